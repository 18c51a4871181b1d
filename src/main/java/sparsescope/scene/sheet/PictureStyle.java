package sparsescope.scene.sheet;

import sparsescope.drawing.TypeScale;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;

/**
 * Holds the look of an exported picture: theme, sizes, title and caption.
 *
 * @param theme the colours
 * @param width in pixels
 * @param height in pixels
 * @param sheet what is around it
 * @param lettering how large its type is
 */
public record PictureStyle(Theme theme, double width, double height, PageFurniture sheet, TypeScale lettering) {}
