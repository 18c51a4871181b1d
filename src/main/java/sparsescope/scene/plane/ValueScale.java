package sparsescope.scene.plane;

import sparsescope.drawing.Colour;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Ramp;
import sparsescope.scene.style.Theme;

/**
 * The colours of the values on one plane, and the numbers at the ends of their scale.
 *
 * @param below the ramp of values below 0; null when there are none
 * @param above the ramp of values above 0
 * @param most the largest magnitude on the plane
 */
record ValueScale(Ramp below, Ramp above, long most) {
    static ValueScale activations(Theme theme, long most) {
        return new ValueScale(null, theme.activations(), most);
    }

    static ValueScale sums(Theme theme, long most) {
        return new ValueScale(theme.negativeSums(), theme.positiveSums(), most);
    }

    boolean isSigned() {
        return below != null;
    }

    /** The colour of a place on the scale, 0 (its low end) … 1 (its high end). */
    Colour at(double fraction) {
        if (!isSigned()) {
            return above.at(fraction);
        }
        return fraction < 0.5 ? below.at(1 - 2 * fraction) : above.at(2 * fraction - 1);
    }

    String low() {
        return PaintContext.number(isSigned() ? -most : 1);
    }

    String high() {
        return PaintContext.number(most);
    }
}
