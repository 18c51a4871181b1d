package sparsescope.reuse.count;

/**
 * The words that a PE holds at a moment as far as one factor of the layer says: a word is held when every factor holds its share.
 *
 * @param time the factor's part of the moment
 * @param pe the factor's part of the place among the PEs
 * @param words indices, ascending; never empty
 */
record Part(long time, long pe, int[] words) {}
