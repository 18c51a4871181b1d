package sparsescope.drawing;

/**
 * Describes the line around a shape.
 *
 * @param colour of the line
 * @param width of the line
 * @param dashed whether it is dashed
 */
public record Stroke(Colour colour, double width, boolean dashed) {
    /** A solid line. */
    public static Stroke solid(Colour colour, double width) {
        return new Stroke(colour, width, false);
    }

    /** A dashed line. */
    public static Stroke dashed(Colour colour, double width) {
        return new Stroke(colour, width, true);
    }
}
