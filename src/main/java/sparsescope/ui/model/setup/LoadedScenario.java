package sparsescope.ui.model.setup;

import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.machine.MachineRun;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;

/**
 * A scenario that could be opened: its network, tensors and run.
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

    /** Where the input of the layer that runs comes from. */
    public TensorSource inputSource() {
        return scenario.layer() == 0 ? input.map(InputChoice::source).orElse(layer().input()) : layer().input();
    }
}
