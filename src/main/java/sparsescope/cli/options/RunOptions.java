package sparsescope.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.network.InputChoice;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;

/** The options that say which layer runs on what. */
public final class RunOptions {
    @Mixin
    private NetworkOptions networkOptions;

    @Option(names = "--layer", paramLabel = "NAME", description = "The layer; the first one unless given.")
    private String layer;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    private NetworkTensors tensors;

    /** Reads the accelerator, so that what is wrong with it is said before any work. */
    public AcceleratorConfig accelerator() {
        return acceleratorOptions.accelerator();
    }

    /** Reads the machine and its settings, so that what is wrong with them is said before any work. */
    public MachineSettings settings() {
        return acceleratorOptions.settings();
    }

    /** Reads the network and opens a run of the layer on any machine, which must run layers of its type. */
    public MachineRun open(MachineSettings settings, ProgressLine progress) {
        Network network = networkOptions.network();
        int index = layer == null ? 0 : NetworkOptions.layer(network, layer);
        LayerTypes.check(settings.machine(), network.layers().get(index));
        tensors = NetworkTensors.of(network, networkOptions.input(network));
        MachineRun run = settings.machine().open(tensors.layer(index), settings);
        try {
            run.index(progress.of(network.layers().get(index).name()));
        } finally {
            progress.clear();
        }
        return run;
    }

    /** Opens a run of the same layer on another machine, which must run layers of its type. */
    public MachineRun beside(MachineRun run, Machine machine, ProgressLine progress) {
        Network network = tensors.network();
        LayerTypes.check(
                machine,
                network.layers().get(NetworkOptions.layer(network, run.layer().name())));
        MachineRun second = machine.open(run.layer(), run.settings().on(machine));
        try {
            second.index(progress.of(run.layer().name() + " on " + machine.name()));
        } finally {
            progress.clear();
        }
        return second;
    }

    /** Reads the network and times the layer. */
    public LayerRun open(AcceleratorConfig accelerator, ProgressLine progress) {
        Network network = networkOptions.network();
        int index = layer == null ? 0 : NetworkOptions.layer(network, layer);
        Optional<InputChoice> input = networkOptions.input(network);
        tensors = NetworkTensors.of(network, input);
        LayerRun run = LayerRun.of(tensors.layer(index), accelerator);
        try {
            run.index(progress.of(network.layers().get(index).name()));
        } finally {
            progress.clear();
        }
        return run;
    }

    /** The tensors of all layers, when {@link #open} has read them. */
    public NetworkTensors tensors() {
        return tensors;
    }

    /** Where the tensors come from, for a figure in {@code folder}, when {@link #open} has read them. */
    public FigureOrigin origin(Path folder) {
        return networkOptions.origin().seenFrom(folder);
    }
}
