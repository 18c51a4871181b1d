package sparsescope.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.NetworkTensors;
import sparsescope.network.SampleNetworks;

/**
 * What is explored: a network on an accelerator, opened.
 *
 * @param scenario all that a run of one of its layers depends on
 * @param source where the accelerator comes from; empty for the one on the stage
 * @param accelerator the accelerator's name
 * @param network the network, drawn and with its input as the scenario says
 * @param tensors its tensors
 */
record Subject(
        Scenario scenario,
        Optional<AcceleratorSource> source,
        String accelerator,
        Network network,
        NetworkTensors tensors) {
    /**
     * Opens what is chosen; reads files, so not for the window's thread.
     *
     * @param stage what is on the stage; the same network is explored as it is there
     */
    static Subject open(NetworkSource network, MachineChoice machine, Session stage, String stageAccelerator) {
        AcceleratorConfig config = machine.source()
                .map(AcceleratorSource::open)
                .orElseGet(() -> stage.scenario().accelerator());
        String name = machine.source().map(AcceleratorSource::name).orElse(stageAccelerator);
        if (stage.scenario().network().equals(network)) {
            Scenario scenario = stage.scenario().withLayer(0).withAccelerator(config);
            return new Subject(scenario, machine.source(), name, withInput(stage), stage.tensors());
        }
        Network read = network.open();
        return new Subject(new Scenario(network, "", 0, config), machine.source(), name, read, NetworkTensors.of(read));
    }

    private static Network withInput(Session stage) {
        return stage.input()
                .map(InputChoice::source)
                .map(stage.network()::withInput)
                .orElse(stage.network());
    }

    AcceleratorConfig config() {
        return scenario.accelerator();
    }

    List<String> layerNames() {
        return network.layers().stream().map(Layer::name).toList();
    }

    /** The network's file. */
    Path file() {
        return scenario.network() instanceof NetworkSource.File file
                ? file.path()
                : SampleNetworks.path(scenario.network().name());
    }

    /** The start of file names: {@code vgg-16-on-scnn}. */
    String fileName() {
        return (network.name() + "-on-" + accelerator)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-");
    }
}
