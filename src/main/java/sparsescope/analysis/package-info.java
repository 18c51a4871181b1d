/** What it adds up to: a layer's and a network's counters, utilization, dense and ideal baselines. */
package sparsescope.analysis;
