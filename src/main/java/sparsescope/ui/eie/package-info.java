/** Shows the pages about EIE alone: shared weights. */
package sparsescope.ui.eie;
