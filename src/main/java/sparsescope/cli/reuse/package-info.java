/** Runs the command that counts reuse in a layer's loop nest. */
package sparsescope.cli.reuse;
