package sparsescope.dcnn.plan;

import sparsescope.dataflow.OutputChannelGroup;

/**
 * Holds the work of a PE in one of its cycles: one run of pairs of one output.
 *
 * @param group the output-channel group
 * @param position index of the output position in the PE's owned tile, rows outer
 * @param y row of the output
 * @param x column of the output
 * @param filter k of the output
 * @param run which run of F·I pairs of the output
 * @param firstPair its first pair; pairs are numbered c outer, then s, then r
 * @param pairs how many pairs it has, F·I or what is left
 */
public record DcnnPlace(
        OutputChannelGroup group, int position, int y, int x, int filter, int run, int firstPair, int pairs) {
    /** One past its last pair. */
    public int endPair() {
        return firstPair + pairs;
    }
}
