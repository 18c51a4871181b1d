/** Weight sharing: the table of a layer, found by k-means, and what it costs in exactness. */
package sparsescope.eie.codebook;
