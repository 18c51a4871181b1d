package sparsescope.analysis.compare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.Counter;
import sparsescope.tensor.TensorDrawing;

/**
 * Measures how fast layers are counted: in-plane products (those that reach an accumulator) for every second of CPU time, all threads
 * together, on a layer with the shape of VGG-16's conv3_2.
 *
 * @param products in-plane products of the layer
 * @param cycles its layer cycles
 * @param cpuNanos CPU time of every repetition
 * @param wallNanos time on the clock of every repetition
 */
public record CountingSpeed(long products, long cycles, List<Long> cpuNanos, List<Long> wallNanos) {
    /** Density of the weights. */
    public static final double WEIGHT_DENSITY = .24;
    /** Density of the inputs. */
    public static final double INPUT_DENSITY = .70;

    private static final long WEIGHT_SEED = 32;
    private static final long INPUT_SEED = 33;

    public CountingSpeed {
        cpuNanos = List.copyOf(cpuNanos);
        wallNanos = List.copyOf(wallNanos);
    }

    /** The layer that is counted: 256→256 channels, 56×56, 3×3, padding 1, drawn from fixed seeds. */
    public static LayerOperands layer() {
        return layer(new ConvShape(256, 256, 56, 56, 3, 3, 1, 1, 1));
    }

    /** A layer of another shape at the same densities. */
    static LayerOperands layer(ConvShape s) {
        return new LayerOperands(
                "conv3_2",
                s,
                TensorDrawing.activations(
                        s.inputChannels(), s.inputHeight(), s.inputWidth(), INPUT_DENSITY, INPUT_SEED),
                TensorDrawing.weights(
                        s.outputChannels(),
                        s.groupChannels(),
                        s.filterHeight(),
                        s.filterWidth(),
                        WEIGHT_DENSITY,
                        WEIGHT_SEED),
                Finish.NONE);
    }

    /** The accelerator it is counted on: 8×8 PEs, F = I = 4, 32 banks, queues. */
    public static AcceleratorConfig accelerator() {
        return AcceleratorConfig.DEFAULTS;
    }

    /**
     * Counts {@code layer} again and again.
     *
     * @param warmUps counts that are not measured, so that the machine code is there
     * @param repetitions counts that are measured, at least 1
     */
    public static CountingSpeed measure(LayerOperands layer, int warmUps, int repetitions, Progress progress) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        LayerReport report = null;
        List<Long> cpu = new ArrayList<>();
        List<Long> wall = new ArrayList<>();
        for (int count = 0; count < warmUps + repetitions; count++) {
            long cpuStart = system.getProcessCpuTime();
            long wallStart = System.nanoTime();
            report = LayerReport.counted(layer, accelerator(), Progress.NONE);
            long wallEnd = System.nanoTime();
            if (count >= warmUps) {
                cpu.add(system.getProcessCpuTime() - cpuStart);
                wall.add(wallEnd - wallStart);
            }
            if (!progress.report((count + 1.0) / (warmUps + repetitions))) {
                throw new java.util.concurrent.CancellationException("cancelled");
            }
        }
        return new CountingSpeed(report.counters().of(Counter.PRODUCTS), report.layerCycles(), cpu, wall);
    }

    /** In-plane products per second of CPU time, the slowest repetition first. */
    public double[] perCpuSecond() {
        return rates(cpuNanos);
    }

    /** In-plane products per second on the clock, the slowest repetition first. */
    public double[] perSecond() {
        return rates(wallNanos);
    }

    private double[] rates(List<Long> nanos) {
        return nanos.stream()
                .mapToDouble(time -> products * 1e9 / Math.max(1, time))
                .sorted()
                .toArray();
    }

    /** The middle of sorted values. */
    public static double median(double... sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
