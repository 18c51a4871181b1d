package sparsescope.analysis.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.file.Progress;
import sparsescope.network.ConvLayer;
import sparsescope.network.InputChoice;
import sparsescope.network.LayerOperands;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Generator;
import sparsescope.tensor.TensorDrawing;

/**
 * Drawn inputs beside those that a trained network really has: how unevenly they load the PEs, and what that costs. Each input that ReLU
 * made for a convolution is compared with one drawn at its very density.
 *
 * @param network the network's name
 * @param layers the layers whose inputs are compared
 * @param inputs how many they are, of all the network's inputs together
 * @param pes how many PEs share each
 * @param real how the network's own are spread
 * @param drawn how those of each generator are
 */
public record GeneratorCheck(
        String network, List<String> layers, int inputs, int pes, Spreads real, Map<Generator, Spreads> drawn) {
    /** The sample that drawn inputs are compared with. */
    public static final String SAMPLE = "photographs";

    /** Means differ when they are further apart than this, relative to how far they are from even. */
    private static final double NOTABLE = 0.1;

    /**
     * How some inputs are spread over tiles.
     *
     * @param together the fullest tile over the mean one, all channels together
     * @param single the same of single channels
     * @param cycles cycles of all the layers together, without contention, over those with the network's own inputs
     */
    public record Spreads(Spread together, Spread single, double cycles) {}

    public GeneratorCheck {
        layers = List.copyOf(layers);
        drawn = Map.copyOf(drawn);
    }

    /**
     * Compares.
     *
     * @param network one whose convolutions take what other layers hand on
     * @param accelerator whose tiles
     * @throws java.util.concurrent.CancellationException when progress cancels
     */
    public static GeneratorCheck of(Network network, AcceleratorConfig accelerator, Progress progress) {
        return new Comparing(network, PaperRun.free(accelerator), progress).result();
    }

    /** What is summed up input by input. */
    private static final class Sums {
        private final List<Double> together = new ArrayList<>();
        private final List<Double> single = new ArrayList<>();
        private long cycles;

        Spreads spreads(long of) {
            return new Spreads(Spread.of(together), Spread.of(single), (double) cycles / of);
        }
    }

    private static final class Comparing {
        private final Network network;
        private final AcceleratorConfig accelerator;
        private final Progress progress;
        private final Sums real = new Sums();
        private final Map<Generator, Sums> drawn = new EnumMap<>(Generator.class);

        Comparing(Network network, AcceleratorConfig accelerator, Progress progress) {
            this.network = network;
            this.accelerator = accelerator;
            this.progress = progress;
            for (Generator generator : Generator.values()) {
                drawn.put(generator, new Sums());
            }
        }

        GeneratorCheck result() {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < network.layers().size(); i++) {
                boolean handedOn = network.layers().get(i).input() instanceof TensorSource.FromLayer;
                if (handedOn && network.layers().get(i) instanceof ConvLayer) {
                    places.add(i);
                }
            }
            int all = places.size() * network.inputs().size();
            int done = 0;
            for (InputChoice choice : network.inputs()) {
                NetworkTensors tensors = NetworkTensors.of(network, Optional.of(choice));
                for (int place : places) {
                    double before = done;
                    compare(tensors.layer(place), ++done, part -> progress.report((before + part) / all));
                }
            }
            Map<Generator, Spreads> spreads = new EnumMap<>(Generator.class);
            drawn.forEach((generator, sums) -> spreads.put(generator, sums.spreads(real.cycles)));
            return new GeneratorCheck(
                    network.name(),
                    places.stream()
                            .map(place -> network.layers().get(place).name())
                            .toList(),
                    done,
                    accelerator.pes(),
                    real.spreads(real.cycles),
                    spreads);
        }

        private void compare(LayerOperands layer, long seed, Progress part) {
            List<PeTile> pes =
                    new LayerPlan(layer.shape(), accelerator).passes().get(0).pes();
            Activations own = layer.input();
            add(layer, pes, real, part);
            drawn.forEach((generator, sums) -> {
                Activations other = TensorDrawing.activations(
                        generator, own.channels(), own.height(), own.width(), own.density(), seed);
                add(layer.with(other, layer.weights()), pes, sums, part);
            });
        }

        private void add(LayerOperands layer, List<PeTile> pes, Sums sums, Progress part) {
            TileLoad load = TileLoad.of(layer.input(), pes);
            sums.together.add(load.together());
            sums.single.add(load.single());
            sums.cycles += LayerReport.counted(layer, accelerator, part).layerCycles();
        }
    }

    /** What the numbers are, in a sentence. */
    public String about() {
        return "Non-zero inputs of the fullest tile over those of the mean one, mean ± standard deviation of " + inputs
                + " inputs that ReLU made (" + layers.get(0) + " … " + layers.get(layers.size() - 1) + " of " + network
                + "), on " + pes
                + " PEs, and of inputs drawn at the density of each; cycles without contention, with the"
                + " same weights.";
    }

    /** What differs, in sentences. */
    public List<String> differences() {
        Spreads clustered = drawn.get(Generator.CLUSTERED);
        Spreads uniform = drawn.get(Generator.UNIFORM);
        List<String> lines = new ArrayList<>();
        lines.add("All channels together: clustered is "
                + compared(clustered.together().mean(), real.together().mean())
                + ", uniform is "
                + compared(uniform.together().mean(), real.together().mean()) + "; "
                + nearer(
                        uniform.together().mean(),
                        clustered.together().mean(),
                        real.together().mean())
                + " is nearer.");
        lines.add("Single channels: clustered is "
                + compared(clustered.single().mean(), real.single().mean())
                + ", uniform is "
                + compared(uniform.single().mean(), real.single().mean()) + "; "
                + nearer(
                        uniform.single().mean(),
                        clustered.single().mean(),
                        real.single().mean())
                + " is nearer."
                + why(clustered));
        lines.add("The layers, whose cycles depend on how full vectors are too, take " + percent(clustered.cycles())
                + " with clustered inputs and " + percent(uniform.cycles()) + " with uniform ones.");
        return lines;
    }

    /** Where channels are full in the same places, what is uneven in each adds up. */
    private String why(Spreads clustered) {
        boolean lessSingle = clustered.single().mean() < real.single().mean();
        boolean lessTogether = clustered.together().mean() < real.together().mean();
        if (lessSingle == lessTogether) {
            return "";
        }
        return lessSingle
                ? " The channels of " + network + " are full in more different places, and even out."
                : " The channels of " + network + " are full in the same places, which adds up.";
    }

    private static String compared(double drawn, double real) {
        double off = (drawn - real) / Math.max(1e-9, real - 1);
        return Math.abs(off) <= NOTABLE ? "about as uneven" : drawn > real ? "more uneven" : "less uneven";
    }

    private static String nearer(double uniform, double clustered, double real) {
        return Math.abs(clustered - real) <= Math.abs(uniform - real) ? "clustered" : "uniform";
    }

    private static String percent(double ratio) {
        double off = 100 * (ratio - 1);
        return Math.abs(off) < 0.05
                ? "as many cycles"
                : String.format(Locale.ROOT, "%.1f %% %s cycles", Math.abs(off), off > 0 ? "more" : "fewer");
    }
}
