/** Gets the tensors of a network's layers: read from files, drawn, painted, or handed on from layer to layer. */
package sparsescope.network.tensors;
