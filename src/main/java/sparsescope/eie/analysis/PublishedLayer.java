package sparsescope.eie.analysis;

import java.util.List;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.TensorDrawing;

/**
 * Describes a layer of the paper's Table IV: one input vector at a time, 64 PEs.
 *
 * @param name its name there
 * @param inputs how many inputs
 * @param outputs how many outputs
 * @param weightDensity non-zero fraction of its weights
 * @param activationDensity non-zero fraction of its inputs
 * @param theoretical the time the paper gives if all PEs were always at work, in µs
 * @param actual the time the paper gives, in µs
 */
public record PublishedLayer(
        String name,
        int inputs,
        int outputs,
        double weightDensity,
        double activationDensity,
        double theoretical,
        double actual) {
    /** The paper's nine layers. */
    public static final List<PublishedLayer> ALL = List.of(
            new PublishedLayer("Alex-6", 9216, 4096, .09, .351, 28.1, 30.3),
            new PublishedLayer("Alex-7", 4096, 4096, .09, .353, 11.7, 12.2),
            new PublishedLayer("Alex-8", 4096, 1000, .25, .375, 8.9, 9.9),
            new PublishedLayer("VGG-6", 25088, 4096, .04, .183, 28.1, 34.4),
            new PublishedLayer("VGG-7", 4096, 4096, .04, .375, 7.9, 8.7),
            new PublishedLayer("VGG-8", 4096, 1000, .23, .411, 7.3, 8.4),
            new PublishedLayer("NT-We", 4096, 600, .10, 1, 5.2, 8.0),
            new PublishedLayer("NT-Wd", 600, 8791, .11, 1, 13.0, 13.9),
            new PublishedLayer("NT-LSTM", 1201, 2400, .10, 1, 6.5, 7.5));

    /** The layer with tensors drawn at its densities, evenly over the matrix. */
    public LayerOperands drawn(long seed) {
        return new LayerOperands(
                name,
                new ConvShape(inputs, outputs, 1, 1, 1, 1, 1, 0, 1),
                TensorDrawing.activations(inputs, 1, 1, activationDensity, 2 * seed),
                TensorDrawing.weights(outputs, inputs, 1, 1, weightDensity, 2 * seed + 1),
                Finish.NONE);
    }
}
