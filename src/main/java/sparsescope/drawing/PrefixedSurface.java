package sparsescope.drawing;

/** Draws on another surface, and puts something before the ids of parts. */
record PrefixedSurface(Surface surface, String prefix) implements Surface {
    @Override
    public void begin(String id) {
        surface.begin(prefix + id);
    }

    @Override
    public void end() {
        surface.end();
    }

    @Override
    public void push(double x, double y, double scale, double opacity) {
        surface.push(x, y, scale, opacity);
    }

    @Override
    public void pop() {
        surface.pop();
    }

    @Override
    public void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke) {
        surface.rect(x, y, width, height, radius, fill, stroke);
    }

    @Override
    public void circle(double x, double y, double radius, Paint fill, Stroke stroke) {
        surface.circle(x, y, radius, fill, stroke);
    }

    @Override
    public void path(Shape shape, Paint fill, Stroke stroke) {
        surface.path(shape, fill, stroke);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style) {
        surface.text(text, x, y, style);
    }

    @Override
    public void pixels(Pixels pixels, double x, double y, double width, double height) {
        surface.pixels(pixels, x, y, width, height);
    }
}
