package sparsescope.scene;

/**
 * What a picture has around the stage.
 *
 * @param title whether a line above says where one is
 * @param caption whether a line below says what happens
 * @param transparent whether nothing is painted behind the stage
 * @param code a few characters in the corner that name the picture; empty for none
 */
public record Sheet(boolean title, boolean caption, boolean transparent, String code) {
    /** The stage alone, as in the window. */
    public static final Sheet BARE = new Sheet(false, false, false, "");

    /** Title and caption, for pictures that leave the window. */
    public static final Sheet TITLED = new Sheet(true, true, false, "");

    /** The same with another code. */
    public Sheet withCode(String other) {
        return new Sheet(title, caption, transparent, other);
    }
}
