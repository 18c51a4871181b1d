package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.reuse.preset.Preset;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.reuse.ReuseLayer;

/** Pages beside the stage are presented themselves: alone, in type for a hall, and the clicker goes through their own steps. */
class PagePresenterTest extends PageTestCase {
    private boolean presenting() {
        return onScreen(() -> workbench.presentation().presentingProperty().get());
    }

    private ReuseView nest() {
        return onScreen(() -> workbench.pages().reuse().viewProperty().get());
    }

    private int step() {
        return nest().running().map(Running::step).orElseThrow();
    }

    private boolean seen(String id) {
        return onScreen(
                () -> stage.getScene().getRoot().lookupAll("#" + id).stream().anyMatch(PagePresenterTest::isSeen));
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    /** In a hall nothing is under 3 % of the height. */
    private void isInHallType(String picture) {
        DrawingView view = find(picture, DrawingView.class);
        double floor = onScreen(() -> stage.getScene().getHeight()) * TypeScale.LECTURE_FLOOR;
        until("type for a hall", () -> onScreen(() -> smallest(view.drawing()) >= floor * 0.99));
    }

    private static double smallest(DrawingList list) {
        return list.texts().stream().mapToDouble(text -> text.size()).min().orElse(0);
    }

    @Test
    void aNestIsPresentedAndTheClickerGoesThroughItsSteps() {
        opened();
        onScreen(() -> {
            workbench.camera().reduceMotionProperty().set(true);
            return null;
        });
        strike(KeyCode.F6);
        until("a nest", () -> nest() != null);
        long cycle = frame().moment().cycle();
        int before = step();
        strike(KeyCode.F5);
        assertThat(presenting()).isTrue();
        assertThat(page()).isEqualTo(Page.REUSE);
        isInHallType("reuse-picture");
        assertThat(seen("reuse-picture")).isTrue();
        assertThat(seen("reuse-layer")).isFalse();
        assertThat(seen("reuse-step")).isFalse();
        assertThat(seen("menu")).isFalse();
        strike(KeyCode.PAGE_DOWN);
        assertThat(nest().running().orElseThrow().fraction())
                .as("nothing flies")
                .isEqualTo(1);
        strike(KeyCode.SPACE);
        assertThat(step()).isEqualTo(before + 2);
        strike(KeyCode.PAGE_UP);
        assertThat(step()).isEqualTo(before + 1);
        assertThat(frame().moment().cycle()).isEqualTo(cycle);
        strike(KeyCode.B);
        strike(KeyCode.PAGE_DOWN);
        assertThat(step()).as("the first press uncovers").isEqualTo(before + 1);
        strike(KeyCode.ESCAPE);
        assertThat(presenting()).isFalse();
        assertThat(page()).isEqualTo(Page.REUSE);
        assertThat(seen("reuse-layer")).isTrue();
        assertThat(seen("menu")).isTrue();
    }

    @Test
    void aLayerTooLargeToStepGoesThroughThePresets() {
        opened();
        strike(KeyCode.F6);
        until("a nest", () -> nest() != null);
        onScreen(() -> {
            ReuseLayer large = workbench.pages().reuse().layers().get(2);
            workbench.pages().reuse().choose(large);
            return null;
        });
        until("a large layer", () -> nest().running().isEmpty());
        strike(KeyCode.F5);
        Preset first = onScreen(() -> workbench.pages().reuse().presetProperty().get());
        strike(KeyCode.PAGE_DOWN);
        until("the next preset", () -> {
            Preset now =
                    onScreen(() -> workbench.pages().reuse().presetProperty().get());
            return now != null && now != first;
        });
        strike(KeyCode.PAGE_UP);
        until(
                "the first again",
                () -> onScreen(() -> workbench.pages().reuse().presetProperty().get()) == first);
    }

    @Test
    void memoriesAndRoundsAreStepped() {
        opened();
        strike(KeyCode.F7);
        strike(KeyCode.F5);
        assertThat(page()).isEqualTo(Page.MEMORY);
        isInHallType("memory-picture");
        strike(KeyCode.PAGE_DOWN);
        strike(KeyCode.PAGE_DOWN);
        assertThat(onScreen(
                        () -> workbench.pages().memory().viewProperty().get().selected()))
                .isEqualTo(ChipMemory.SCNN_FIFO);
        strike(KeyCode.F8);
        until(
                "a table",
                () -> onScreen(() -> workbench.pages().sharing().viewProperty().get() != null));
        int round =
                onScreen(() -> workbench.pages().sharing().viewProperty().get().round());
        strike(KeyCode.PAGE_UP);
        assertThat(onScreen(
                        () -> workbench.pages().sharing().viewProperty().get().round()))
                .isEqualTo(round - 1);
        isInHallType("sharing-picture");
        strike(KeyCode.ESCAPE);
        assertThat(seen("sharing-layer")).isTrue();
        strike(KeyCode.F7);
        assertThat(seen("memory-reset")).isTrue();
    }

    @Test
    void theSpeakerSeesThePageAndItsNextStep() {
        opened();
        onScreen(() -> {
            workbench.camera().reduceMotionProperty().set(true);
            return null;
        });
        strike(KeyCode.F6);
        until("a nest", () -> nest() != null);
        onScreen(() -> {
            workbench.presentation().speakerProperty().set(true);
            return null;
        });
        until(
                "the speaker's window",
                () -> onScreen(() -> javafx.stage.Window.getWindows().size() > 1));
        onScreen(() -> {
            workbench.pages().reuse().steps().go(30);
            return null;
        });
        assertThat(spoken("speaker-now-caption")).contains("Step 30: ");
        assertThat(spoken("speaker-next-caption")).contains("Step 31: ");
        onScreen(() -> {
            workbench.pageProperty().set(Page.STAGE);
            return null;
        });
        until("the stage", () -> !spoken("speaker-now-caption").contains("Step 30: "));
    }

    private String spoken(String id) {
        return onScreen(() -> javafx.stage.Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#" + id))
                .filter(javafx.scene.control.Label.class::isInstance)
                .map(label -> ((javafx.scene.control.Label) label).getText())
                .findFirst()
                .orElse(""));
    }
}
