package sparsescope.reference;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.accelerator.Setting;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/**
 * A small layer and an accelerator to run it on.
 *
 * @param shape the layer's shape
 * @param accelerator every setting
 * @param activationPercent density of the drawn input
 * @param weightPercent density of the drawn weights
 * @param largest largest magnitude drawn
 * @param seed of the drawing
 */
public record SmallCase(
        ConvShape shape,
        AcceleratorConfig accelerator,
        int activationPercent,
        int weightPercent,
        int largest,
        long seed) {

    /** The layer with its tensors. */
    public LayerOperands layer() {
        SplittableRandom random = new SplittableRandom(seed);
        short[] input =
                draw(random, shape.inputChannels() * shape.inputHeight() * shape.inputWidth(), activationPercent);
        short[] weights = draw(
                random,
                shape.outputChannels() * shape.groupChannels() * shape.filterHeight() * shape.filterWidth(),
                weightPercent);
        return new LayerOperands(
                "small",
                shape,
                new Activations(shape.inputChannels(), shape.inputHeight(), shape.inputWidth(), input),
                new Weights(
                        shape.outputChannels(),
                        shape.groupChannels(),
                        shape.filterHeight(),
                        shape.filterWidth(),
                        weights),
                Finish.NONE);
    }

    /** The same layer with one setting changed. */
    public SmallCase with(Setting setting, String value) {
        return new SmallCase(shape, accelerator.with(setting, value), activationPercent, weightPercent, largest, seed);
    }

    /** Whether PEs wait for one another after each group at least. */
    public boolean meetsAfterGroups() {
        return accelerator.barrier() != BarrierPolicy.LAYER;
    }

    private short[] draw(SplittableRandom random, int size, int percent) {
        short[] values = new short[size];
        for (int index = 0; index < size; index++) {
            // Drawn for zeros too, so that a value does not move when the density shrinks.
            int magnitude = 1 + random.nextInt(largest);
            boolean negative = random.nextBoolean();
            values[index] = (short) (random.nextInt(100) < percent ? (negative ? -magnitude : magnitude) : 0);
        }
        return values;
    }

    /** The shape, and the settings that are not the default. */
    @Override
    public String toString() {
        Map<String, Object> settings = new TreeMap<>(Setting.asMap(accelerator));
        settings.entrySet().removeAll(Setting.asMap(AcceleratorConfig.DEFAULTS).entrySet());
        return shape + " on " + settings + ", activations " + activationPercent + " %, weights " + weightPercent
                + " %, values to " + largest + ", seed " + seed;
    }
}
