package sparsescope.analysis.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.file.Progress;
import sparsescope.network.Network;

/**
 * Computes the figures of Parashar et al., SCNN, ISCA 2017, that can be checked, and puts them beside the paper's. Speed-ups of networks
 * are counted exactly as the preset {@code scnn} says; sweeps are counted without contention, which changes them by less than a per cent.
 */
public final class PaperCheck {
    private static final String GOOGLENET = "googlenet";

    private final Function<String, Network> networks;
    private final AcceleratorConfig many;
    private final AcceleratorConfig few;
    private final PaperRun run;
    private final Function<PaperChoice, PaperCheck> others;

    /**
     * A check.
     *
     * @param networks opens {@code alexnet}, {@code vgg-16} and {@code googlenet}
     * @param table what operations cost
     * @param quick fewer points, no contention at all, and no other choices
     * @param steps progress of a named step of the work, which may cancel it
     */
    public PaperCheck(
            Function<String, Network> networks, EnergyTable table, boolean quick, Function<String, Progress> steps) {
        this(networks, table, quick, steps, PaperChoice.AS_IT_IS);
    }

    /** The same with what the paper leaves open chosen otherwise. */
    public PaperCheck(
            Function<String, Network> networks,
            EnergyTable table,
            boolean quick,
            Function<String, Progress> steps,
            PaperChoice choice) {
        this.networks = networks.andThen(choice.redrawing()::of);
        this.many = choice.on(Presets.get("scnn"));
        this.few = choice.on(Presets.get("scnn-4pe"));
        this.run = new PaperRun(table, quick, choice.generator(), steps);
        this.others =
                other -> new PaperCheck(networks, table, true, step -> steps.apply(other.name() + ": " + step), other);
    }

    /**
     * Everything, and unless quick what it would be with {@link PaperChoice#OTHERS}.
     *
     * @throws java.util.concurrent.CancellationException when progress cancels
     */
    public List<PaperFigure> figures() {
        return figures(soFar -> {});
    }

    /**
     * The same; {@code known} is told whenever more of the figures are known.
     *
     * @throws java.util.concurrent.CancellationException when progress cancels
     */
    public List<PaperFigure> figures(Consumer<List<PaperFigure>> known) {
        List<PaperFigure> figures = new ArrayList<>();
        List<Supplier<List<PaperFigure>>> parts =
                List.of(this::networks, this::densities, this::granularity, this::connected);
        for (Supplier<List<PaperFigure>> part : parts) {
            figures.addAll(part.get());
            known.accept(List.copyOf(figures));
        }
        if (!run.quick()) {
            for (PaperChoice choice : PaperChoice.OTHERS) {
                Map<String, PaperFigure> other = others.apply(choice).figures().stream()
                        .collect(Collectors.toMap(PaperFigure::id, Function.identity()));
                figures.replaceAll(figure -> figure.with(choice.name(), other.get(figure.id())));
                known.accept(List.copyOf(figures));
            }
        }
        return figures;
    }

    /** Speed, energy and capacity on whole networks. */
    public List<PaperFigure> networks() {
        return new PaperNetworks(run, many).figures(networks);
    }

    /** GoogLeNet's layers over densities. */
    public List<PaperFigure> densities() {
        return new PaperDensities(run, many).figures(networks.apply(GOOGLENET));
    }

    /** 64 PEs against 4. */
    public List<PaperFigure> granularity() {
        return new PaperGranularity(run, many, few).figures(networks.apply(GOOGLENET));
    }

    /** Fully connected layers. */
    public List<PaperFigure> connected() {
        return new PaperConnected(run, many).figures(networks);
    }
}
