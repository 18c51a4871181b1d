/** Times output-channel groups, with the packed counting path. */
package sparsescope.simulation.timing;
