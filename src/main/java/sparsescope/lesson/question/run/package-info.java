/** Asks questions about a run of the sparse machine, each worked out from the run at its moment. */
package sparsescope.lesson.question.run;
