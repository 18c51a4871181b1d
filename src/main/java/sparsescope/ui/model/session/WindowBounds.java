package sparsescope.ui.model.session;

/** Holds the place of a window on the desktop, and its size. */
public record WindowBounds(double x, double y, double width, double height) {
    /** What window managers put around a window, and a little more. */
    private static final double FRAME = 48;

    /** Whether a part of it large enough to be grabbed is on a screen. */
    public boolean isReachableOn(WindowBounds screen) {
        double wide = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
        double high = Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y);
        return wide >= 100 && high >= 60 && y >= screen.y - 1;
    }

    /** Whether it covers a screen, but for the frame that a window has around it. */
    public boolean fills(WindowBounds screen) {
        return width >= screen.width - FRAME && height >= screen.height - FRAME;
    }

    /** A place of at most this size in the middle of this one. */
    public WindowBounds middle(double mostWidth, double mostHeight) {
        double wide = Math.min(mostWidth, width);
        double high = Math.min(mostHeight, height);
        return new WindowBounds(x + (width - wide) / 2, y + (height - high) / 2, wide, high);
    }
}
