package sparsescope.export.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.machine.MachineSettings;
import sparsescope.network.ConvShape;
import sparsescope.network.tensors.Redrawing;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.style.Theme;

/** Holds everything needed to count the figure of a whole page again. It travels inside the figure. */
public sealed interface StudyScenario extends Reopenable {
    /** The same in other colours. */
    StudyScenario in(Theme theme);

    /** The same as a figure in {@code folder} has it. */
    StudyScenario seenFrom(Path folder);

    /**
     * Describes an accelerator.
     *
     * @param name what the figure calls it
     * @param settings the machine and every setting
     */
    record Machine(String name, MachineSettings settings) {
        /** One of the machine with an {@link AcceleratorConfig}. */
        public Machine(String name, AcceleratorConfig settings) {
            this(name, settings.settings());
        }

        /** The settings of the machine with an {@link AcceleratorConfig}; another machine is an error that names it. */
        public AcceleratorConfig accelerator() {
            return AcceleratorConfig.of(settings);
        }
    }

    /** What is asked about a network. */
    sealed interface Question {}

    /**
     * Holds every layer by itself.
     *
     * @param energy what operations cost
     */
    record Layers(EnergyTable energy) implements Question {}

    /**
     * Holds every layer's energy by component, on every machine of the same PEs and multipliers.
     *
     * @param energy what operations cost
     */
    record ByComponent(EnergyTable energy) implements Question {}

    /**
     * Holds every combination of values.
     *
     * @param axes what varies: one thing, or the density of weights and then that of activations
     * @param metric what a curve over one thing shows
     */
    record Sweep(List<SweepAxis> axes, SweepMetric metric) implements Question {
        public Sweep {
            axes = List.copyOf(axes);
        }

        /** Whether there is a picture of a sweep over some axes: a curve, or a map of densities. */
        public static boolean isPicture(List<SweepAxis> axes) {
            return axes.size() == 1 || areDensities(axes);
        }

        /** Whether some axes are those of a map of densities. */
        public static boolean areDensities(List<SweepAxis> axes) {
            return axes.stream()
                    .map(SweepAxis::name)
                    .toList()
                    .equals(List.of(Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY));
        }
    }

    /**
     * Sets every layer on two accelerators side by side.
     *
     * @param other the second
     */
    record Comparison(Machine other) implements Question {}

    /**
     * Describes a network explored.
     *
     * @param origin where its tensors come from
     * @param tensors {@link TensorChecksum} of the network's tensors
     * @param layers the names of those that are counted; none for all
     * @param machine the accelerator
     * @param question what is asked
     * @param theme the colours
     */
    record OfNetwork(
            FigureOrigin origin, String tensors, List<String> layers, Machine machine, Question question, Theme theme)
            implements StudyScenario {
        public OfNetwork {
            layers = List.copyOf(layers);
        }

        /** The same with something else asked. */
        public OfNetwork asking(Question other) {
            return new OfNetwork(origin, tensors, layers, machine, other, theme);
        }

        @Override
        public OfNetwork in(Theme other) {
            return new OfNetwork(origin, tensors, layers, machine, question, other);
        }

        @Override
        public OfNetwork seenFrom(Path folder) {
            return new OfNetwork(origin.seenFrom(folder), tensors, layers, machine, question, theme);
        }

        @Override
        public String summary() {
            String what = layers.isEmpty() ? "all layers" : String.join(", ", layers);
            String asked = "";
            if (question instanceof Sweep sweep) {
                asked = sweep.axes().stream().map(SweepAxis::name).collect(Collectors.joining(" × ", ", over ", ""));
            } else if (question instanceof ByComponent by) {
                asked = ", energy by component" + with(by.energy());
            } else if (question instanceof Layers each) {
                asked = with(each.energy());
            } else if (question instanceof Comparison comparison) {
                asked = ", compared with " + comparison.other().name();
            }
            return origin.network().name() + ", " + what + " on " + machine.name() + asked + ", " + word(theme);
        }
    }

    /**
     * Holds the paper's figures beside ours.
     *
     * @param quick whether fewer were computed
     * @param energy what operations cost
     * @param theme the colours
     */
    record Paper(boolean quick, EnergyTable energy, Theme theme) implements StudyScenario {
        @Override
        public Paper in(Theme other) {
            return new Paper(quick, energy, other);
        }

        @Override
        public Paper seenFrom(Path folder) {
            return this;
        }

        @Override
        public String summary() {
            return "the SCNN paper's figures" + (quick ? ", fewer of them" : "") + with(energy) + ", " + word(theme);
        }
    }

    /**
     * Describes a layer's loop nest with its counts.
     *
     * @param layer the layer's name
     * @param shape the layer, of one filter group
     * @param machine what it runs on
     * @param costs what accesses cost
     * @param mapping the loops
     * @param step the step that is shown
     * @param theme the colours
     */
    record Reuse(
            String layer,
            ConvShape shape,
            ReuseMachine machine,
            LevelCosts costs,
            Mapping mapping,
            int step,
            Theme theme)
            implements StudyScenario {
        @Override
        public Reuse in(Theme other) {
            return new Reuse(layer, shape, machine, costs, mapping, step, other);
        }

        @Override
        public Reuse seenFrom(Path folder) {
            return this;
        }

        @Override
        public String summary() {
            return "reuse in " + layer + ", " + mapping.name() + ", step " + step + ", " + word(theme);
        }
    }

    /**
     * Shows what an access to a memory costs, with memories of other sizes than published.
     *
     * @param energy what operations and accesses cost
     * @param sizes bytes of each memory that is thought otherwise
     * @param theme the colours
     */
    record Memory(EnergyTable energy, Map<ChipMemory, Double> sizes, Theme theme) implements StudyScenario {
        public Memory {
            sizes = Map.copyOf(sizes);
        }

        @Override
        public Memory in(Theme other) {
            return new Memory(energy, sizes, other);
        }

        @Override
        public Memory seenFrom(Path folder) {
            return this;
        }

        @Override
        public String summary() {
            return "what a memory access costs" + with(energy) + ", " + word(theme);
        }
    }

    /**
     * Shows how a layer's weights come to be shared.
     *
     * @param origin where its tensors come from
     * @param tensors {@link TensorChecksum} of the network's tensors
     * @param layer the layer's name
     * @param machine the machine that shares them
     * @param round the round that is shown
     * @param weight the weight that is followed
     * @param theme the colours
     */
    record Sharing(
            FigureOrigin origin, String tensors, String layer, Machine machine, int round, int weight, Theme theme)
            implements StudyScenario {
        @Override
        public Sharing in(Theme other) {
            return new Sharing(origin, tensors, layer, machine, round, weight, other);
        }

        @Override
        public Sharing seenFrom(Path folder) {
            return new Sharing(origin.seenFrom(folder), tensors, layer, machine, round, weight, theme);
        }

        @Override
        public String summary() {
            return origin.network().name() + ", " + layer + ": shared weights on " + machine.name() + ", round " + round
                    + ", " + word(theme);
        }
    }

    /**
     * Holds the figures of EIE's paper beside ours.
     *
     * @param theme the colours
     */
    record EiePaper(Theme theme) implements StudyScenario {
        @Override
        public EiePaper in(Theme other) {
            return new EiePaper(other);
        }

        @Override
        public EiePaper seenFrom(Path folder) {
            return this;
        }

        @Override
        public String summary() {
            return "the EIE paper's figures, " + word(theme);
        }
    }

    private static String with(EnergyTable energy) {
        return energy.foreign().map(name -> ", energy: " + name).orElse("");
    }

    private static String word(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT) + " theme";
    }
}
