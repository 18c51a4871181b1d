package sparsescope.analysis.life;

import java.util.List;
import java.util.Optional;
import sparsescope.simulation.trace.ActivationEntry;
import sparsescope.simulation.trace.TimedProduct;
import sparsescope.simulation.trace.WeightEntry;

/**
 * A value's life: where it comes from, what it takes part in, what becomes of it.
 *
 * @param value which
 * @param number what it is; of a sum, its last value
 * @param origin for an activation or a product of one: the outputs of the layer before that it is made from
 * @param activationEntries where the activation is stored; empty for a zero that is left out, and for sums
 * @param weightEntries where the weight is stored; empty for a zero that is left out, and for sums
 * @param products for an operand all its products, for a product itself in every PE that computes it
 * @param output for a product, a sum or an output: the output's life
 */
public record Life(
        LayerValue value,
        long number,
        Optional<Origin> origin,
        List<ActivationEntry> activationEntries,
        List<WeightEntry> weightEntries,
        List<TimedProduct> products,
        Optional<OutputLife> output) {
    public Life {
        activationEntries = List.copyOf(activationEntries);
        weightEntries = List.copyOf(weightEntries);
        products = List.copyOf(products);
    }

    /**
     * Outputs of an earlier layer that an activation is made from: one, or a pooling window.
     *
     * @param layer index of that layer
     * @param name its name
     * @param outputs the outputs
     * @param chosen the one that was the largest
     */
    public record Origin(int layer, String name, List<LayerValue.Output> outputs, LayerValue.Output chosen) {
        public Origin {
            outputs = List.copyOf(outputs);
        }
    }
}
