/** Files people write and files we write: strict JSON, the one error for bad input, and atomic replacement. */
package sparsescope.file;
