/** Runs the command line: the root command and the small commands. */
package sparsescope.cli;
