/** The places of all values: planar tiles, accumulator windows, output-channel groups, compressed blocks, banks, halo routes. */
package sparsescope.dataflow;
