package sparsescope.analysis.life;

import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;

/**
 * Computes an output's sum straight from the tensors.
 *
 * @param sum the whole sum
 * @param pairs how many pairs of non-zero operands it has
 */
public record SumOrigin(long sum, int pairs) {
    /** The sum of output (k; xo, yo) over the inputs in {@code inputs}. */
    public static SumOrigin of(LayerOperands layer, int k, int xo, int yo, Rect inputs) {
        ConvShape shape = layer.shape();
        int firstChannel = k / shape.groupFilters() * shape.groupChannels();
        long sum = 0;
        int pairs = 0;
        for (int s = 0; s < shape.filterHeight(); s++) {
            int y = yo * shape.stride() + s - shape.padding();
            for (int r = 0; r < shape.filterWidth(); r++) {
                int x = xo * shape.stride() + r - shape.padding();
                if (!inputs.contains(x, y)) {
                    continue;
                }
                for (int c = 0; c < shape.groupChannels(); c++) {
                    int product = layer.input().at(firstChannel + c, y, x)
                            * layer.weights().at(k, c, s, r);
                    sum += product;
                    pairs += product == 0 ? 0 : 1;
                }
            }
        }
        return new SumOrigin(sum, pairs);
    }
}
