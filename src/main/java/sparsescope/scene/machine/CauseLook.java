package sparsescope.scene.machine;

import sparsescope.drawing.Paint;

/**
 * The look by which a cause is told from others.
 *
 * @param paint its colour, or its pattern
 * @param sign a character that stands for it beside its colour; empty when the pattern is its sign
 */
public record CauseLook(Paint paint, String sign) {
    /** The sign that is drawn, not written: a dot in the colour of halos. */
    public static final String DOT = "•";
}
