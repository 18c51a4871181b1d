/** The checkable figures of the SCNN paper, computed again. */
package sparsescope.analysis.paper;
