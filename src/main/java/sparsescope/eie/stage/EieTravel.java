package sparsescope.eie.stage;

import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.style.PaintContext;

/** Draws EIE's values on their way between parts of a painted landing; where a part is not on the picture nothing moves. */
record EieTravel(MovingValues carrier) {
    /** A value on its way from one part to another. */
    void value(long value, Colour ground, String from, String to, double way) {
        carrier.place(from)
                .ifPresent(start ->
                        carrier.place(to).ifPresent(end -> text(PaintContext.number(value), ground, start, end, way)));
    }

    /** A text on its way from one box to another. */
    void text(String text, Colour ground, Box from, Box to, double way) {
        double x = from.centreX() + (to.centreX() - from.centreX()) * way;
        double y = from.centreY() + (to.centreY() - from.centreY()) * way;
        at(text, ground, x, y);
    }

    /** A text at a point; a square where even its box would cover everything around it. */
    void at(String text, Colour ground, double x, double y) {
        carrier.value(
                text,
                carrier.around(text, x, y),
                3 * carrier.unit,
                ground,
                Stroke.solid(carrier.theme.text(), Math.max(1, carrier.unit)));
    }

    Optional<Box> place(String part) {
        return carrier.place(part);
    }

    /** The part of a way's first or second half that is over. */
    static double half(double way, boolean second) {
        return Math.max(0, Math.min(1, second ? 2 * way - 1 : 2 * way));
    }
}
