/** The timing of EIE: counting a layer with its queues, and its run as a function of time. */
package sparsescope.eie.simulation;
