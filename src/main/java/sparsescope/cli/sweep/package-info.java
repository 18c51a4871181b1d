/** Holds the sweep commands. */
package sparsescope.cli.sweep;
