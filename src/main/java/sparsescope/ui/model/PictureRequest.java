package sparsescope.ui.model;

import sparsescope.export.PngExporter;
import sparsescope.file.InputException;

/**
 * A picture as asked for.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dark in the dark theme
 */
public record PictureRequest(int width, int height, boolean dark) {
    /** What is wrong with its size, in one line; empty when nothing is. */
    public String problem() {
        try {
            PngExporter.checkSize(width, height);
            return "";
        } catch (InputException e) {
            return e.getMessage();
        }
    }
}
