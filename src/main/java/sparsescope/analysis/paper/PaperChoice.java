package sparsescope.analysis.paper;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Generator;

/**
 * Describes one way to choose what the paper leaves open.
 *
 * @param name as it would stand on the command line, such as {@code generator=clustered maxKc=8}
 * @param redrawing how tensors are drawn
 * @param settings settings of the accelerator, besides those of its preset
 */
public record PaperChoice(String name, Redrawing redrawing, Map<Setting, String> settings) {
    /** The presets and the samples as they are. */
    public static final PaperChoice AS_IT_IS = new PaperChoice("as it is", Redrawing.NONE, Map.of());

    private static final Set<String> SECOND_READINGS =
            Set.of("granularity.working64", "granularity.working4", "energy.dcnnOptReads", "energy.stationary");
    private static final Redrawing CLUSTERED = Redrawing.NONE.withGenerator(Generator.CLUSTERED);
    private static final Map<Setting, String> EIGHT_FILTERS = Map.of(Setting.MAX_KC, "8");

    /** The choices that move the paper's figures. */
    public static final List<PaperChoice> OTHERS = List.of(
            new PaperChoice("clustered", CLUSTERED, Map.of()),
            new PaperChoice("maxKc=8", Redrawing.NONE, EIGHT_FILTERS),
            new PaperChoice("clustered maxKc=8", CLUSTERED, EIGHT_FILTERS));

    AcceleratorConfig on(AcceleratorConfig preset) {
        return Setting.applyAll(preset, settings);
    }

    Generator generator() {
        return redrawing.generator().orElse(Generator.UNIFORM);
    }

    /**
     * Whether {@code figure} counts in a {@link #distance}: not when it comes from shapes alone, which no choice moves, nor when it reads a
     * figure of the paper in a second way.
     */
    public static boolean counts(PaperFigure figure) {
        return !figure.id().startsWith("connected.share") && !SECOND_READINGS.contains(figure.id());
    }

    /**
     * How far the figures that should be equal are from the paper's: the geometric mean of the factor by which they differ.
     *
     * @param which the figures that count, of those that are ratios or fractions
     * @param ours what a figure is
     * @return empty when there is none, or one that is 0
     */
    public static OptionalDouble distance(
            List<PaperFigure> figures, Predicate<PaperFigure> which, ToDoubleFunction<PaperFigure> ours) {
        return figures.stream()
                .filter(figure ->
                        figure.relation() == PaperFigure.Relation.EQUAL && figure.unit() != PaperFigure.Unit.COUNT)
                .filter(which)
                .mapToDouble(figure -> Math.abs(Math.log(ours.applyAsDouble(figure) / figure.paper())))
                .average()
                .stream()
                .filter(Double::isFinite)
                .map(Math::exp)
                .findFirst();
    }
}
