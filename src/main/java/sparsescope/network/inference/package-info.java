/** Computes exact integer inference: the direct convolution, and what follows it. */
package sparsescope.network.inference;
