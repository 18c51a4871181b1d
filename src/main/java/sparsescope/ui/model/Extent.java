package sparsescope.ui.model;

/** A size in pixels. */
public record Extent(double width, double height) {
    /** Nothing to draw on. */
    public static final Extent NONE = new Extent(0, 0);

    /** The same room, measured in a unit that is {@code scale} pixels. */
    Extent in(double scale) {
        return new Extent(width / scale, height / scale);
    }

    /** Whether there is anything to draw on. */
    public boolean isEmpty() {
        return width < 1 || height < 1;
    }
}
