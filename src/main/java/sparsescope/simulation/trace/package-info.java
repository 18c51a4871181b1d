/** Finds single values in a run: products, entries and halo hops. */
package sparsescope.simulation.trace;
