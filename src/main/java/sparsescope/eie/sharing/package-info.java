/** Draws shared weights: a layer's weights, the centroids that settle among them, and what a table of them saves and costs. */
package sparsescope.eie.sharing;
