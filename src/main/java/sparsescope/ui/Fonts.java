package sparsescope.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts, so that the window and every exported picture measure text the same. */
final class Fonts {
    private static final List<String> FILES = List.of(
            "IBMPlexSans-Regular", "IBMPlexSans-SemiBold", "IBMPlexSans-Bold", "IBMPlexMono-Regular", "IBMPlexMono-SemiBold");

    private Fonts() {}

    /** Makes them known to the toolkit. */
    static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/sparsescope/assets/fonts/" + file + ".ttf")) {
                if (in == null || Font.loadFont(in, 12) == null) {
                    throw new IllegalStateException("font " + file + " is missing from the program");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
