/** The command line: simulate, info, export. */
package sparsescope.cli;
