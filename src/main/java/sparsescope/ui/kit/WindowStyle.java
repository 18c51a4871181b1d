package sparsescope.ui.kit;

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
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.picture.Appearance;

/**
 * Keeps the colours and sizes of every window of the program: they change together. The stylesheets of all themes are in force at once, each for
 * roots in a state of its own, so that another theme needs no stylesheet to be read.
 */
public final class WindowStyle {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");
    private static final String PLAIN_SHEET = read("/sparsescope/ui/window.css");
    private static final String DARK_SHEET = RestyledSheet.of(
                    compiledFrom(new PrimerLight().getUserAgentStylesheet()),
                    compiledFrom(new PrimerDark().getUserAgentStylesheet()),
                    "dark")
            + RestyledSheet.of(read("/sparsescope/ui/dark.css"), "dark");
    private static final String CONTRAST_SHEET = RestyledSheet.of(read("/sparsescope/ui/contrast.css"), "contrast");

    /** What a window begins with: dialogs are made while another window is shown. */
    private static List<String> sheets = sheets(1);

    private static double shown = 1;

    private final Appearance appearance;
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();
    /** Menus and tips are windows too. */
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(window -> colour(window.getScene()));
        }
    };

    /** Follows {@code appearance} from now on. */
    public WindowStyle(Appearance appearance) {
        this.appearance = appearance;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Window.getWindows().addListener(new WeakListChangeListener<>(opened));
        appearance.themeProperty().addListener((o, before, now) -> colour());
        appearance.shownScaleProperty().addListener((o, before, now) -> scaled());
        scaled();
        colour();
    }

    /** Styles a window, now and whenever the style changes. */
    public void dress(Scene scene) {
        scenes.add(new WeakReference<>(scene));
        dress(scene.getStylesheets());
        colour(scene);
    }

    /** How large controls are now. */
    public static double scale() {
        return shown;
    }

    /** Gives a dialog the style that holds now. */
    public static void dress(DialogPane dialog) {
        dress(dialog.getStylesheets());
    }

    private static void dress(ObservableList<String> stylesheets) {
        stylesheets.setAll(sheets);
    }

    private void colour() {
        Window.getWindows().forEach(window -> colour(window.getScene()));
        dressed().forEach(this::colour);
    }

    private void colour(Scene scene) {
        if (scene != null && scene.getRoot() != null) {
            Theme theme = appearance.themeProperty().get();
            Node root = scene.getRoot();
            root.pseudoClassStateChanged(DARK, theme.isDark());
            root.pseudoClassStateChanged(CONTRAST, theme == Theme.CONTRAST);
        }
    }

    private void scaled() {
        shown = appearance.shownScaleProperty().get();
        sheets = sheets(shown);
        dressed().forEach(scene -> dress(scene.getStylesheets()));
    }

    private List<Scene> dressed() {
        scenes.removeIf(scene -> scene.get() == null);
        return scenes.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
    }

    private static List<String> sheets(double scale) {
        return List.of(
                ScaledStylesheet.address(ScaledStylesheet.of(PLAIN_SHEET, scale)),
                ScaledStylesheet.address(DARK_SHEET),
                ScaledStylesheet.address(ScaledStylesheet.of(CONTRAST_SHEET, scale)));
    }

    /** The text of a stylesheet that comes compiled. */
    private static String compiledFrom(String stylesheet) {
        return read(stylesheet.replaceAll("\\.bss$", ".css"));
    }

    private static String read(String name) {
        try (InputStream in = WindowStyle.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
