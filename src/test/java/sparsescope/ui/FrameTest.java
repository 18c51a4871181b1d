package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.Setting;
import sparsescope.scene.words.Term;
import sparsescope.ui.model.task.Notice;

/** The window's frame: words for navigation, a row of choices, the idea over its example. */
class FrameTest extends WindowTestCase {
    @Test
    void navigationIsInWords() {
        opened();
        for (String id : List.of(
                "stage-page", "explore-page", "paper-page", "plane", "array", "pe", "export", "present", "help")) {
            assertThat(find(id, Labeled.class).getText()).as(id).isNotBlank();
            assertThat(onScreen(() -> find(id, Labeled.class).getWidth()))
                    .as(id)
                    .isPositive();
        }
    }

    @Test
    void whatIsChosenHasNoHue() {
        opened();
        Color fill = onScreen(() -> (Color) find("plane", ToggleButton.class)
                .getBackground()
                .getFills()
                .get(0)
                .getFill());
        assertThat(Math.max(fill.getRed(), Math.max(fill.getGreen(), fill.getBlue()))
                        - Math.min(fill.getRed(), Math.min(fill.getGreen(), fill.getBlue())))
                .isLessThan(0.06);
    }

    @Test
    void theHeadlineSaysTheIdeaAndTheExampleLightsAndTracesWhatItNames() {
        opened();
        assertThat(find("headline", Label.class).getText())
                .isEqualTo(frame().words().headline())
                .startsWith("One cycle: ");
        Term named = frame().words().example().stream()
                .flatMap(phrase -> phrase.term().stream())
                .filter(term -> term.kind() == Term.Kind.WEIGHT)
                .findFirst()
                .orElseThrow();

        moveTo(".term-weight");
        until(
                "the weight",
                () -> onScreen(() ->
                                workbench.inspector().inspectionProperty().get().id())
                        .equals(named.part()));
        assertThat(onScreen(() -> lookup("#stage .mark").queryAs(Node.class).isVisible()))
                .isTrue();

        clickOn(".term-weight");
        until(
                "its trace",
                () -> lookup(".life").tryQuery().filter(Node::isVisible).isPresent());
    }

    @Test
    void messagesCoverNothing() {
        opened();
        onScreen(() -> {
            workbench.tell(Notice.problem("lenet.json: layer conv1: found stride 0, expected 1…46340"));
            return null;
        });
        until(
                "room for the problem",
                () -> onScreen(() -> {
                    Node bar = lookup(".notification-bar").query();
                    Bounds message = bar.localToScene(bar.getLayoutBounds());
                    Node headline = find("headline", Label.class);
                    return message.getHeight() > 20
                            && message.getMaxY()
                                    <= headline.localToScene(headline.getLayoutBounds())
                                            .getMinY();
                }));
        Node headline = find("headline", Label.class);
        double pushedDown = onScreen(() -> headline.localToScene(0, 0).getY());

        onScreen(() -> {
            workbench.tell(Notice.info("Saved stage.png."));
            return null;
        });
        assertThat(find("status", StatusBar.class).getText()).isEqualTo("Saved stage.png.");
        until(
                "the page to move back",
                () -> onScreen(() -> headline.localToScene(0, 0).getY() < pushedDown - 20));
    }

    @Test
    void everySettingIsInAGroupWithASentenceAndItsValueInForce() {
        opened();
        strike(KeyCode.B);
        until("the panel", () -> lookup("#settings").query().isVisible());
        for (Setting setting : Setting.values()) {
            Node editor = find("setting-" + setting.word(), Node.class);
            Node around = editor;
            while (!(around instanceof TitledPane)) {
                around = around.getParent();
            }
            Node row = editor.getParent().getParent();
            assertThat(((Labeled) row.lookup(".setting-help")).getText())
                    .as(setting.word())
                    .endsWith(".");
        }
        assertThat(lookup(".titled-pane").queryAllAs(TitledPane.class))
                .filteredOn(TitledPane::isExpanded)
                .hasSize(1);
        assertThat(find("setting-kc", Spinner.class).getEditor().getText()).isEqualTo("automatic (16)");
        assertThat(find("setting-queueDepth", Spinner.class).getEditor().getText())
                .isEqualTo("automatic (16)");
    }
}
