package sparsescope.ui.model.picture;

/** Describes a size in pixels. */
public record PixelSize(double width, double height) {
    /** Nothing to draw on. */
    public static final PixelSize NONE = new PixelSize(0, 0);

    /** The same room, measured in a unit that is {@code scale} pixels. */
    PixelSize in(double scale) {
        return new PixelSize(width / scale, height / scale);
    }

    /** Whether there is anything to draw on. */
    public boolean isEmpty() {
        return width < 1 || height < 1;
    }
}
