/** Networks and their layers: shapes, where tensors come from, and what follows a layer. The sub-packages read and compute. */
package sparsescope.network;
