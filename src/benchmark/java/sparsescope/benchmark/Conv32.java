package sparsescope.benchmark;

import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;


import java.util.SplittableRandom;

/** VGG-16's conv3_2: 256→256 channels, 56×56, 3×3, with drawn tensors. */
final class Conv32 {
    private Conv32() {}

    static LayerOperands layer(double weightDensity, double inputDensity) {
        SplittableRandom random = new SplittableRandom(32);
        ConvShape shape = new ConvShape(256, 256, 56, 56, 3, 3, 1, 1, 1);
        return new LayerOperands(
                "conv3_2",
                shape,
                new Activations(256, 56, 56, draw(random, 256 * 56 * 56, inputDensity)),
                new Weights(256, 256, 3, 3, draw(random, 256 * 256 * 9, weightDensity)),
                Finish.NONE);
    }

    private static short[] draw(SplittableRandom random, int size, double density) {
        short[] values = new short[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextDouble() < density ? (short) (1 + random.nextInt(127)) : 0;
        }
        return values;
    }
}
