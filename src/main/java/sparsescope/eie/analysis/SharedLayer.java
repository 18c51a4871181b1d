package sparsescope.eie.analysis;

import java.util.concurrent.CancellationException;
import sparsescope.eie.EieConfig;
import sparsescope.eie.codebook.ClusteringRound;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.codebook.SharingError;
import sparsescope.eie.codebook.WeightHistogram;
import sparsescope.eie.layout.StoredBits;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieRun;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.SparseConvolution;

/**
 * A fully connected layer's weights as they come to be shared: the rounds in which the table was found, the bits stored, and what it costs
 * in every output.
 *
 * @param name the layer
 * @param config the machine
 * @param inputs columns of the matrix
 * @param outputs rows of the matrix
 * @param weights the table and how it was found
 * @param bits the bits stored, form by form
 * @param stored entries stored, placeholders included
 * @param own every output computed with the layer's own weights
 * @param shared every output computed with the table's
 */
public record SharedLayer(
        String name,
        EieConfig config,
        int inputs,
        int outputs,
        SharedWeights weights,
        StoredBits bits,
        long stored,
        long[] own,
        long[] shared) {
    /**
     * Shares a layer's weights and counts what that costs.
     *
     * @throws CancellationException when {@code progress} gives up
     */
    public static SharedLayer of(LayerOperands layer, EieConfig config, Progress progress) {
        EieRun run = EieRun.of(layer, config);
        if (!run.index(progress)) {
            throw new CancellationException("cancelled");
        }
        return new SharedLayer(
                layer.name(),
                config,
                run.layout().inputs(),
                run.placement().outputs(),
                run.sharedWeights(),
                run.storedBits(),
                run.count().counters().of(EieCounter.STORED_WEIGHTS),
                SparseConvolution.of(layer).values(),
                run.outputs().values());
    }

    /** Rounds of k-means in which some weight changed its centroid; 0 when the table holds every weight as it is. */
    public int rounds() {
        return weights.rounds().size();
    }

    /** How many centroids move. */
    public int centroids() {
        return rounds() == 0 ? 0 : weights.rounds().get(0).centroids();
    }

    /** Where a centroid is after some rounds; after none, where it begins. */
    public double centroid(int index, int round) {
        return round == 0
                ? weights.rounds().get(0).before(index)
                : weights.rounds().get(round - 1).after(index);
    }

    /** The centroid that the histogram's value {@code index} is nearest to after some rounds. */
    public int centroidOf(int index, int round) {
        return assignment(round).centroidOf(index);
    }

    /** Assignments follow centroids in the next round; after the last one nothing changes any more. */
    private ClusteringRound assignment(int round) {
        return weights.rounds().get(Math.min(round, rounds() - 1));
    }

    /** How many weights had another centroid in this round than in the one before; all in the first. */
    public long reassigned(int round) {
        return round == 0
                ? weights.histogram().weights()
                : weights.rounds().get(round - 1).reassigned();
    }

    /** The mean of (weight − its centroid)² after some rounds. */
    public double meanSquaredError(int round) {
        if (round < rounds()) {
            return weights.rounds().get(round).meanSquaredError();
        }
        WeightHistogram histogram = weights.histogram();
        double sum = 0;
        for (int i = 0; i < histogram.size(); i++) {
            double difference = histogram.value(i) - centroid(centroidOf(i, round), round);
            sum += difference * difference * histogram.count(i);
        }
        return sum / Math.max(1, histogram.weights());
    }

    /** Weights that are zero, which are not stored. */
    public long zeros() {
        return (long) inputs * outputs - weights.histogram().weights();
    }

    /** How far outputs are off. */
    public SharingError outputError() {
        return SharingError.between(shared, own);
    }

    /** The root of the mean squared difference of outputs, as a part of that of the outputs themselves; 0 when all are zero. */
    public double relativeError() {
        double sum = 0;
        for (long output : own) {
            sum += (double) output * output;
        }
        return sum == 0 ? 0 : Math.sqrt(outputError().meanSquared() * own.length / sum);
    }

    /** How many times fewer bits the shared form takes than the dense one, without column pointers. */
    public double saving() {
        return (double) bits.dense() / bits.shared();
    }
}
