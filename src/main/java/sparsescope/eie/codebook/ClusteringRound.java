package sparsescope.eie.codebook;

/**
 * One round of k-means: every weight goes to the nearest centroid, then every centroid that has weights moves to their mean. Weights
 * in order go to centroids in order, so a centroid's weights are a run of the histogram's values.
 */
public final class ClusteringRound {
    private final int number;
    private final double[] before;
    private final int[] firstOf;
    private final double[] after;
    private final long reassigned;
    private final double meanSquaredError;

    ClusteringRound(
            int number, double[] before, int[] firstOf, double[] after, long reassigned, double meanSquaredError) {
        this.number = number;
        this.before = before;
        this.firstOf = firstOf;
        this.after = after;
        this.reassigned = reassigned;
        this.meanSquaredError = meanSquaredError;
    }

    /** 1 for the first round. */
    public int number() {
        return number;
    }

    /** How many centroids there are. */
    public int centroids() {
        return before.length;
    }

    /** Where a centroid is while weights are assigned. */
    public double before(int centroid) {
        return before[centroid];
    }

    /** Where it has moved at the round's end. */
    public double after(int centroid) {
        return after[centroid];
    }

    /** The first of the histogram's values that this centroid gets; all up to the next centroid's first are its. */
    public int firstValue(int centroid) {
        return firstOf[centroid];
    }

    /** The centroid that gets the histogram's value {@code index}. */
    public int centroidOf(int index) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstOf[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** How many weights have another centroid than a round ago; all of them in the first. */
    public long reassigned() {
        return reassigned;
    }

    /** The mean of (weight − its centroid)², before centroids move. */
    public double meanSquaredError() {
        return meanSquaredError;
    }
}
