package sparsescope.ui.canvas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import sparsescope.drawing.Typeface;

/** Loads the bundled fonts into the toolkit, so that the window and every exported picture measure text the same. */
public final class Fonts {
    private static final Map<Typeface, String> NAMES = new EnumMap<>(Typeface.class);
    private static final Map<Typeface, Map<Double, Font>> FONTS = new EnumMap<>(Typeface.class);

    private Fonts() {}

    /** Makes them known to the toolkit. */
    public static void load() {
        for (Typeface face : Typeface.values()) {
            try (InputStream in = face.open()) {
                Font font = Font.loadFont(in, 12);
                if (font == null) {
                    throw new IllegalStateException("font " + face.resource() + " cannot be read");
                }
                NAMES.put(face, font.getName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A bundled font at a size. */
    static Font of(Typeface face, double size) {
        Map<Double, Font> sizes = FONTS.computeIfAbsent(face, f -> new HashMap<>());
        if (sizes.size() > 500) {
            // Zooming goes through ever new sizes.
            sizes.clear();
        }
        return sizes.computeIfAbsent(size, s -> new Font(NAMES.get(face), s));
    }
}
