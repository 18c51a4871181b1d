/** Two runs of a layer compared cycle by cycle. */
package sparsescope.simulation.compare;
