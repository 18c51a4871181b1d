/** Asks questions about a run of EIE, each worked out from the run at its moment. */
package sparsescope.eie.question;
