package sparsescope.scene;

/**
 * How a picture that leaves the window looks.
 *
 * @param theme the colours
 * @param width in pixels
 * @param height in pixels
 * @param sheet what is around it
 * @param lettering how large its type is
 */
public record SheetLook(Theme theme, double width, double height, Sheet sheet, Lettering lettering) {}
