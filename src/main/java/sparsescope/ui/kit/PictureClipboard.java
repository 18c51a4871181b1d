package sparsescope.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import sparsescope.ui.model.picture.CopiedPicture;

/** Fills the system's clipboard: other programs take a picture from it, or its text. */
public final class PictureClipboard {
    private PictureClipboard() {}

    /** Puts a picture and its text there. */
    public static void put(CopiedPicture picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(ArgbImage.of(picture.width(), picture.height(), picture.argb()));
        content.putString(picture.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Puts a text there. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
