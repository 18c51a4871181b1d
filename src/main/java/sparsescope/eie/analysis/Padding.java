package sparsescope.eie.analysis;

/**
 * Holds the placeholders of a whole matrix on a number of PEs.
 *
 * @param pes PEs
 * @param nonZero its non-zero weights
 * @param placeholders the placeholders stored beside them
 */
public record Padding(int pes, long nonZero, long placeholders) {
    /** Placeholders as a fraction of what is stored; 0 when nothing is. */
    public double fraction() {
        long stored = nonZero + placeholders;
        return stored == 0 ? 0 : (double) placeholders / stored;
    }
}
