/** Lays out a fully connected layer's weights in EIE: interleaved rows, compressed columns, passes. */
package sparsescope.eie.layout;
