/**
 * Times every cycle of a layer's run. The sub-packages hold the seekable run, the timing of groups, single PEs, conditions and
 * traces.
 */
package sparsescope.simulation;
