/** Records of what is true at a cycle: causes, counters, spans, and the status of PEs. */
package sparsescope.simulation.state;
