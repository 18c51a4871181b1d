/** One PE stepped through a group, cycle by cycle. */
package sparsescope.simulation.pe;
