/** Steps one PE through a group, cycle by cycle. */
package sparsescope.simulation.pe;
