/** Dense tensors, the NumPy files they come from, and drawing tensors of a given density. Knows nothing of layers. */
package sparsescope.tensor;
