/** Shares weights: it finds the table of a layer by k-means, and what it costs in exactness. */
package sparsescope.eie.codebook;
