package sparsescope.dcnn.stage;

import sparsescope.dcnn.run.DcnnPair;

/**
 * Describes a pair of operands at the place and time at which the dense machine multiplies it.
 *
 * @param cycle when
 * @param pe the number of the PE
 * @param multiplier the number of the multiplier
 * @param filter the filter k, and output channel
 * @param xo column of the output
 * @param yo row of the output
 * @param index its place among the output's pairs
 * @param pair the pair
 */
record DcnnUse(long cycle, int pe, int multiplier, int filter, int xo, int yo, int index, DcnnPair pair) {}
