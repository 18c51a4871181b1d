/** The sweep commands. */
package sparsescope.cli.sweep;
