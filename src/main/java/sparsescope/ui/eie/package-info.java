/** The pages about EIE alone: shared weights. */
package sparsescope.ui.eie;
