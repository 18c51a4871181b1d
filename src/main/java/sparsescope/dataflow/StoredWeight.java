package sparsescope.dataflow;

/**
 * Describes one element of a compressed weight block.
 *
 * @param value the weight; 0 is a placeholder, or a zero that dense operands keep
 * @param zerosBefore its run-length index
 * @param k filter (output channel)
 * @param c input channel of the plane it meets
 * @param s row in the filter
 * @param r column in the filter
 */
public record StoredWeight(int value, int zerosBefore, int k, int c, int s, int r) {}
