/** Computes the checkable figures of the SCNN paper again. */
package sparsescope.analysis.paper;
