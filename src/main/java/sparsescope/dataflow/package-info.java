/** Says where all values go: planar tiles, accumulator windows, output-channel groups, compressed blocks, banks, halo routes. */
package sparsescope.dataflow;
