package sparsescope.export.reopen;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.MachineRun;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.file.TensorReference;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.simulation.run.LayerRun;

/** Brings back the moment that a figure shows, and says why when it cannot. */
public final class ScenarioOpener {
    /**
     * Describes a moment brought back.
     *
     * @param scenario what was asked for
     * @param networkFile where its network was found
     * @param network its network
     * @param input the chosen input, if one was
     * @param tensors the network's tensors for it
     * @param layer the layer's place in the network
     * @param run the layer's run on its machine
     */
    public record Opened(
            FigureScenario scenario,
            Path networkFile,
            Network network,
            Optional<InputChoice> input,
            NetworkTensors tensors,
            int layer,
            MachineRun run) {
        /** The run of a scenario of the machine with an {@link AcceleratorConfig}; another machine is an error that names it. */
        public LayerRun layerRun() {
            return LayerRun.of(run.layer(), scenario.accelerator());
        }
    }

    /**
     * What a whole page was counted on, brought back.
     *
     * @param networkFile where its network was found
     * @param tensors the network's tensors, drawn and painted as they were
     */
    public record Studied(Path networkFile, NetworkTensors tensors) {}

    private final String shown;
    private final Optional<Path> folder;

    /**
     * Opens scenarios of a figure.
     *
     * @param figure the file; networks are looked for from there
     */
    public ScenarioOpener(Path figure) {
        this.shown = figure.toString();
        Path whole = figure.toAbsolutePath();
        this.folder = Files.isDirectory(whole) ? Optional.of(whole) : Optional.ofNullable(whole.getParent());
    }

    /** Reads the scenario of the figure and opens it. */
    public static Opened open(Path figure) {
        return new ScenarioOpener(figure).open(ScenarioFile.read(figure));
    }

    /** Finds network and tensors, and checks that they are those of the figure. Reads files, and may compute layers before. */
    public Opened open(FigureScenario scenario) {
        return fromSomewhere(scenario.origin().network(), place -> openFrom(scenario, place));
    }

    /** The same for the figure of a whole page; computes nothing. */
    public Studied open(StudyScenario.OfNetwork study) {
        return fromSomewhere(study.origin().network(), place -> openFrom(study.origin(), study.tensors(), place));
    }

    /** The tensors of a network whose weights are shared. */
    public NetworkTensors tensors(StudyScenario.Sharing study) {
        return fromSomewhere(study.origin().network(), place -> openFrom(study.origin(), study.tensors(), place))
                .tensors();
    }

    private <T> T fromSomewhere(FigureNetwork network, Function<Path, T> open) {
        InputException first = null;
        for (Path place : places(network)) {
            try {
                return open.apply(place);
            } catch (InputException e) {
                // Another file of that name may be the right one; if none is, the first problem is the one to tell.
                first = first == null ? e : first;
            }
        }
        throw first == null ? missing(network) : first;
    }

    private Studied openFrom(FigureOrigin origin, String checksum, Path place) {
        Network drawn = origin.redrawing().of(NetworkFile.read(place));
        Network network = origin.input()
                .map(name -> drawn.withInput(input(drawn, name).source()))
                .orElse(drawn);
        NetworkTensors tensors = painted(origin, NetworkTensors.of(network));
        if (!TensorChecksum.of(tensors).equals(checksum)) {
            throw changed("the layers", network);
        }
        return new Studied(place, tensors);
    }

    private InputException changed(String whose, Network network) {
        return InputException.in(
                shown,
                "tensors",
                "those of " + whose + " changed in " + network.file() + " since",
                "the tensors the figure was made from");
    }

    private NetworkTensors painted(FigureOrigin origin, NetworkTensors drawn) {
        NetworkTensors tensors = drawn;
        for (PaintedTensor painted : origin.painted()) {
            painted.problem(tensors).ifPresent(problem -> {
                throw new InputException(shown + ": " + problem);
            });
            tensors = painted.on(tensors);
        }
        return tensors;
    }

    private InputException missing(FigureNetwork network) {
        return network instanceof FigureNetwork.File file
                ? InputException.in(
                        shown,
                        "network.file",
                        OneLine.quote(file.file()) + ", which is not there",
                        "the network file in its place or beside the figure")
                : InputException.in(
                        shown,
                        "network.sample",
                        OneLine.quote(network.name()),
                        "one of " + String.join(", ", SampleNetworks.names()));
    }

    private List<Path> places(FigureNetwork network) {
        if (network instanceof FigureNetwork.Sample sample) {
            return SampleNetworks.names().contains(sample.name())
                    ? List.of(SampleNetworks.path(sample.name()))
                    : List.of();
        }
        String file = ((FigureNetwork.File) network).file();
        List<Path> places = new ArrayList<>();
        try {
            Path path = Path.of(file);
            // Seen from the figure first: what it was made from may have moved with it.
            folder.ifPresent(beside -> places.add(beside.resolve(path).normalize()));
            folder.ifPresent(beside -> places.add(beside.resolve(network.name())));
            places.add(path);
        } catch (InvalidPathException e) {
            throw InputException.in(shown, "network.file", OneLine.quote(file), "a path");
        }
        return places.stream().filter(Files::isRegularFile).distinct().toList();
    }

    private Opened openFrom(FigureScenario scenario, Path place) {
        Network network = scenario.origin().redrawing().of(NetworkFile.read(place));
        Optional<InputChoice> input = scenario.origin().input().map(name -> input(network, name));
        int layer = network.indexOf(scenario.layer())
                .orElseThrow(() -> InputException.in(
                        shown,
                        "layer",
                        OneLine.quote(scenario.layer()),
                        "one of "
                                + OneLine.list(network.layers().stream()
                                        .map(Layer::name)
                                        .toList()) + " in " + network.file()));
        NetworkTensors tensors = painted(scenario.origin(), NetworkTensors.of(network, input));
        LayerTypes.check(scenario.settings().machine(), network.layers().get(layer));
        MachineRun run = scenario.settings().machine().open(tensors.layer(layer), scenario.settings());
        if (!TensorChecksum.of(run.layer()).equals(scenario.tensors())) {
            throw changed("layer " + scenario.layer(), network);
        }
        scenario.twin()
                .flatMap(FigureTwin::otherMachine)
                .ifPresent(other -> LayerTypes.check(other, network.layers().get(layer)));
        if (scenario.cycle() > run.at(scenario.cycle()).cycle()) {
            throw InputException.in(shown, "cycle", "" + scenario.cycle(), "0…" + run.cycles());
        }
        return new Opened(scenario, place, network, input, tensors, layer, run);
    }

    private InputChoice input(Network network, String name) {
        return network.input(name)
                .orElseGet(() -> new InputChoice(name, TensorReference.parse(shown + ": input", name)));
    }
}
