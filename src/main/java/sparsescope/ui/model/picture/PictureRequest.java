package sparsescope.ui.model.picture;

import sparsescope.export.raster.PngExporter;
import sparsescope.file.InputException;
import sparsescope.scene.style.Theme;

/**
 * Describes a picture as asked for.
 *
 * @param width in pixels
 * @param height in pixels
 * @param theme its colours
 */
public record PictureRequest(int width, int height, Theme theme) {
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
