/** Network files: how they are read and checked, and the catalogue of samples. */
package sparsescope.network.file;
