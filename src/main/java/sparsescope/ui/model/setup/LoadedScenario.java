package sparsescope.ui.model.setup;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sparsescope.accelerator.PePosition;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.machine.MachineRun;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;
import sparsescope.tensor.Quantization;

/**
 * Describes a scenario that could be opened: its network, tensors and run.
 *
 * @param scenario what was asked for
 * @param network the network, drawn as asked for
 * @param input the input in use, when the network offers several
 * @param tensors the network's tensors for that input
 * @param run the layer's run
 * @param busiest the PE with the most work in the first group: there is something to see in it
 */
public record LoadedScenario(
        Scenario scenario,
        Network network,
        Optional<InputChoice> input,
        NetworkTensors tensors,
        MachineRun run,
        PePosition busiest) {
    /** The layer that runs. */
    public Layer layer() {
        return network.layers().get(scenario.layer());
    }

    /** The run with all that SCNN's has; empty on another machine. */
    public Optional<LayerRun> scnn() {
        return run instanceof LayerRun own ? Optional.of(own) : Optional.empty();
    }

    /** Where a figure made of it comes from; compares painted tensors, so not for the window's thread. */
    public FigureOrigin origin() {
        return scenario.origin().painted(tensors);
    }

    /** How the numbers of the layer's file became 16-bit values, a sentence for each tensor; empty where they were ones. */
    public String quantized() {
        int layer = scenario.layer();
        return Stream.of(
                        tensors.weightQuantization(layer).map(how -> "Weights: " + how.words() + "."),
                        tensors.inputQuantization(layer).map(how -> "Input: " + how.words() + "."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** What a stored 1 stands for where numbers were quantized, after the input's name; else empty. */
    public String steps() {
        int layer = scenario.layer();
        String weights =
                tensors.weightQuantization(layer).map(Quantization::stepWords).orElse("");
        String input =
                tensors.inputQuantization(layer).map(Quantization::stepWords).orElse("");
        return (input.isEmpty() ? "" : " (input 1 = " + input + ")")
                + (weights.isEmpty() ? "" : " (weight 1 = " + weights + ")");
    }

    /** Where the input of the layer that runs comes from. */
    public TensorSource inputSource() {
        return scenario.layer() == 0 ? input.map(InputChoice::source).orElse(layer().input()) : layer().input();
    }
}
