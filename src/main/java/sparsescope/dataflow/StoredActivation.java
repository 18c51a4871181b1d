package sparsescope.dataflow;

/**
 * Describes one element of a compressed activation block.
 *
 * @param value the activation; 0 is a placeholder, or a zero that dense operands keep
 * @param zerosBefore its run-length index
 * @param c input channel
 * @param x column in the input plane
 * @param y row in the input plane
 */
public record StoredActivation(int value, int zerosBefore, int c, int x, int y) {}
