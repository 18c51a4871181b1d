package sparsescope.analysis.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.analysis.cost.Outputs;
import sparsescope.file.Progress;
import sparsescope.network.ConvLayer;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Generator;
import sparsescope.tensor.TensorDrawing;

/**
 * Counts whole networks on an accelerator for the paper's figures.
 *
 * @param table what operations cost
 * @param quick whether to count fewer points, and without contention
 * @param generator how tensors are drawn where figures ask for another density
 * @param steps progress of a named step of the work
 */
record PaperRun(EnergyTable table, boolean quick, Generator generator, Function<String, Progress> steps) {
    /** {@code accelerator} without contention, which counts fast. */
    static AcceleratorConfig free(AcceleratorConfig accelerator) {
        return accelerator.with(Setting.CONTENTION, Contention.NONE.word());
    }

    /** {@code accelerator}, without contention when in a hurry. */
    AcceleratorConfig headline(AcceleratorConfig accelerator) {
        return quick ? free(accelerator) : accelerator;
    }

    /** The convolutions of a network with their own tensors. */
    List<SideBySide> convolutions(NetworkTensors tensors, AcceleratorConfig accelerator, String step) {
        return layers(tensors.network(), accelerator, SideBySide.QUICK, step, OptionalDouble.empty(), tensors);
    }

    /** The convolutions of a network with their own tensors on SCNN alone. */
    List<LayerReport> reports(NetworkTensors tensors, AcceleratorConfig accelerator, String step) {
        Progress progress = steps.apply(step);
        List<LayerReport> reports = new ArrayList<>();
        int count = tensors.network().layers().size();
        for (int i = 0; i < count; i++) {
            if (tensors.network().layers().get(i) instanceof ConvLayer) {
                int before = i;
                reports.add(LayerReport.counted(
                        tensors.layer(i), accelerator, done -> progress.report((before + done) / count)));
            }
        }
        return reports;
    }

    /** The convolutions of a network with weights and activations drawn at one density. */
    List<SideBySide> drawn(
            Network network,
            AcceleratorConfig accelerator,
            Collection<ComparedMachine> wanted,
            double density,
            String step) {
        return layers(network, accelerator, wanted, step, OptionalDouble.of(density), null);
    }

    private List<SideBySide> layers(
            Network network,
            AcceleratorConfig accelerator,
            Collection<ComparedMachine> wanted,
            String step,
            OptionalDouble density,
            NetworkTensors tensors) {
        Progress progress = steps.apply(step);
        List<SideBySide> layers = new ArrayList<>();
        int count = network.layers().size();
        for (int i = 0; i < count; i++) {
            if (!(network.layers().get(i) instanceof ConvLayer layer)) {
                continue;
            }
            int before = i;
            LayerOperands operands = density.isPresent() ? draw(layer, density.getAsDouble(), i) : tensors.layer(i);
            Outputs outputs = density.isPresent()
                    ? new Outputs(
                            layer.shape().outputChannels(),
                            layer.finishedWidth(),
                            layer.finishedHeight(),
                            density.getAsDouble())
                    : OutputDensities.of(tensors, i);
            layers.add(SideBySide.of(
                    operands, outputs, accelerator, table, wanted, done -> progress.report((before + done) / count)));
        }
        return layers;
    }

    private LayerOperands draw(Layer layer, double density, int index) {
        ConvShape s = layer.shape();
        return new LayerOperands(
                layer.name(),
                s,
                TensorDrawing.activations(
                        generator, s.inputChannels(), s.inputHeight(), s.inputWidth(), density, 2L * index),
                TensorDrawing.weights(
                        generator,
                        s.outputChannels(),
                        s.groupChannels(),
                        s.filterHeight(),
                        s.filterWidth(),
                        density,
                        2L * index + 1),
                Finish.NONE);
    }
}
