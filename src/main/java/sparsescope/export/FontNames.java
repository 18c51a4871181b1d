package sparsescope.export;

import sparsescope.scene.Typeface;

/** The bundled fonts as style sheets and slides name them: a family and a weight. */
final class FontNames {
    private FontNames() {}

    static String family(Typeface face) {
        return mono(face) ? "IBM Plex Mono" : "IBM Plex Sans";
    }

    /**
     * The family for slides, which carry no fonts: one that every office program has, or has one of the same widths for. It is hardly
     * wider than the bundled one, so that texts keep apart.
     */
    static String officeFamily(Typeface face) {
        return mono(face) ? "Courier New" : "Arial";
    }

    static boolean mono(Typeface face) {
        return face == Typeface.MONO || face == Typeface.MONO_SEMIBOLD;
    }

    static int weight(Typeface face) {
        return switch (face) {
            case SANS, MONO -> 400;
            case SANS_SEMIBOLD, MONO_SEMIBOLD -> 600;
            case SANS_BOLD -> 700;
        };
    }
}
