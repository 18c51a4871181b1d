package sparsescope.analysis.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A figure that SCNN's paper gives, beside ours.
 *
 * @param id its name in files, such as {@code speedUp.alexnet}
 * @param what what it is, for people
 * @param relation how ours should relate to it
 * @param unit how it is written
 * @param paper the paper's figure
 * @param ours the figure recomputed
 * @param why what moves ours: open choices, and what the figures depend on
 * @param choices what ours would be with another open choice, by the {@link PaperChoice}'s name; empty when that was not computed
 */
public record PaperFigure(
        String id,
        String what,
        Relation relation,
        Unit unit,
        double paper,
        double ours,
        String why,
        Map<String, Double> choices) {
    private static final double CLOSE = 0.1;

    /** Says how ours should relate to the paper's. */
    public enum Relation {
        /** About the same. */
        EQUAL,
        /** Less than it. */
        BELOW
    }

    /** How a figure is written. */
    public enum Unit {
        /** So many times. */
        FACTOR,
        /** A fraction of one, as per cent. */
        FRACTION,
        /** A density of weights and activations alike. */
        DENSITY,
        /** A number of things. */
        COUNT
    }

    public PaperFigure {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** A figure without other choices. */
    public PaperFigure(String id, String what, Relation relation, Unit unit, double paper, double ours, String why) {
        this(id, what, relation, unit, paper, ours, why, Map.of());
    }

    /** The same with what {@code other}, the same figure with another choice, has as ours. */
    PaperFigure with(String choice, PaperFigure other) {
        Map<String, Double> more = new LinkedHashMap<>(choices);
        more.put(choice, other.ours);
        return new PaperFigure(id, what, relation, unit, paper, ours, why, more);
    }

    /** Whether it depends on the energy table. */
    public boolean isEnergy() {
        return id.toLowerCase(Locale.ROOT).contains("energy");
    }

    /** ours / paper; 1 when both are 0. */
    public double ratio() {
        return ours == paper ? 1 : ours / paper;
    }

    /** Whether ours is within a tenth of the paper's, or below it where that is what the paper says. */
    public boolean close() {
        return relation == Relation.BELOW ? ours < paper : Math.abs(ratio() - 1) <= CLOSE;
    }
}
