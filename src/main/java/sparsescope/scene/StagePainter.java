package sparsescope.scene;

import sparsescope.simulation.Moment;

/** Paints the stage: the landing that a view asks for, or one growing out of the other. */
public final class StagePainter {
    private StagePainter() {}

    /** Paints a moment on a viewport of {@code width} × {@code height} pixels. */
    public static DrawingList paint(Moment moment, StageView view, Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        list.rect(0, 0, width, height, 0, theme.background(), null);
        return list;
    }
}
