package sparsescope.scene;

/**
 * How text is set.
 *
 * @param face which of the bundled fonts
 * @param size in pixels
 * @param colour of the text
 * @param anchor which end of the baseline is given
 */
public record TextStyle(Typeface face, double size, Colour colour, Anchor anchor) {
    /** Which point of the baseline a text hangs on. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Text that starts at its point. */
    public static TextStyle of(Typeface face, double size, Colour colour) {
        return new TextStyle(face, size, colour, Anchor.START);
    }

    /** The same text centred on its point. */
    public TextStyle middle() {
        return new TextStyle(face, size, colour, Anchor.MIDDLE);
    }

    /** The same text ending at its point. */
    public TextStyle end() {
        return new TextStyle(face, size, colour, Anchor.END);
    }

    /** The same text at another size. */
    public TextStyle sized(double other) {
        return new TextStyle(face, other, colour, anchor);
    }

    /** The same text in another colour. */
    public TextStyle in(Colour other) {
        return new TextStyle(face, size, other, anchor);
    }

    /** Width of {@code text} in pixels. */
    public double width(String text) {
        return face.width(text) * size;
    }
}
