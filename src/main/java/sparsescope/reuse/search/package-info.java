/** Searches the best order of a layer's loops within a machine's capacities. */
package sparsescope.reuse.search;
