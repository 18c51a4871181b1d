package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.file.Progress;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.condition.Condition.Where;
import sparsescope.simulation.condition.ConditionParser;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.search.ConditionSearch;
import sparsescope.simulation.state.SlotCause;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.task.LongWork;

class RunToTest extends WindowTestCase {
    private long next(String condition, long from) {
        return search(condition).next(from).orElseThrow();
    }

    private ConditionSearch search(String condition) {
        LayerRun run = frame().scnn().orElseThrow().run();
        Where focus = Where.pe(camera().pe());
        return new ConditionSearch(
                run, ConditionParser.parse(condition, focus, run.plan().accelerator()), Progress.NONE);
    }

    private void awaitNotice(String text) {
        until("a notice with " + text, () -> {
            var notice = workbench.noticeProperty().get();
            return notice != null && notice.text().contains(text);
        });
    }

    @Test
    void keysRunToStallsIdlePesAndHalosOnwardsAndBack() {
        opened();
        long stall = next("state = stall", 0);
        strike(KeyCode.S);
        awaitCycle(stall);
        awaitNotice("stalls");
        long second = next("state = stall", stall);
        strike(KeyCode.S);
        awaitCycle(second);
        strike(KeyCode.SHIFT, KeyCode.S);
        awaitCycle(stall);

        long idle = next("any.state = idle", stall);
        strike(KeyCode.W);
        awaitCycle(idle);
        long halo = next("sends", idle);
        strike(KeyCode.H);
        awaitCycle(halo);
        awaitNotice("begins to send");
        strike(KeyCode.H);
        awaitNotice("Nothing found after cycle " + halo);
        assertThat(cycle()).isEqualTo(halo);
        strike(KeyCode.E);
        awaitNotice("Nothing found after cycle " + halo);
        strike(KeyCode.SHIFT, KeyCode.W);
        awaitCycle(search("any.state = idle").previous(halo).orElseThrow());
    }

    @Test
    void noPressIsLostHoweverFast() {
        opened();
        long expected = 0;
        for (int i = 0; i < 3; i++) {
            expected = next("any.state = idle", expected);
        }
        for (int i = 0; i < 3; i++) {
            type(KeyCode.W);
        }
        awaitCycle(expected);
    }

    @Test
    void anAccumulatorOfThePeIsFollowed() {
        opened();
        strike(KeyCode.DIGIT3);
        strike(KeyCode.A);
        awaitNotice("changes by");
        long first = cycle();
        assertThat(first).isPositive();
        assertThat(frame().scnn().orElseThrow().detail(camera().pe()).retired()).isNotEmpty();
    }

    @Test
    void aTypedConditionIsRunToAndCheckedAsItIsTyped() {
        opened();
        strike(KeyCode.R);
        until("the bar", () -> find("run-to-bar", Node.class).isVisible());
        robot.write("any.state = drain and cycle > 20");
        long found = next("any.state = drain and cycle > 20", 0);
        strike(KeyCode.ENTER);
        awaitCycle(found);
        strike(KeyCode.SHIFT, KeyCode.ENTER);
        awaitNotice("Nothing found before");

        strike(KeyCode.CONTROL, KeyCode.A);
        robot.write("state = lazy");
        until("a problem", () -> find("run-to-problem", Label.class).getText().contains("position 9: found 'lazy'"));
        strike(KeyCode.ENTER);
        awaitNotice("position 9: found 'lazy', expected a state");
        strike(KeyCode.ESCAPE);
        assertThat(find("run-to-bar", Node.class).isVisible()).isFalse();
    }

    @Test
    void aConditionIsChosenWithTheMouseAndKept() {
        opened();
        robot.clickOn("#run-to");
        until("the bar", () -> find("run-to-bar", Node.class).isVisible());
        robot.clickOn("#run-to-choice");
        strike(KeyCode.DOWN);
        strike(KeyCode.DOWN);
        strike(KeyCode.ENTER);
        until(
                "the text",
                () -> find("run-to-condition", TextField.class).getText().contains("state = "));
        String text = find("run-to-condition", TextField.class).getText();
        long found = next(text, 0);
        robot.clickOn("#next-match");
        awaitCycle(found);

        robot.clickOn("#keep-condition");
        until("kept", () -> workbench.marks().keptProperty().get().size() == 1);
        strike(KeyCode.HOME);
        awaitCycle(0);
        strike(KeyCode.SPACE);
        for (int i = 0; i < 6; i++) {
            strike(KeyCode.CLOSE_BRACKET);
        }
        until("playing to stop", () -> !workbench.playback().playingProperty().get());
        awaitCycle(found);
    }

    @Test
    void aCauseLeadsToItsNextOccurrence() {
        opened();
        onScreen(() -> {
            // In the smallest window the chart has room to be read, not to be clicked.
            stage.setHeight(800);
            return null;
        });
        strike(KeyCode.G);
        robot.write("140");
        strike(KeyCode.ENTER);
        awaitCycle(140);
        robot.clickOn("#choose-slots");
        until(
                "the chart",
                () -> find("chart-slots", DrawingView.class)
                        .drawing()
                        .find("cause/STALL")
                        .isPresent());
        long stall = next("any.slot = stall", 140);
        robot.clickOn(centre("chart-slots", "cause/STALL"));
        awaitCycle(stall);

        onScreen(() -> {
            workbench.camera().land(StageView.PE);
            workbench.camera().finish();
            return null;
        });
        until(
                "the legend",
                () -> find("stage", DrawingView.class)
                        .drawing()
                        .find("cause/HALO_PRODUCT")
                        .isPresent());
        long halo = next("slot = halo", stall);
        robot.clickOn(centre("stage", "cause/HALO_PRODUCT"));
        awaitCycle(halo);
    }

    @Test
    void aColourOfTheBandLeadsToItsNextOccurrence() {
        opened();
        DrawingView timeline = find("timeline", DrawingView.class);
        double[] at = onScreen(() -> {
            for (double y = 16; y < timeline.getHeight(); y++) {
                var cause = workbench.frameProperty().get().causeAt(timeline.getWidth() / 10, y);
                if (cause.isPresent() && cause.get() == SlotCause.IDLE) {
                    return new double[] {timeline.getWidth() / 10, y};
                }
            }
            return null;
        });
        assertThat(at).isNotNull();
        long idle = next("any.slot = idle", 0);
        Bounds where = onScreen(() -> timeline.localToScreen(timeline.getBoundsInLocal()));
        robot.clickOn(where.getMinX() + at[0], where.getMinY() + at[1] + 1, MouseButton.SECONDARY);
        awaitCycle(idle);
    }

    private javafx.geometry.Point2D centre(String view, String part) {
        DrawingView of = find(view, DrawingView.class);
        DrawingList.Part found = of.drawing().parts().stream()
                .filter(p -> p.id().equals(part))
                .max(Comparator.comparingDouble(p -> p.width() * p.height()))
                .orElseThrow();
        return onScreen(() -> of.localToScreen(
                of.getInsets().getLeft() + found.x() + found.width() / 2,
                of.getInsets().getTop() + found.y() + found.height() / 2));
    }

    @Test
    void theSearchIsOverWhenNothingIsBusy() {
        opened();
        strike(KeyCode.S);
        until("the end", () -> workbench.finder().progressProperty().get() == LongWork.NOT_BUSY);
    }
}
