package sparsescope.drawing;

/**
 * Holds the size of a picture's type. Larger type takes more of the room: painters then show less, never smaller.
 *
 * @param scale how much larger than on a desk; everything grows with its type
 * @param lecture whether the picture is for a hall: each landing then shows only what can be read from the last row
 */
public record TypeScale(double scale, boolean lecture) {
    /** As on a desk. */
    public static final TypeScale DESK = new TypeScale(1, false);

    /** The smallest type in a hall, as a part of the screen's height. */
    public static final double LECTURE_FLOOR = 0.03;
    /** The smallest type in a hall of values the talk depends on, as a part of the screen's height. */
    public static final double LECTURE_VALUES = 0.04;

    /** The smallest type on a desk, in pixels. */
    public static final double SMALLEST = 12;
    /** The smallest type of values in a hall, before scaling. */
    public static final double SMALLEST_VALUE = SMALLEST * LECTURE_VALUES / LECTURE_FLOOR;

    public TypeScale {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    /** As on a desk, larger or smaller. */
    public static TypeScale desk(double scale) {
        return new TypeScale(scale, false);
    }

    /** For a hall whose screen is {@code height} pixels high: nothing under {@link #LECTURE_FLOOR}. */
    public static TypeScale lecture(double height) {
        return new TypeScale(Math.max(1e-3, height * LECTURE_FLOOR / SMALLEST), true);
    }
}
