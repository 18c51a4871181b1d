package sparsescope.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import sparsescope.scene.Theme;
import sparsescope.ui.model.Appearance;

/** Colours and sizes of every window of the program: they change together. */
final class WindowStyle {
    private static final String PLAIN = read("window.css");
    private static final String DARK = read("dark.css");
    private static final String CONTRAST = read("contrast.css");
    /** What a window begins with: dialogs are made while another window is shown. */
    private static List<String> sheets = List.of(ScaledStylesheet.address(PLAIN));

    private static double shown = 1;

    private final Appearance appearance;
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();

    /** Follows {@code appearance} from now on. */
    WindowStyle(Appearance appearance) {
        this.appearance = appearance;
        appearance.themeProperty().addListener((o, before, now) -> apply());
        appearance.shownScaleProperty().addListener((o, before, now) -> apply());
        apply();
    }

    /** Styles a window, now and whenever the style changes. */
    void dress(Scene scene) {
        scenes.add(new WeakReference<>(scene));
        dress(scene.getStylesheets());
    }

    /** How large controls are now. */
    static double scale() {
        return shown;
    }

    /** Gives a dialog the style that holds now. */
    static void dress(DialogPane dialog) {
        dress(dialog.getStylesheets());
    }

    private static void dress(ObservableList<String> stylesheets) {
        stylesheets.setAll(sheets);
    }

    private void apply() {
        Theme theme = appearance.themeProperty().get();
        double scale = appearance.shownScaleProperty().get();
        Application.setUserAgentStylesheet(
                theme.isDark()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        shown = scale;
        List<String> now = new ArrayList<>();
        now.add(ScaledStylesheet.address(ScaledStylesheet.of(PLAIN, scale)));
        if (theme.isDark()) {
            now.add(ScaledStylesheet.address(DARK));
        }
        if (theme == Theme.CONTRAST) {
            now.add(ScaledStylesheet.address(ScaledStylesheet.of(CONTRAST, scale)));
        }
        sheets = List.copyOf(now);
        scenes.removeIf(scene -> scene.get() == null);
        scenes.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .forEach(scene -> dress(scene.getStylesheets()));
    }

    private static String read(String name) {
        try (InputStream in = WindowStyle.class.getResourceAsStream("/sparsescope/ui/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
