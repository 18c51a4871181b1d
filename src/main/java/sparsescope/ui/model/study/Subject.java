package sparsescope.ui.model.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Scenario;

/**
 * Holds the subject of a study: a network on an accelerator, opened.
 *
 * @param scenario all that a run of one of its layers depends on
 * @param source where the accelerator comes from; empty for the one on the stage
 * @param accelerator the accelerator's name
 * @param network the network, drawn and with its input as the scenario says
 * @param tensors its tensors
 * @param layers places of the layers that are counted
 */
public record Subject(
        Scenario scenario,
        Optional<AcceleratorSource> source,
        String accelerator,
        Network network,
        NetworkTensors tensors,
        List<Integer> layers) {
    public Subject {
        layers = List.copyOf(layers);
    }

    /**
     * Opens what is chosen; reads files, so not for the window's thread.
     *
     * @param stage what is on the stage; the same network is explored as it is there
     */
    public static Subject open(
            NetworkSource network, MachineChoice machine, LoadedScenario stage, String stageAccelerator) {
        MachineSettings config = machine.source()
                .map(AcceleratorSource::open)
                .orElseGet(() -> stage.scenario().accelerator());
        String name = machine.source().map(AcceleratorSource::name).orElse(stageAccelerator);
        if (stage.scenario().network().equals(network)) {
            Scenario scenario = stage.scenario().withLayer(0).withAccelerator(config);
            return new Subject(
                    scenario, machine.source(), name, withInput(stage), stage.tensors(), run(config, stage.network()));
        }
        Network read = network.open();
        return new Subject(
                new Scenario(network, "", 0, config),
                machine.source(),
                name,
                read,
                NetworkTensors.of(read),
                run(config, read));
    }

    /**
     * Opens what an exported file was counted on; reads files, so not for the window's thread.
     *
     * @param figure the file
     */
    static Subject open(Path figure, StudyScenario.OfNetwork study) {
        ScenarioOpener opener = new ScenarioOpener(figure);
        ScenarioOpener.Studied opened = opener.open(study);
        Network network = opened.tensors().network();
        MachineSettings settings = study.machine().accelerator().settings();
        AcceleratorSource source = AcceleratorSource.of(study.machine().name(), settings);
        return new Subject(
                Scenario.of(study.origin(), opened.networkFile(), 0, settings),
                Optional.of(source),
                study.machine().name(),
                network,
                opened.tensors(),
                study.layers().isEmpty() ? run(settings, network) : places(figure, study.layers(), network));
    }

    /** The layers that a machine runs. */
    private static List<Integer> run(MachineSettings on, Network network) {
        return all(network).stream()
                .filter(layer -> LayerTypes.runs(on.machine(), network.layers().get(layer)))
                .toList();
    }

    private static List<Integer> all(Network network) {
        return IntStream.range(0, network.layers().size()).boxed().toList();
    }

    private static List<Integer> places(Path figure, List<String> names, Network network) {
        return names.stream()
                .map(name -> network.indexOf(name)
                        .orElseThrow(() -> InputException.in(
                                figure.toString(), "layers", OneLine.quote(name), "layers of " + network.file())))
                .toList();
    }

    private static Network withInput(LoadedScenario stage) {
        return stage.input()
                .map(InputChoice::source)
                .map(stage.network()::withInput)
                .orElse(stage.network());
    }

    /** The machine it is counted on, with its settings. */
    MachineSettings settings() {
        return scenario.accelerator();
    }

    /** Whether that is the machine that the page's own figures are of. */
    boolean isStandard() {
        return settings().machine().equals(Machines.standard());
    }

    /** The settings of the page's own machine; on another one this is an error that names it. */
    AcceleratorConfig config() {
        return AcceleratorConfig.of(settings());
    }

    /** The names of the layers that are counted. */
    List<String> layerNames() {
        return layers.stream().map(network.layers()::get).map(Layer::name).toList();
    }

    /** What it takes to count its layers again. */
    StudyScenario.OfNetwork study(StudyScenario.Question question) {
        return study(layers, question);
    }

    /** What it takes to count some layers again. */
    StudyScenario.OfNetwork study(List<Integer> counted, StudyScenario.Question question) {
        boolean whole = counted.equals(all(network));
        return new StudyScenario.OfNetwork(
                scenario.origin().painted(tensors),
                TensorChecksum.of(tensors),
                whole
                        ? List.of()
                        : counted.stream()
                                .map(network.layers()::get)
                                .map(Layer::name)
                                .toList(),
                new StudyScenario.Machine(accelerator, settings()),
                question,
                Theme.LIGHT);
    }

    /** The network's file. */
    Path file() {
        return scenario.network() instanceof NetworkSource.File file
                ? file.path()
                : SampleNetworks.path(scenario.network().name());
    }

    /** The start of file names: {@code vgg-16-on-scnn}. */
    public String fileName() {
        return (network.name() + "-on-" + accelerator)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-");
    }
}
