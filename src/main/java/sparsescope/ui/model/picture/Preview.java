package sparsescope.ui.model.picture;

import sparsescope.drawing.DrawingList;

/**
 * Holds the picture and caption of the next step.
 *
 * @param drawing its picture; empty when there is no next step
 * @param extent what the picture was made for
 * @param caption its sentence
 */
public record Preview(DrawingList drawing, PixelSize extent, String caption) {
    /** Nothing yet. */
    public static final Preview NONE = new Preview(new DrawingList(), PixelSize.NONE, "");
}
