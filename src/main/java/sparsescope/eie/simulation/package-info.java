/** What happens when on EIE: counting a layer with its queues, and its run as a function of time. */
package sparsescope.eie.simulation;
