package sparsescope.eie.simulation;

import sparsescope.machine.Span;

/**
 * Describes one pass in time.
 *
 * @param pass its number, from 0
 * @param firstRow its first output
 * @param endRow the output after its last
 * @param start its first cycle in the layer
 * @param cycles how many it takes; 0 when no activation is non-zero
 */
public record PassSpan(int pass, int firstRow, int endRow, long start, long cycles) implements Span {
    @Override
    public int index() {
        return pass;
    }

    @Override
    public long end() {
        return start + cycles;
    }
}
