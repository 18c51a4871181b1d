/** Draws the figures of EIE's paper beside ours, as a page. */
package sparsescope.eie.paper;
