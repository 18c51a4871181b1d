package sparsescope.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.file.InputException;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;

/** The options that say which layer runs on what; or all of it is as an exported file has it. */
public final class RunOptions {
    @Mixin
    private NetworkOptions networkOptions;

    @Option(names = "--layer", paramLabel = "NAME", description = "The layer; the first one unless given.")
    private String layer;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Optional<ScenarioOpener.Opened> figure = Optional.empty();
    private NetworkTensors tensors;

    /** Takes network, layer and machine from an exported file; options that choose them are refused. */
    public FigureScenario take(Path file) {
        refuse(networkOptions.given(), "--network");
        refuse(layer != null, "--layer");
        refuse(networkOptions.choosesTensors(), "--input or how tensors are drawn");
        refuse(acceleratorOptions.given(), "--accelerator or --set");
        ScenarioOpener.Opened opened = new ScenarioOpener(file).open(ScenarioFile.read(file));
        figure = Optional.of(opened);
        return opened.scenario();
    }

    private static void refuse(boolean given, String option) {
        if (given) {
            throw new InputException(option
                    + ": found together with --from FILE, whose own it would replace, expected only one of them");
        }
    }

    /** Reads the machine and its settings, so that what is wrong with them is said before any work. */
    public MachineSettings settings() {
        if (figure.isEmpty() && !networkOptions.given()) {
            throw new ParameterException(
                    spec.commandLine(), "Missing required option: '--network=FILE-or-sample' or '--from=FILE'");
        }
        return figure.map(opened -> opened.scenario().settings()).orElseGet(acceleratorOptions::settings);
    }

    /** Reads the network and opens a run of the layer on any machine, which must run layers of its type. */
    public MachineRun open(MachineSettings settings, ProgressLine progress) {
        int index = layer();
        LayerTypes.check(settings.machine(), tensors.network().layers().get(index));
        MachineRun run = figure.map(ScenarioOpener.Opened::run)
                .orElseGet(() -> settings.machine().open(tensors.layer(index), settings));
        try {
            run.index(progress.of(run.layer().name()));
        } finally {
            progress.clear();
        }
        return run;
    }

    /** Reads the network, and says which layer it is. */
    private int layer() {
        if (figure.isPresent()) {
            tensors = figure.get().tensors();
            return figure.get().layer();
        }
        Network network = networkOptions.network();
        int index = layer == null ? 0 : NetworkOptions.layer(network, layer);
        tensors = NetworkTensors.of(network, networkOptions.input(network));
        return index;
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
        LayerRun run = LayerRun.of(layerOperands(), accelerator);
        try {
            run.index(progress.of(run.layer().name()));
        } finally {
            progress.clear();
        }
        return run;
    }

    private LayerOperands layerOperands() {
        int index = layer();
        return tensors.layer(index);
    }

    /** The tensors of all layers, when {@link #open} has read them. */
    public NetworkTensors tensors() {
        return tensors;
    }

    /** Where the tensors come from, for a figure in {@code folder}, when {@link #open} has read them. */
    public FigureOrigin origin(Path folder) {
        return figure.map(RunOptions::origin).orElseGet(networkOptions::origin).seenFrom(folder);
    }

    /** That of a figure, with its network where it was found. */
    private static FigureOrigin origin(ScenarioOpener.Opened opened) {
        FigureOrigin origin = opened.scenario().origin();
        return origin.network() instanceof FigureNetwork.File
                ? new FigureOrigin(
                        new FigureNetwork.File(opened.networkFile()
                                .toAbsolutePath()
                                .normalize()
                                .toString()),
                        origin.input(),
                        origin.redrawing(),
                        origin.painted())
                : origin;
    }
}
