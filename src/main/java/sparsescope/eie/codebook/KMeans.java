package sparsescope.eie.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds a layer's shared weights. Centroids begin evenly spread from the smallest to the largest weight; rounds go on until no weight
 * changes its centroid, at most a hundred.
 */
final class KMeans {
    private static final int MOST_ROUNDS = 100;

    private final WeightHistogram histogram;
    private final int clusters;

    KMeans(WeightHistogram histogram, int clusters) {
        this.histogram = histogram;
        this.clusters = clusters;
    }

    /** The rounds in which some weight changed its centroid. */
    List<ClusteringRound> rounds() {
        List<ClusteringRound> rounds = new ArrayList<>();
        double[] centroids = spread();
        int[] assigned = new int[histogram.size()];
        Arrays.fill(assigned, -1);
        while (rounds.size() < MOST_ROUNDS) {
            long reassigned = assign(centroids, assigned);
            if (reassigned == 0) {
                break;
            }
            double[] moved = means(centroids, assigned);
            rounds.add(new ClusteringRound(
                    rounds.size() + 1, centroids, firsts(assigned), moved, reassigned, error(centroids, assigned)));
            centroids = moved;
        }
        return List.copyOf(rounds);
    }

    private double[] spread() {
        double smallest = histogram.value(0);
        double largest = histogram.value(histogram.size() - 1);
        double[] centroids = new double[clusters];
        for (int i = 0; i < clusters; i++) {
            // A single centroid has all weights from the first round on, wherever it begins.
            centroids[i] = clusters == 1 ? smallest : smallest + (largest - smallest) * i / (clusters - 1);
        }
        return centroids;
    }

    /** How many weights changed their centroid. */
    private long assign(double[] centroids, int[] assigned) {
        long changed = 0;
        int nearest = 0;
        for (int i = 0; i < assigned.length; i++) {
            nearest = nearest(centroids, histogram.value(i), nearest);
            if (assigned[i] != nearest) {
                assigned[i] = nearest;
                changed += histogram.count(i);
            }
        }
        return changed;
    }

    /**
     * The nearest centroid, of equals the lower one. Centroids stay in order and apart, so distances fall and then rise; a larger weight's
     * nearest centroid is none before {@code from}, a smaller one's.
     */
    private static int nearest(double[] centroids, int weight, int from) {
        int nearest = from;
        while (nearest + 1 < centroids.length
                && Math.abs(weight - centroids[nearest + 1]) < Math.abs(weight - centroids[nearest])) {
            nearest++;
        }
        return nearest;
    }

    private double[] means(double[] centroids, int[] assigned) {
        // Whole numbers, so that their order does not matter.
        long[] sums = new long[clusters];
        long[] counts = new long[clusters];
        for (int i = 0; i < assigned.length; i++) {
            sums[assigned[i]] += histogram.value(i) * histogram.count(i);
            counts[assigned[i]] += histogram.count(i);
        }
        double[] means = centroids.clone();
        for (int i = 0; i < clusters; i++) {
            if (counts[i] > 0) {
                means[i] = (double) sums[i] / counts[i];
            }
        }
        return means;
    }

    private int[] firsts(int[] assigned) {
        int[] firsts = new int[clusters];
        int at = 0;
        for (int centroid = 0; centroid < clusters; centroid++) {
            while (at < assigned.length && assigned[at] < centroid) {
                at++;
            }
            firsts[centroid] = at;
        }
        return firsts;
    }

    private double error(double[] centroids, int[] assigned) {
        double sum = 0;
        for (int i = 0; i < assigned.length; i++) {
            double difference = histogram.value(i) - centroids[assigned[i]];
            sum += difference * difference * histogram.count(i);
        }
        return sum / histogram.weights();
    }
}
