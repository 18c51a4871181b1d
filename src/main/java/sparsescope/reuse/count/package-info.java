/**
 * How often a mapping fetches each value, counted exactly without going through its iterations: what memories hold is a product of index
 * sets, one of every independent part of the layer (filters, channels, rows, columns), and so is how many iterations change it in the
 * same way.
 */
package sparsescope.reuse.count;
