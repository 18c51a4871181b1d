package sparsescope.analysis;

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
 */
public record PaperFigure(String id, String what, Relation relation, Unit unit, double paper, double ours, String why) {
    private static final double CLOSE = 0.1;

    /** How ours should relate to the paper's. */
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

    /** ours / paper; 1 when both are 0. */
    public double ratio() {
        return ours == paper ? 1 : ours / paper;
    }

    /** Whether ours is within a tenth of the paper's, or below it where that is what the paper says. */
    public boolean close() {
        return relation == Relation.BELOW ? ours < paper : Math.abs(ratio() - 1) <= CLOSE;
    }
}
