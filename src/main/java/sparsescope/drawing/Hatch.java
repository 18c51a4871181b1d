package sparsescope.drawing;

/**
 * Fills an area with lines on a ground: a second sign beside the colour.
 *
 * @param ground colour under the lines
 * @param ink colour of the lines
 * @param direction which way they run
 * @param spacing distance from line to line
 */
public record Hatch(Colour ground, Colour ink, Direction direction, double spacing) implements Paint {
    /** Says which way the lines run. */
    public enum Direction {
        DIAGONAL,
        VERTICAL,
        HORIZONTAL
    }
}
