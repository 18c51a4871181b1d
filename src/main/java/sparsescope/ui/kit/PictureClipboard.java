package sparsescope.ui.kit;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import sparsescope.ui.model.picture.CopiedPicture;

/** Fills the system's clipboard: other programs take a picture from it, or its text. */
public final class PictureClipboard {
    private PictureClipboard() {}

    /** Puts a picture and its text there. */
    public static void put(CopiedPicture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
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
