package sparsescope.scene.stage;

/**
 * The choice of what a picture has around its stage: title, caption, background and a corner code.
 *
 * @param title whether a line above says where one is
 * @param caption whether a line below says what happens
 * @param transparent whether nothing is painted behind the stage
 * @param code a few characters in the corner that name the picture; empty for none
 */
public record PageFurniture(boolean title, boolean caption, boolean transparent, String code) {
    /** The stage alone, as in the window. */
    public static final PageFurniture BARE = new PageFurniture(false, false, false, "");

    /** Title and caption, for pictures that leave the window. */
    public static final PageFurniture TITLED = new PageFurniture(true, true, false, "");

    /** The same with another code. */
    public PageFurniture withCode(String other) {
        return new PageFurniture(title, caption, transparent, other);
    }
}
