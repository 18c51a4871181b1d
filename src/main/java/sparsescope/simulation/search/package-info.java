/** Searches for the next cycle that meets a condition. */
package sparsescope.simulation.search;
