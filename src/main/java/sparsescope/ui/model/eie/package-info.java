/** Holds the pages about EIE alone without their controls: shared weights. */
package sparsescope.ui.model.eie;
