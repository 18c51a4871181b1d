/** Works out the costs of a layer: counters, memory traffic, energy, and the dense and ideal baselines beside them. */
package sparsescope.analysis.cost;
