/** Reads the files that people write and writes ours: strict JSON, the one error for bad input, and atomic replacement. */
package sparsescope.file;
