/** Shows EIE's stage: the matrix and its vectors, the PEs with their queues, and one PE. */
package sparsescope.eie.stage;
