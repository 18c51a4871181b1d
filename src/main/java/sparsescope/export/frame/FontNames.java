package sparsescope.export.frame;

import sparsescope.drawing.Typeface;

/** Names the bundled fonts as style sheets and slides do: a family and a weight. */
public final class FontNames {
    private FontNames() {}

    /** The family of a typeface. */
    public static String family(Typeface face) {
        return mono(face) ? "IBM Plex Mono" : "IBM Plex Sans";
    }

    /**
     * The family for slides, which carry no fonts: one that every office program has, or has one of the same widths for. It is hardly
     * wider than the bundled one, so that texts keep apart.
     */
    public static String officeFamily(Typeface face) {
        return mono(face) ? "Courier New" : "Arial";
    }

    /** Whether all its characters are of one width. */
    public static boolean mono(Typeface face) {
        return face == Typeface.MONO || face == Typeface.MONO_SEMIBOLD;
    }

    /** Its weight, as style sheets count it. */
    public static int weight(Typeface face) {
        return switch (face) {
            case SANS, MONO -> 400;
            case SANS_SEMIBOLD, MONO_SEMIBOLD -> 600;
            case SANS_BOLD -> 700;
        };
    }
}
