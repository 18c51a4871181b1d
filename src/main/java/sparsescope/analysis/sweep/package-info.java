/** Sweeps over settings: their points, rows, files, shards, and how they are taken up again. */
package sparsescope.analysis.sweep;
