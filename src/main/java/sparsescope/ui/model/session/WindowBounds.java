package sparsescope.ui.model.session;

/** Where a window stands on the desktop, and how large it is. */
public record WindowBounds(double x, double y, double width, double height) {
    /** Whether a part of it large enough to be grabbed is on a screen. */
    public boolean isReachableOn(WindowBounds screen) {
        double wide = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
        double high = Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y);
        return wide >= 100 && high >= 60 && y >= screen.y - 1;
    }
}
