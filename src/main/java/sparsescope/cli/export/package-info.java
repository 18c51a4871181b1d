/** Runs the export commands: which moments, how they look, and where they go. */
package sparsescope.cli.export;
