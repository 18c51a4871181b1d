package sparsescope.dataflow;

/**
 * Describes one output-channel group in one pass: the unit of work between two barriers.
 *
 * @param index its place in the layer, passes outer, groups inner
 * @param pass the part of the planes it covers
 * @param group the filters it computes
 */
public record GroupPass(int index, Pass pass, OutputChannelGroup group) {}
