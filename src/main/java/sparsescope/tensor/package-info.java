/** Holds dense tensors, reads the NumPy files they come from, and draws tensors of a given density. Knows nothing of layers. */
package sparsescope.tensor;
