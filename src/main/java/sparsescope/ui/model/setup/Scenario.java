package sparsescope.ui.model.setup;

import java.nio.file.Path;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.Redrawing;

/**
 * Describes a scenario: everything that a run depends on.
 *
 * @param network where the network comes from
 * @param input name of the chosen input; empty for the network's own, or its first
 * @param layer index of the layer
 * @param accelerator the machine and its settings
 * @param redrawing what is drawn otherwise than the network says
 */
public record Scenario(
        NetworkSource network, String input, int layer, MachineSettings accelerator, Redrawing redrawing) {
    /** A network whose tensors are drawn as it says. */
    public Scenario(NetworkSource network, String input, int layer, MachineSettings accelerator) {
        this(network, input, layer, accelerator, Redrawing.NONE);
    }

    /** The same on the machine with an {@link AcceleratorConfig}. */
    public Scenario(NetworkSource network, String input, int layer, AcceleratorConfig accelerator) {
        this(network, input, layer, accelerator.settings());
    }

    /** What a figure was made from. */
    public static Scenario of(ScenarioOpener.Opened figure) {
        return of(
                figure.scenario().origin(),
                figure.networkFile(),
                figure.layer(),
                figure.scenario().settings());
    }

    /**
     * What a figure was made from.
     *
     * @param networkFile where its network was found
     */
    public static Scenario of(FigureOrigin origin, Path networkFile, int layer, MachineSettings accelerator) {
        NetworkSource network = origin.network() instanceof FigureNetwork.Sample sample
                ? new NetworkSource.Sample(sample.name())
                : new NetworkSource.File(networkFile.toAbsolutePath().normalize());
        return new Scenario(network, origin.input().orElse(""), layer, accelerator, origin.redrawing());
    }

    /** Where a figure made of it comes from. */
    public FigureOrigin origin() {
        FigureNetwork from = network instanceof NetworkSource.File file
                ? new FigureNetwork.File(file.path().toString())
                : new FigureNetwork.Sample(network.name());
        return new FigureOrigin(from, input.isEmpty() ? Optional.empty() : Optional.of(input), redrawing);
    }

    /** SCNN's settings: its own, or on another machine the standard ones. */
    public AcceleratorConfig scnn() {
        return accelerator.machine().name().equals(AcceleratorConfig.MACHINE)
                ? AcceleratorConfig.of(accelerator)
                : AcceleratorConfig.DEFAULTS;
    }

    /** The same with another layer. */
    public Scenario withLayer(int another) {
        return new Scenario(network, input, another, accelerator, redrawing);
    }

    /** The same with another input. */
    public Scenario withInput(String another) {
        return new Scenario(network, another, layer, accelerator, redrawing);
    }

    /** The same on another accelerator. */
    public Scenario withAccelerator(MachineSettings another) {
        return new Scenario(network, input, layer, another, redrawing);
    }

    /** The same, drawn otherwise. */
    public Scenario withRedrawing(Redrawing another) {
        return new Scenario(network, input, layer, accelerator, another);
    }
}
