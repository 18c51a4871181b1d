/** Runs the commands about EIE alone: how weights come to be shared, and its paper's figures. */
package sparsescope.cli.eie;
