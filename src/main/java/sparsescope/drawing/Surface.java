package sparsescope.drawing;

/**
 * The port everything is drawn on: a screen, a picture, a page. Coordinates are pixels, y down. A null fill or stroke draws none.
 */
public interface Surface {
    /**
     * Begins a part that can be pointed at.
     *
     * @param id what it is, such as {@code pe/3/4/bank/17}
     */
    void begin(String id);

    /** Ends the part begun last. */
    void end();

    /** Moves, scales and fades what follows, until {@link #pop}. */
    void push(double x, double y, double scale, double opacity);

    /** Undoes the last {@link #push}. */
    void pop();

    /** A rectangle, with corners rounded by {@code radius}. */
    void rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke);

    /** A circle around (x, y). */
    void circle(double x, double y, double radius, Paint fill, Stroke stroke);

    /** A path. */
    void path(Shape shape, Paint fill, Stroke stroke);

    /** One line of text with its baseline at {@code y}. */
    void text(String text, double x, double y, TextStyle style);

    /** A small picture, drawn large and crisp. */
    void pixels(Pixels pixels, double x, double y, double width, double height);

    /** A straight line. */
    default void line(double x0, double y0, double x1, double y1, Stroke stroke) {
        path(new Shape().moveTo(x0, y0).lineTo(x1, y1), null, stroke);
    }
}
