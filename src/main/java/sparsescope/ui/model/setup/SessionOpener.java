package sparsescope.ui.model.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sparsescope.accelerator.PePosition;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.file.TensorReference;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.PeStatus;

/** Opens scenarios, and keeps what the next one can use again: a change of one setting reads no file twice. */
public final class SessionOpener {
    private LoadedScenario last;
    /** The network of {@link #last} as it was read. */
    private Network read;

    /** Opens {@code scenario}; reads files and computes the layers before, so not for the window's thread. */
    public LoadedScenario open(Scenario scenario, boolean rereadNetwork) {
        boolean sameNetwork =
                last != null && !rereadNetwork && last.scenario().network().equals(scenario.network());
        Network fromFile = sameNetwork ? read : scenario.network().open();
        Network network = scenario.redrawing().of(fromFile);
        Optional<InputChoice> input = input(network, scenario.input());
        boolean sameTensors = sameNetwork
                && last.scenario().redrawing().equals(scenario.redrawing())
                && last.input().equals(input);
        NetworkTensors tensors = sameTensors ? last.tensors() : NetworkTensors.of(network, input);
        int wanted = Math.min(scenario.layer(), network.layers().size() - 1);
        // On another machine a network may begin with layers that it does not run.
        int layer = sameNetwork
                        && last.scenario()
                                .accelerator()
                                .machine()
                                .equals(scenario.accelerator().machine())
                ? wanted
                : MachineLayers.nearest(scenario.accelerator().machine(), network, wanted);
        Scenario opened = new Scenario(
                scenario.network(),
                input.map(InputChoice::name).orElse(""),
                layer,
                scenario.accelerator(),
                scenario.redrawing());
        MachineRun run = run(tensors.layer(layer), network.layers().get(layer), scenario.accelerator());
        read = fromFile;
        last = new LoadedScenario(opened, network, input, tensors, run, busiest(run));
        return last;
    }

    /** The session of the last opening, painted on. */
    public LoadedScenario paint(BrushModel brush) {
        return with(brush.paint(last.tensors(), last.scenario().layer()));
    }

    /** The session of the last opening with tensors painted before. */
    public LoadedScenario restore(BrushModel brush, List<PaintedTensor> kept, Consumer<String> problems) {
        return with(brush.restore(last.tensors(), kept, problems));
    }

    private LoadedScenario with(NetworkTensors tensors) {
        MachineRun run = run(
                tensors.layer(last.scenario().layer()),
                last.layer(),
                last.scenario().accelerator());
        last = new LoadedScenario(last.scenario(), last.network(), last.input(), tensors, run, busiest(run));
        return last;
    }

    private static MachineRun run(LayerOperands operands, Layer layer, MachineSettings on) {
        MachineLayers.check(on.machine(), layer);
        return on.machine().open(operands, on);
    }

    /** The PE with the most work in the first group; on machines without groups the one that is looked at unless another is chosen. */
    private static PePosition busiest(MachineRun run) {
        if (run instanceof LayerRun own) {
            return own.at(0).pes().stream()
                    .max(Comparator.comparingLong(PeStatus::groupOwn))
                    .map(PeStatus::position)
                    .orElseThrow();
        }
        MachineStage stage = MachineStages.of(run.settings().machine().name());
        int columns = stage.columns(run.settings());
        int pe = stage.unlessChosen(run);
        return PePosition.of(pe, columns);
    }

    private static Optional<InputChoice> input(Network network, String name) {
        if (!name.isEmpty()) {
            // An array reference is what a figure made on the command line may have instead of a name.
            return Optional.of(network.input(name)
                    .orElseGet(() -> new InputChoice(name, TensorReference.parse(network.file() + ": input", name))));
        }
        return network.inputs().stream().findFirst();
    }
}
