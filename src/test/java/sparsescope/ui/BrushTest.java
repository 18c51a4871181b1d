package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.view.StageView;
import sparsescope.tensor.Activations;
import sparsescope.ui.canvas.DrawingView;

class BrushTest extends WindowTestCase {
    private Activations input() {
        return session().scnn().orElseThrow().layer().input();
    }

    private void takeBrush() {
        opened();
        strike(KeyCode.D);
        until(
                "the brush bar",
                () -> onScreen(() -> find("brush-bar", Node.class).isVisible()));
        // The bar takes room from the stage, which is drawn anew.
        until(
                "the stage beside it",
                () -> onScreen(() -> {
                    DrawingView stage = find("stage", DrawingView.class);
                    return frame().look().stage().equals(stage.extent());
                }));
    }

    private Point2D at(int x, int y) {
        String id = "plane/tile/" + x / 4 + "/" + y / 4 + "/" + x + "/" + y;
        DrawingList.Part part = await(() -> frame().stage().find(id).orElse(null));
        return onScreen(() -> find("stage", DrawingView.class)
                .localToScreen(part.x() + part.width() / 2, part.y() + part.height() / 2));
    }

    private void awaitPainted() {
        until(
                "the painted run on the stage",
                () -> onScreen(() -> {
                    var session = workbench.setup().sessionProperty().get();
                    var frame = workbench.frameProperty().get();
                    return frame.moment().run() == session.run()
                            && session.run().indexed();
                }));
    }

    @Test
    void draggingErasesAndUndoBringsBack() {
        takeBrush();
        short[] before = input().values();
        long own = session().scnn().orElseThrow().at(0).pe(new PePosition(3, 1)).groupOwn();
        assertThat(input().at(0, 6, 13)).isNotZero();

        robot.drag(at(13, 6), MouseButton.PRIMARY).moveTo(at(14, 6)).drop();
        until("two zeros", () -> input().at(0, 6, 13) == 0 && input().at(0, 6, 14) == 0);
        awaitPainted();
        assertThat(input().nonZero()).isEqualTo(nonZero(before) - 2);
        assertThat(session().scnn().orElseThrow().at(0).pe(new PePosition(3, 1)).groupOwn())
                .isLessThan(own);
        assertThat(onScreen(() -> workbench.life().storyProperty().get().isEmpty()))
                .isTrue();
        assertThat(onScreen(() -> find("edited", Node.class).managedProperty().get()))
                .isTrue();

        strike(KeyCode.SHORTCUT, KeyCode.Z);
        until("all as it was", () -> java.util.Arrays.equals(input().values(), before));
        assertThat(onScreen(() -> find("edited", Node.class).managedProperty().get()))
                .isFalse();
        strike(KeyCode.SHORTCUT, KeyCode.Y);
        until("two zeros again", () -> input().at(0, 6, 13) == 0 && input().at(0, 6, 14) == 0);
    }

    @Test
    void aFastStrokeLeavesNoGaps() {
        takeBrush();
        Point2D from = at(13, 6);
        Point2D to = at(13, 14);
        // One jump of the mouse over many cells, as a fast hand makes it.
        robot.moveTo(from).press(MouseButton.PRIMARY);
        onScreen(() -> {
            DrawingView stage = find("stage", DrawingView.class);
            // An event without a source counts in the scene.
            Point2D local = stage.localToScene(stage.screenToLocal(to));
            stage.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_DRAGGED,
                    local.getX(),
                    local.getY(),
                    to.getX(),
                    to.getY(),
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
            return null;
        });
        robot.release(MouseButton.PRIMARY);
        until("a line of zeros", () -> {
            boolean all = true;
            for (int y = 6; y <= 14; y++) {
                all &= input().at(0, y, 13) == 0;
            }
            return all;
        });
    }

    private static long nonZero(short[] values) {
        long count = 0;
        for (short value : values) {
            count += value != 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void theKeysPaintToo() {
        takeBrush();
        onScreen(() -> {
            find("stage", DrawingView.class).requestFocus();
            workbench.inspector().inspect("plane/tile/3/1/12/5");
            return null;
        });
        until("the first place", () -> inspected().equals("plane/tile/3/1/12/5"));
        strike(KeyCode.RIGHT);
        until("the next place", () -> inspected().equals("plane/tile/3/1/13/5"));
        strike(KeyCode.SPACE);

        until("a zero", () -> input().at(0, 5, 13) == 0);
        assertThat(onScreen(() -> workbench.playback().playingProperty().get())).isFalse();
        assertThat(cycle()).isZero();
        strike(KeyCode.SPACE);
        until("its value again", () -> input().at(0, 5, 13) != 0);
    }

    private String inspected() {
        return onScreen(() -> workbench.inspector().inspectionProperty().get().id());
    }

    @Test
    void theSliderSetsTheDensityAndALayerLaterSeesIt() {
        takeBrush();
        onScreen(() -> {
            find("brush-input", Slider.class).setValue(50);
            return null;
        });
        until("half of it", () -> Math.abs(input().density() - 0.5) < 0.01);
        awaitPainted();
        onScreen(() -> {
            workbench.setup().chooseLayer(1);
            return null;
        });
        until("the second layer", () -> session().scenario().layer() == 1);
        assertThat(session().scnn().orElseThrow().layer().input().values())
                .isEqualTo(session().tensors().output(0).values())
                .isNotEqualTo(session().tensors().asRead().layer(1).input().values());
        assertThat(camera().landing()).isEqualTo((int) StageView.PLANE);
    }
}
