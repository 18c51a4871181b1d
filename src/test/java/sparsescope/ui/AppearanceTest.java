package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.navigation.StoredView;
import sparsescope.ui.model.picture.Chart;

class AppearanceTest extends WindowTestCase {
    private Theme theme() {
        return onScreen(() -> workbench.appearance().themeProperty().get());
    }

    private double fontOf(String selector) {
        return onScreen(() -> {
            stage.getScene().getRoot().applyCss();
            return ((Labeled) stage.getScene().getRoot().lookup(selector))
                    .getFont()
                    .getSize();
        });
    }

    @Test
    void theWindowHasTheProgramsIconInEverySizeThatIsAskedFor() {
        assertThat(onScreen(() -> stage.getIcons().stream()
                        .map(icon -> (int) icon.getWidth())
                        .toList()))
                .containsExactly(16, 24, 32, 48, 64, 128, 256);
        assertThat(onScreen(() -> stage.getIcons().stream().noneMatch(Image::isError)))
                .isTrue();
    }

    @Test
    void tGoesThroughLightDarkAndHighContrast() {
        opened();
        for (Theme next : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            strike(KeyCode.T);
            assertThat(theme()).isEqualTo(next);
            until("its picture", () -> frame().look().theme() == next);
            until("its ground", () -> brightness(stage.getScene().getRoot()) < 0.2 == next.isDark());
            strike(KeyCode.F10);
            until("the menu", () -> onScreen(() -> openMenu().isPresent()));
            until("its ground", () -> brightness(onScreen(() -> openMenu().orElseThrow())) < 0.2 == next.isDark());
            strike(KeyCode.ESCAPE);
            until("no menu", () -> onScreen(() -> openMenu().isEmpty()));
        }
    }

    private static Optional<Node> openMenu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".context-menu").stream())
                .filter(node -> node instanceof Region region && region.getBackground() != null)
                .findFirst();
    }

    private double brightness(Node node) {
        return onScreen(() -> ((Region) node)
                .getBackground().getFills().stream()
                        .map(fill -> ((Color) fill.getFill()).getBrightness())
                        .reduce((below, above) -> above)
                        .orElseThrow());
    }

    @Test
    void controlsGrowByKeysAndComeBack() {
        opened();
        double before = fontOf(".card-title");
        double height = onScreen(() -> find("timeline", DrawingView.class).getHeight());
        strike(KeyCode.CONTROL, KeyCode.EQUALS);
        strike(KeyCode.CONTROL, KeyCode.EQUALS);
        until("larger type", () -> Math.abs(fontOf(".card-title") - 1.25 * before) < 0.1);
        // A window that is low for its scale gives the timeline its smaller height; it never gets lower than it was.
        until(
                "a timeline for larger type",
                () -> onScreen(() -> find("timeline", DrawingView.class).getHeight()) >= height);
        until(
                "larger type on it",
                () -> frame().timeline().texts().stream().allMatch(text -> text.size() >= 12 * 1.25 - 1e-6));
        assertThat(frame().stage().texts())
                .anySatisfy(text -> assertThat(text.size()).isLessThan(14));

        strike(KeyCode.CONTROL, KeyCode.MINUS);
        strike(KeyCode.CONTROL, KeyCode.MINUS);
        strike(KeyCode.CONTROL, KeyCode.MINUS);
        until("smaller type", () -> Math.abs(fontOf(".card-title") - 0.9 * before) < 0.1);
        strike(KeyCode.CONTROL, KeyCode.DIGIT0);
        until("type as before", () -> fontOf(".card-title") == before);
    }

    @Test
    void theStageHasItsOwnScale() {
        opened();
        double before = fontOf(".card-title");
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        until(
                "larger type on the stage",
                () -> frame().stage().texts().stream().allMatch(text -> text.size() >= 12 * 1.25 - 1e-6));
        assertThat(fontOf(".card-title")).isEqualTo(before);
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.MINUS);
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        until("as before", () -> frame().look().lettering().scale() == 1);
    }

    /** Opens the menu with the mouse and takes an item of it. */
    private void choose(String id) {
        MenuButton menu = find("menu", MenuButton.class);
        robot.clickOn(menu);
        until("the menu", () -> onScreen(menu::isShowing));
        onScreen(() -> {
            item(menu.getItems(), id).orElseThrow().fire();
            menu.hide();
            return null;
        });
    }

    private static Optional<MenuItem> item(List<MenuItem> items, String id) {
        return items.stream()
                .flatMap(item -> item instanceof Menu menu
                        ? item(menu.getItems(), id).stream()
                        : Stream.of(item).filter(each -> id.equals(each.getId())))
                .findFirst();
    }

    @Test
    void theMenuChoosesThemeAndSizes() {
        opened();
        choose("theme-contrast");
        until("high contrast", () -> theme() == Theme.CONTRAST);
        choose("diagram-size-150");
        until("a scale", () -> frame().look().lettering().scale() == 1.5);
    }

    @Test
    void viewsAreStoredAndRecalledByDigits() {
        opened();
        strike(KeyCode.DIGIT3);
        until("the PE", () -> camera().depth() == StageView.PE);
        strike(KeyCode.CONTROL, KeyCode.DIGIT1);
        StageView stored = camera();
        onScreen(() -> {
            workbench.screen().chosenChartProperty().set(Chart.SLOTS);
            return null;
        });
        strike(KeyCode.DIGIT2);
        until("the array: nothing is stored under 2", () -> camera().depth() == StageView.ARRAY);
        strike(KeyCode.DIGIT9);
        assertThat(camera().depth()).isEqualTo(StageView.ARRAY);

        strike(KeyCode.DIGIT1);
        until("the stored view", () -> camera().equals(stored));
        assertThat(onScreen(() -> workbench.screen().chosenChartProperty().get()))
                .isEqualTo(Chart.UTILIZATION);
        assertThat(onScreen(() -> workbench.views().at(1).map(StoredView::camera)))
                .isEqualTo(Optional.of(stored));
    }

    @Test
    void viewsAreInTheMenu() {
        opened();
        choose("store-5");
        until("a view", () -> onScreen(() -> workbench.views().at(5).isPresent()));
        strike(KeyCode.DIGIT2);
        until("the array", () -> camera().depth() == StageView.ARRAY);
        choose("recall-5");
        until("the plane", () -> camera().depth() == StageView.PLANE);
    }

    @Test
    void theStageSaysWhatTheKeyboardHasChosen() {
        opened();
        strike(KeyCode.I);
        until(
                "an inspection",
                () -> onScreen(() ->
                        !workbench.inspector().inspectionProperty().get().id().isEmpty()));
        String title =
                onScreen(() -> workbench.inspector().inspectionProperty().get().title());
        onScreen(() -> {
            assertThat(find("stage", DrawingView.class).getAccessibleText())
                    .contains(workbench.frameProperty().get().caption())
                    .contains(title);
            return null;
        });
    }

    @Test
    void whereTheKeyboardIsCanBeSeenEverywhere() {
        opened();
        List<String> unseen = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            onScreen(() -> {
                workbench.appearance().themeProperty().set(theme);
                return null;
            });
            for (int i = 0; i < 45; i++) {
                type(KeyCode.TAB);
                String hidden = onScreen(this::invisibleFocus);
                if (!hidden.isEmpty()) {
                    unseen.add(theme + ": " + hidden);
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    /** The control in focus, if nothing shows that it is. */
    private String invisibleFocus() {
        Node focus = stage.getScene().getFocusOwner();
        int[] with = pixels(focus);
        // Somewhere far from it, without a key, which would be a visible focus again.
        Node elsewhere = focus.getId() != null && focus.getId().equals("stage")
                ? find("timeline", Node.class)
                : find("stage", Node.class);
        elsewhere.requestFocus();
        int[] without = pixels(focus);
        focus.requestFocus();
        int different = 0;
        for (int i = 0; i < Math.min(with.length, without.length); i++) {
            different += with[i] == without[i] ? 0 : 1;
        }
        return different >= 20 ? "" : focus.toString();
    }

    private int[] pixels(Node node) {
        stage.getScene().getRoot().applyCss();
        SnapshotParameters part = new SnapshotParameters();
        var bounds = node.localToScene(node.getLayoutBounds());
        part.setViewport(new Rectangle2D(
                Math.max(0, bounds.getMinX() - 4),
                Math.max(0, bounds.getMinY() - 4),
                bounds.getWidth() + 8,
                bounds.getHeight() + 8));
        WritableImage image = stage.getScene().getRoot().snapshot(part, null);
        int[] argb = new int[(int) (image.getWidth() * image.getHeight())];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        (int) image.getWidth(),
                        (int) image.getHeight(),
                        javafx.scene.image.PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        (int) image.getWidth());
        return argb;
    }

    @Test
    void theMenuHasANameAndAKey() {
        opened();
        MenuButton menu = find("menu", MenuButton.class);
        assertThat(menu.getAccessibleText()).isNotBlank();
        assertThat(menu.getTooltip().getText()).contains("F10");
        strike(KeyCode.F10);
        until("the menu", () -> onScreen(menu::isShowing));
        strike(KeyCode.ESCAPE);
        assertThat(find("headline", Label.class).getText()).isNotBlank();
    }
}
