/** Networks and their layers, the network file and its schema, the catalogue of samples, and integer inference. */
package sparsescope.network;
