package sparsescope.eie;

import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/** Fully connected layers made from plain arrays. */
final class EieLayers {
    private EieLayers() {}

    static LayerOperands of(int[][] matrix, int[] inputs) {
        short[] weights = new short[matrix.length * inputs.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) matrix[i / inputs.length][i % inputs.length];
        }
        short[] values = new short[inputs.length];
        for (int j = 0; j < inputs.length; j++) {
            values[j] = (short) inputs[j];
        }
        return new LayerOperands(
                "case",
                new ConvShape(inputs.length, matrix.length, 1, 1, 1, 1, 1, 0, 1),
                new Activations(inputs.length, 1, 1, values),
                new Weights(matrix.length, inputs.length, 1, 1, weights),
                Finish.NONE);
    }
}
