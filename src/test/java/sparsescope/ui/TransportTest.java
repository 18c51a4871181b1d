package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.TimelineZoom;

class TransportTest extends WindowTestCase {
    @Test
    void opensWithADigitAtCycleZero() {
        LayerRun run = opened().scnn().orElseThrow().run();

        assertThat(cycle()).isZero();
        assertThat(session().network().name()).isEqualTo("lenet-digits");
        assertThat(session().input()).isPresent();
        assertThat(find("cycles", Label.class).getText()).contains(String.valueOf(run.cycles()));
    }

    @Test
    void stepsAndStepsBackByKeys() {
        opened();

        strike(KeyCode.RIGHT);
        strike(KeyCode.RIGHT);
        awaitCycle(2);
        strike(KeyCode.LEFT);
        awaitCycle(1);
        assertThat(find("cycle", TextField.class).getText()).isEqualTo("1");
    }

    @Test
    void losesNoStepHoweverFastKeysRepeat() {
        opened();

        for (int i = 0; i < 30; i++) {
            type(KeyCode.RIGHT);
        }
        awaitCycle(30);
    }

    @Test
    void stepsByEveryUnitAsTheRunDoes() {
        LayerRun run = opened().scnn().orElseThrow().run();
        int column = camera().column();
        int row = camera().row();

        strike(KeyCode.SHIFT, KeyCode.RIGHT);
        long vector = run.next(0, StepUnit.WEIGHT_VECTOR, new PePosition(column, row));
        awaitCycle(vector);
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        long activation = run.next(vector, StepUnit.ACTIVATION_VECTOR, new PePosition(column, row));
        awaitCycle(activation);
        strike(KeyCode.CONTROL, KeyCode.RIGHT);
        long channel = run.next(activation, StepUnit.CHANNEL, new PePosition(column, row));
        awaitCycle(channel);
        strike(KeyCode.CONTROL, KeyCode.LEFT);
        awaitCycle(run.previous(channel, StepUnit.CHANNEL, new PePosition(column, row)));
        strike(KeyCode.END);
        awaitCycle(run.cycles());
        strike(KeyCode.HOME);
        awaitCycle(0);
    }

    @Test
    void goesFromProductToProductInOneCycleAndOnToTheNext() {
        LayerRun run = opened().scnn().orElseThrow().run();
        int column = camera().column();
        int row = camera().row();
        long issue = run.at(0).pe(new PePosition(column, row)).issuedThisCycle()
                ? 0
                : run.next(0, StepUnit.WEIGHT_VECTOR, new PePosition(column, row));
        List<Integer> filled = new ArrayList<>();
        List<Product> slots = run.at(issue).detail(new PePosition(column, row)).slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).cause() != SlotCause.EMPTY) {
                filled.add(slot);
            }
        }

        for (int slot : filled) {
            strike(KeyCode.P);
            until("multiplier " + slot, () -> frame().caption().contains("multiplier " + slot + ":"));
            assertThat(cycle()).isEqualTo(issue);
        }
        strike(KeyCode.P);
        until("the next cycle", () -> cycle() > issue && frame().caption().contains("multiplier "));
        strike(KeyCode.SHIFT, KeyCode.P);
        int last = filled.get(filled.size() - 1);
        until("the last product", () -> frame().caption().contains("multiplier " + last + ":"));
        awaitCycle(issue);
    }

    @Test
    void stepsByBarrierPhaseAndProductWithKeysButtonsAndLoops() {
        LayerRun run = opened().scnn().orElseThrow().run();
        int column = camera().column();
        int row = camera().row();

        strike(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        long met = run.spans().get(0).computeEnd();
        awaitCycle(met);
        strike(KeyCode.SHIFT, KeyCode.PAGE_UP);
        awaitCycle(0);
        strike(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        long phase = run.next(0, StepUnit.PHASE, new PePosition(column, row));
        awaitCycle(phase);
        strike(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        awaitCycle(run.previous(phase, StepUnit.PHASE, new PePosition(column, row)));
        strike(KeyCode.HOME);
        awaitCycle(0);

        stepBy(StepUnit.BARRIER);
        robot.clickOn("#step");
        awaitCycle(met);
        robot.clickOn("#back");
        awaitCycle(0);
        int line = frame().loops().stream().map(l -> l.unit()).toList().indexOf(StepUnit.PRODUCT);
        Node shown = robot.lookup(".loop-line").nth(line).query();
        robot.clickOn(shown);
        until("a product", () -> frame().caption().contains("multiplier "));
    }

    @Test
    void everySegmentAndLoopLineIsWholeAtTheSmallestWindow() {
        opened();
        ComboBox<StepUnit> choice = find("unit", ComboBox.class);
        for (StepUnit unit : StepUnit.values()) {
            onScreen(() -> {
                choice.setValue(unit);
                return null;
            });
            assertThat(onScreen(() -> CutContent.in(stage.getScene())))
                    .as(unit.word())
                    .isEmpty();
        }
    }

    @Test
    void aStepByLayerAtTheEndGoesToTheNextLayerAndBack() {
        LayerRun first = opened().scnn().orElseThrow().run();
        strike(KeyCode.END);
        awaitCycle(first.cycles());

        strike(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(
                "the next layer",
                () -> session().scenario().layer() == 1
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
        assertThat(cycle()).isZero();
        strike(KeyCode.CONTROL, KeyCode.PAGE_UP);
        until(
                "the layer before",
                () -> session().scenario().layer() == 0
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
        awaitCycle(first.cycles());
    }

    @Test
    void stepsByTheChosenUnitWithTheButton() {
        LayerRun run = opened().scnn().orElseThrow().run();

        stepBy(StepUnit.WEIGHT_VECTOR);
        robot.clickOn("#step");
        awaitCycle(run.next(0, StepUnit.WEIGHT_VECTOR, camera().pe()));
        robot.clickOn("#back");
        awaitCycle(0);
    }

    @Test
    void spacePlaysAfterAClickOnAButton() {
        opened();

        robot.clickOn("#step");
        awaitCycle(1);
        strike(KeyCode.SPACE);
        assertThat(workbench.playback().playingProperty().get()).isTrue();
    }

    @Test
    void aClickOnALoopStepsByIt() {
        LayerRun run = opened().scnn().orElseThrow().run();
        int line = frame().loops().stream().map(l -> l.unit()).toList().indexOf(StepUnit.ACTIVATION_VECTOR);

        Node shown = robot.lookup(".loop-line").nth(line).query();
        robot.clickOn(shown);
        awaitCycle(run.next(0, StepUnit.ACTIVATION_VECTOR, camera().pe()));
        assertThat(workbench.playback().unitProperty().get()).isEqualTo(StepUnit.ACTIVATION_VECTOR);
    }

    @Test
    void theTimelineZoomsByKeysAndWheelAndShowsEverythingAgain() {
        LayerRun run = opened().scnn().orElseThrow().run();
        onScreen(() -> {
            find("timeline", DrawingView.class).requestFocus();
            workbench.travel().goTo(100);
            return null;
        });
        awaitCycle(100);
        assertThat(find("timeline-all", Button.class).isVisible()).isFalse();

        strike(KeyCode.PLUS);
        strike(KeyCode.PLUS);
        until("fewer cycles", () -> frame().timelineWindow().cycles() < run.cycles() / 2);
        assertThat(camera().depth()).isZero();
        assertThat(100L).isBetween(frame().timelineStart(), frame().timelineEnd());
        until("the exact band", () -> isExact(run));
        until(
                "the window in words",
                () -> find("timeline", DrawingView.class)
                        .getAccessibleText()
                        .contains("showing cycles " + frame().timelineStart() + " to"));

        Bounds timeline = onScreen(() -> find("timeline", DrawingView.class)
                .localToScreen(find("timeline", DrawingView.class).getBoundsInLocal()));
        Frame keyed = frame();
        robot.moveTo(timeline.getCenterX(), timeline.getCenterY());
        robot.press(KeyCode.CONTROL).scroll(1, VerticalDirection.UP).release(KeyCode.CONTROL);
        until(
                "another window",
                () -> frame().timelineWindow().cycles()
                        != keyed.timelineWindow().cycles());

        TimelineZoom.Window before = frame().timelineWindow();
        robot.press(KeyCode.SHIFT)
                .press(MouseButton.PRIMARY)
                .moveTo(timeline.getCenterX() - 80, timeline.getCenterY())
                .release(MouseButton.PRIMARY)
                .release(KeyCode.SHIFT);
        until("later cycles", () -> frame().timelineStart() > before.from());
        assertThat(cycle()).isEqualTo(100);

        clickOn("#timeline-all");
        until("the whole layer", () -> frame().timelineWindow().cycles() == run.cycles());
        until("the exact band", () -> isExact(run));
    }

    private boolean isExact(LayerRun run) {
        Frame frame = frame();
        return TimelinePainter.isExact(
                run,
                frame.timelineStart(),
                frame.timelineEnd(),
                frame.look().timeline().width());
    }

    @Test
    void scrubsByDraggingOnTheTimeline() {
        LayerRun run = opened().scnn().orElseThrow().run();
        Bounds timeline = onScreen(() -> find("timeline", DrawingView.class)
                .localToScreen(find("timeline", DrawingView.class).getBoundsInLocal()));

        robot.moveTo(timeline.getMinX() + timeline.getWidth() / 4, timeline.getCenterY())
                .press(javafx.scene.input.MouseButton.PRIMARY)
                .moveTo(timeline.getCenterX(), timeline.getCenterY())
                .release(javafx.scene.input.MouseButton.PRIMARY);
        until("the middle", () -> Math.abs(cycle() - run.cycles() / 2.0) <= run.cycles() * 0.02);
    }

    @Test
    void goesToACycleThatIsTypedAndComplainsAboutNoNumber() {
        opened();

        strike(KeyCode.G);
        robot.write("123");
        strike(KeyCode.ENTER);
        awaitCycle(123);
        strike(KeyCode.G);
        robot.write("soon");
        strike(KeyCode.ENTER);
        until("a complaint", () -> workbench.noticeProperty().get() != null);
        assertThat(workbench.noticeProperty().get().text()).contains("soon").contains("whole number");
        assertThat(cycle()).isEqualTo(123);
    }

    @Test
    void playsToTheEndAndStopsThere() {
        LayerRun run = opened().scnn().orElseThrow().run();
        for (int i = 0; i < 6; i++) {
            strike(KeyCode.CLOSE_BRACKET);
        }
        assertThat(find("speed", ComboBox.class).getValue()).isEqualTo(6);
        stepBy(StepUnit.ACTIVATION_VECTOR);

        strike(KeyCode.G);
        strike(KeyCode.ESCAPE);
        strike(KeyCode.SPACE);
        awaitCycle(run.cycles());
        until("playing to stop", () -> !workbench.playback().playingProperty().get());
    }

    private void stepBy(StepUnit unit) {
        ComboBox<StepUnit> choice = find("unit", ComboBox.class);
        onScreen(() -> {
            choice.setValue(unit);
            return null;
        });
        assertThat(onScreen(() -> workbench.playback().unitProperty().get())).isEqualTo(unit);
    }
}
