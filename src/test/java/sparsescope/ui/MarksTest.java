package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.marks.CycleMark;

class MarksTest extends WindowTestCase {
    private List<Long> marked() {
        return onScreen(() -> workbench.marks().marksProperty().get().stream()
                .map(CycleMark::cycle)
                .toList());
    }

    private void goTo(long cycle) {
        strike(KeyCode.G);
        robot.write(String.valueOf(cycle));
        strike(KeyCode.ENTER);
        awaitCycle(cycle);
    }

    @Test
    void keysSetNameVisitAndClearMarks() {
        opened();
        goTo(100);
        strike(KeyCode.M);
        goTo(40);
        strike(KeyCode.CONTROL, KeyCode.M);
        until(
                "the dialog",
                () -> lookup("#mark-name").tryQuery().map(Node::isFocused).orElse(false));
        robot.clickOn("#mark-name").write("first rows");
        strike(KeyCode.ENTER);
        until("both marks", () -> marked().equals(List.of(40L, 100L)));
        assertThat(workbench.marks().at(40)).contains(new CycleMark(40, "first rows"));
        until(
                "the flags",
                () -> find("timeline", DrawingView.class)
                        .drawing()
                        .find("timeline/mark/40")
                        .isPresent());

        strike(KeyCode.J);
        awaitCycle(100);
        strike(KeyCode.SHIFT, KeyCode.J);
        awaitCycle(40);
        until("the name", () -> workbench.noticeProperty().get().text().equals("Cycle 40: mark 1, first rows."));
        strike(KeyCode.SHIFT, KeyCode.J);
        until("no mark before", () -> workbench.noticeProperty().get().text().startsWith("No mark before"));
        strike(KeyCode.M);
        until("one mark", () -> marked().equals(List.of(100L)));
        assertThat(find("timeline", DrawingView.class).getAccessibleText()).isNotBlank();
    }

    @Test
    void playingStopsAtAMarkAndGoesOnFromIt() {
        LayerRun run = opened().scnn().orElseThrow().run();
        goTo(37);
        strike(KeyCode.M);
        strike(KeyCode.HOME);
        awaitCycle(0);
        for (int i = 0; i < 6; i++) {
            strike(KeyCode.CLOSE_BRACKET);
        }
        strike(KeyCode.SPACE);
        until("playing to stop", () -> !workbench.playback().playingProperty().get());
        awaitCycle(37);
        until(
                "why",
                () -> workbench.noticeProperty().get() != null
                        && workbench.noticeProperty().get().text().equals("Cycle 37: mark 1."));
        strike(KeyCode.SPACE);
        awaitCycle(run.cycles());
    }

    @Test
    void theMarginSetsAndClearsMarksWithTheMouse() {
        LayerRun run = opened().scnn().orElseThrow().run();
        Bounds timeline = onScreen(() -> find("timeline", DrawingView.class)
                .localToScreen(find("timeline", DrawingView.class).getBoundsInLocal()));
        double x = timeline.getMinX() + timeline.getWidth() / 2;
        robot.clickOn(x, timeline.getMinY() + 6, MouseButton.PRIMARY);
        until("a mark", () -> marked().size() == 1);
        long at = marked().get(0);
        assertThat(at).isBetween(run.cycles() * 45 / 100, run.cycles() * 55 / 100);
        assertThat(cycle()).isZero();
        until(
                "the flag",
                () -> find("timeline", DrawingView.class)
                        .drawing()
                        .find("timeline/mark/" + at)
                        .isPresent());

        robot.clickOn(x, timeline.getMinY() + 6, MouseButton.SECONDARY);
        until(
                "the dialog",
                () -> lookup("#mark-name").tryQuery().map(Node::isFocused).orElse(false));
        assertThat(find("mark-name", TextField.class).getText()).isEmpty();
        robot.clickOn("#mark-name").write("half");
        strike(KeyCode.ENTER);
        until(
                "its name",
                () -> workbench.marks().at(at).map(CycleMark::name).orElse("").equals("half"));
        robot.clickOn(x, timeline.getMinY() + 6, MouseButton.PRIMARY);
        until("no mark", () -> marked().isEmpty());
    }

    @Test
    void everyLayerHasMarksOfItsOwn() {
        opened();
        goTo(11);
        strike(KeyCode.M);
        strike(KeyCode.END);
        strike(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until("the next layer", () -> session().scenario().layer() == 1 && marked().isEmpty());
        strike(KeyCode.HOME);
        strike(KeyCode.CONTROL, KeyCode.PAGE_UP);
        until("the layer before", () -> session().scenario().layer() == 0 && marked().equals(List.of(11L)));
    }
}
