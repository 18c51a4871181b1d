package sparsescope.eie.codebook;

/**
 * Holds the error that shared weights make.
 *
 * @param values how many values were compared
 * @param largest the largest difference, without its sign
 * @param meanSquared the mean of the squared differences; 0 when there are none
 */
public record SharingError(long values, long largest, double meanSquared) {
    /** Compares outputs computed with shared weights to those computed with the layer's own, one by one. */
    public static SharingError between(long[] shared, long[] own) {
        if (shared.length != own.length) {
            throw new IllegalArgumentException(shared.length + " outputs against " + own.length);
        }
        Tally tally = new Tally();
        for (int i = 0; i < own.length; i++) {
            tally.add(shared[i] - own[i], 1);
        }
        return tally.error();
    }

    /** Differences on their way. */
    static final class Tally {
        private long values;
        private long largest;
        private double squares;

        void add(long difference, long times) {
            values += times;
            largest = Math.max(largest, Math.abs(difference));
            squares += (double) difference * difference * times;
        }

        SharingError error() {
            return new SharingError(values, largest, values == 0 ? 0 : squares / values);
        }
    }
}
