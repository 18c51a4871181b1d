/** Where the weights of a fully connected layer live in EIE: interleaved rows, compressed columns, passes. */
package sparsescope.eie.layout;
