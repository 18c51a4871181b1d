package sparsescope.ui.model.eie;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sparsescope.eie.simulation.EieRun;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.Machines;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;
import sparsescope.ui.model.setup.LoadedScenario;

/**
 * Describes a fully connected layer to choose.
 *
 * @param network its network's name
 * @param layer its name
 * @param tensors reads its network's tensors, beside the window's thread
 * @param origin where they come from, asked beside the window's thread
 */
public record SharingChoice(
        String network, String layer, Supplier<NetworkTensors> tensors, Supplier<FigureOrigin> origin) {
    private static final String SAMPLE = "lenet-digits";

    /** What it is called. */
    public String name() {
        return network + ", " + layer;
    }

    /** The layers that are there whatever is on the stage: really trained, really pruned. */
    static List<SharingChoice> samples() {
        FigureOrigin origin = new FigureOrigin(new FigureNetwork.Sample(SAMPLE), Optional.empty(), Redrawing.NONE);
        Supplier<NetworkTensors> tensors = () -> NetworkTensors.of(SampleNetworks.open(SAMPLE));
        return List.of("fc1", "fc2").stream()
                .map(layer -> new SharingChoice(SAMPLE, layer, tensors, () -> origin))
                .toList();
    }

    /** The layers of what is on the stage, and those that are always there. */
    static List<SharingChoice> of(LoadedScenario stage) {
        List<SharingChoice> choices = new ArrayList<>(of(stage.network(), stage::tensors, stage::origin));
        for (SharingChoice sample : samples()) {
            if (choices.stream().noneMatch(sample::sameAs)) {
                choices.add(sample);
            }
        }
        return choices;
    }

    /** The fully connected layers of a network. */
    static List<SharingChoice> of(Network network, Supplier<NetworkTensors> tensors, Supplier<FigureOrigin> origin) {
        Machine eie = Machines.named(EieRun.MACHINE);
        return network.layers().stream()
                .filter(layer -> LayerTypes.runs(eie, layer))
                .map(Layer::name)
                .map(layer -> new SharingChoice(network.name(), layer, tensors, origin))
                .toList();
    }

    /** Whether it is the layer of that name in the network of that name. */
    boolean sameAs(SharingChoice other) {
        return name().equals(other.name());
    }
}
