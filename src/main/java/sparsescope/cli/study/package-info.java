/** Runs the commands that answer questions over whole networks: compare, rules and paper. */
package sparsescope.cli.study;
