package sparsescope.export;

import sparsescope.scene.Typeface;

/** The bundled fonts as style sheets and slides name them: a family and a weight. */
final class FontNames {
    private FontNames() {}

    static String family(Typeface face) {
        return mono(face) ? "IBM Plex Mono" : "IBM Plex Sans";
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
