package sparsescope.eie.sharing;

import java.util.Optional;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.codebook.WeightHistogram;

/**
 * Holds the choices that the picture of shared weights depends on.
 *
 * @param network the network's name
 * @param layer the layer and its table
 * @param round rounds of k-means that have been done, 0…{@link SharedLayer#rounds}
 * @param weight which of the histogram's different weights is followed
 */
public record SharingView(String network, SharedLayer layer, int round, int weight) {
    public SharingView {
        round = Math.max(0, Math.min(layer.rounds(), round));
        weight = Math.max(0, Math.min(layer.weights().histogram().size() - 1, weight));
    }

    /** The settled table of a layer, with a common weight followed. */
    public static SharingView of(String network, SharedLayer layer) {
        return new SharingView(network, layer, layer.rounds(), telling(layer));
    }

    /** The most common of those weights whose centroid changes on the way; of all where none does. */
    private static int telling(SharedLayer layer) {
        WeightHistogram histogram = layer.weights().histogram();
        int best = 0;
        boolean bestChanges = false;
        for (int i = 0; i < histogram.size(); i++) {
            boolean changes = false;
            for (int round = 1; round < layer.rounds(); round++) {
                changes |= layer.centroidOf(i, round) != layer.centroidOf(i, round - 1);
            }
            if (changes && !bestChanges || changes == bestChanges && histogram.count(i) > histogram.count(best)) {
                best = i;
                bestChanges = changes;
            }
        }
        return best;
    }

    /** The same after other rounds. */
    public SharingView at(int otherRound) {
        return new SharingView(network, layer, otherRound, weight);
    }

    /** The same with another of the histogram's weights followed. */
    public SharingView followingIndex(int index) {
        return new SharingView(network, layer, round, index);
    }

    /** The same with a weight of this value followed; empty when the layer has none. */
    public Optional<SharingView> following(int value) {
        WeightHistogram histogram = layer.weights().histogram();
        for (int i = 0; i < histogram.size(); i++) {
            if (histogram.value(i) == value) {
                return Optional.of(followingIndex(i));
            }
        }
        return Optional.empty();
    }

    /** Whether nothing moves any more. */
    public boolean settled() {
        return round == layer.rounds();
    }

    /** The value of the weight that is followed; 0 when the layer has none. */
    public int value() {
        return layer.weights().histogram().size() == 0
                ? 0
                : layer.weights().histogram().value(weight);
    }

    /** Whether the layer has any weight but zero. */
    public boolean empty() {
        return layer.weights().histogram().size() == 0;
    }

    /** The code of the weight that is followed, as the table stands at this round. */
    int code() {
        return layer.rounds() == 0 ? layer.weights().code(value()).orElse(0) : layer.centroidOf(weight, round) + 1;
    }

    /** What stands for the weight that is followed at this round, not yet rounded. */
    double standIn() {
        return layer.rounds() == 0
                ? layer.weights().value(value())
                : layer.centroid(layer.centroidOf(weight, round), round);
    }

    /** How many codes there are, the placeholders' included. */
    int codes() {
        return layer.rounds() == 0 ? layer.weights().entries() : layer.centroids() + 1;
    }

    /** What a code stands for at this round, not yet rounded. */
    double ofCode(int code) {
        if (code == 0) {
            return 0;
        }
        return layer.rounds() == 0 ? layer.weights().shared(code) : layer.centroid(code - 1, round);
    }
}
