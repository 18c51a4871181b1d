/** Times EIE: it counts a layer with its queues, and runs it as a function of time. */
package sparsescope.eie.simulation;
