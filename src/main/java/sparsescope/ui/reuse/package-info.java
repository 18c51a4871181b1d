/** Shows the page Reuse: a loop nest to rearrange, and the layer running in it. */
package sparsescope.ui.reuse;
