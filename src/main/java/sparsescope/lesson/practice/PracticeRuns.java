package sparsescope.lesson.practice;

import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.run.LayerRun;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Weights;

/** Layers small enough to work on by hand, drawn anew for each number; their values have one digit. */
public final class PracticeRuns {
    private static final int LARGEST_ACTIVATION = 9;
    private static final int LARGEST_WEIGHT = 4;

    private PracticeRuns() {}

    /**
     * How a layer is drawn.
     *
     * @param activationPercent of the inputs that are not zero
     * @param weightPercent of the weights that are not zero
     */
    record Drawing(int activationPercent, int weightPercent) {
        static final Drawing USUAL = new Drawing(45, 55);
        static final Drawing SPARSE = new Drawing(22, 25);
    }

    /** Two channels of 6×6 and four filters of 3×3. */
    static LayerOperands convolution(Drawing drawing, long seed) {
        return layer(new ConvShape(2, 4, 6, 6, 3, 3, 1, 1, 1), drawing, seed);
    }

    /** A layer of some other size; only its sides matter. */
    static LayerOperands ofSomeSize(long seed) {
        Random dice = new Random(seed);
        int filter = 1 + dice.nextInt(4);
        return layer(
                new ConvShape(
                        1 + dice.nextInt(6),
                        1 + dice.nextInt(8),
                        6 + dice.nextInt(9),
                        6 + dice.nextInt(9),
                        filter,
                        filter,
                        1,
                        dice.nextInt(2) * (filter - 1) / 2,
                        1),
                Drawing.USUAL,
                seed);
    }

    /** A layer on 2×2 PEs of 2×2 multipliers, with changes. */
    static LayerRun onFourPes(LayerOperands layer, Map<Setting, String> changes) {
        return LayerRun.of(layer, Setting.applyAll(Presets.get("teaching"), changes));
    }

    /** One channel of 4×4 and two filters of 3×3 on a single PE of 2×2 multipliers. */
    public static LayerRun onOnePe(long seed) {
        AcceleratorConfig one = Presets.get("teaching")
                .with(Setting.COLUMNS, "1")
                .with(Setting.ROWS, "1")
                .with(Setting.BANK_ENTRIES, "4");
        return LayerRun.of(layer(new ConvShape(1, 2, 4, 4, 3, 3, 1, 1, 1), Drawing.USUAL, seed), one);
    }

    /** A layer on another machine with settings of its own. */
    static MachineRun on(String machine, LayerOperands layer, Map<String, String> settings) {
        return Machines.named(machine)
                .open(layer, MachineSettings.defaults(Machines.named(machine)).with(settings));
    }

    /** Twelve inputs, sixteen outputs. */
    static LayerOperands connected(long seed) {
        return layer(new ConvShape(12, 16, 1, 1, 1, 1, 1, 0, 1), new Drawing(60, 35), seed);
    }

    private static LayerOperands layer(ConvShape shape, Drawing drawing, long seed) {
        Random dice = new Random(seed);
        short[] input = drawn(
                shape.inputChannels() * shape.inputHeight() * shape.inputWidth(),
                dice,
                drawing.activationPercent(),
                () -> 1 + dice.nextInt(LARGEST_ACTIVATION));
        short[] weights = drawn(
                shape.outputChannels() * shape.groupChannels() * shape.filterHeight() * shape.filterWidth(),
                dice,
                drawing.weightPercent(),
                () -> (dice.nextBoolean() ? 1 : -1) * (1 + dice.nextInt(LARGEST_WEIGHT)));
        return new LayerOperands(
                "practice",
                shape,
                new Activations(shape.inputChannels(), shape.inputHeight(), shape.inputWidth(), input),
                new Weights(
                        shape.outputChannels(),
                        shape.groupChannels(),
                        shape.filterHeight(),
                        shape.filterWidth(),
                        weights),
                Finish.NONE,
                false,
                true);
    }

    private static short[] drawn(int size, Random dice, int percent, IntSupplier value) {
        short[] values = new short[size];
        for (int i = 0; i < size; i++) {
            values[i] = (short) (dice.nextInt(100) < percent ? value.getAsInt() : 0);
        }
        return values;
    }
}
