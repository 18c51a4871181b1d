package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.Contention;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock.Alignment;
import sparsescope.drawing.DrawingList;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.twin.Twins;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.picture.Frame;

class TwinTest extends WindowTestCase {
    @TempDir
    Path folder;

    private Twins twins() {
        return await(
                () -> onScreen(() -> workbench.twin().twinsProperty().get()).orElse(null));
    }

    /** Waits for the picture of twins that says what it should. */
    private Moment beside(java.util.function.Predicate<Moment> wanted) {
        return await(() -> {
            Frame now = frame();
            return now.twin()
                    .map(Moment.class::cast)
                    .filter(wanted)
                    .filter(twin -> {
                        DrawingView stage = find("stage", DrawingView.class);
                        return now.look().stage().equals(stage.extent());
                    })
                    .orElse(null);
        });
    }

    private Twins open(String kind, String value) {
        opened();
        onScreen(() -> {
            workbench.camera().look(StageView.at(StageView.ARRAY, 3, 1));
            workbench.twin().choiceProperty().set(new TwinChoice(kind, value));
            find("stage", DrawingView.class).requestFocus();
            return null;
        });
        strike(KeyCode.X);
        Twins both = twins();
        beside(twin -> twin.run() == both.clock().second());
        return both;
    }

    private Point2D at(String id) {
        DrawingList.Part part = await(() -> frame().stage().find(id).orElse(null));
        return onScreen(() -> find("stage", DrawingView.class)
                .localToScreen(part.x() + part.width() / 2, part.y() + part.height() / 2));
    }

    @Test
    void aKeyOpensTheDenseMachineBesideAndClosesItAgain() {
        Twins both = open("operands", "dense");
        assertThat(both.clock().second().cycles())
                .isGreaterThan(both.clock().first().cycles());
        assertThat(both.clock().first()).isSameAs(session().scnn().orElseThrow());
        assertThat(onScreen(() -> find("twin-bar", Node.class).isVisible())).isTrue();
        assertThat(frame().stage().find("twin/pe/3/1")).isPresent();
        assertThat(frame().caption()).contains("(operands sparse), but ");

        strike(KeyCode.X);
        until("the stage alone", () -> frame().twin().isEmpty());
        assertThat(frame().stage().find("twin/pe/3/1")).isEmpty();
        assertThat(onScreen(() -> find("twin-bar", Node.class).isVisible())).isFalse();
    }

    @Test
    void aPictureOfTwinsComesBackAsTwins() {
        Twins both = open("contention", "lockstep");
        strike(KeyCode.PERIOD);
        awaitCycle(1);
        files.save = folder.resolve("twins.png");
        strike(KeyCode.CONTROL, KeyCode.S);
        until("the dialog", () -> lookup("#picture-choose").tryQuery().isPresent());
        clickOn("#picture-choose");
        until(
                "the picture",
                () -> workbench.noticeProperty().get() != null
                        && workbench.noticeProperty().get().text().contains("twins.png"));
        strike(KeyCode.X);
        until("the stage alone", () -> frame().twin().isEmpty());
        onScreen(() -> {
            workbench.twin().choiceProperty().set(TwinChoice.DENSE);
            workbench.openFigure(files.save);
            return null;
        });

        Moment second = beside(twin -> twin.run().plan().accelerator().contention()
                == both.clock().second().plan().accelerator().contention());
        assertThat(second.cycle()).isEqualTo(1);
        assertThat(frame().scnn().orElseThrow().cycle()).isEqualTo(1);
    }

    @Test
    void theTwinFollowsByTimeOrByWork() {
        Twins both = open("contention", "lockstep");
        strike(KeyCode.PERIOD);
        strike(KeyCode.PERIOD);
        strike(KeyCode.PERIOD);
        awaitCycle(3);
        beside(twin -> twin.cycle() == 3);
        strike(KeyCode.ALT, KeyCode.X);
        long wanted = both.clock().cycleOfSecond(both.clock().first().at(3), Alignment.WORK, 0);
        assertThat(wanted).isNotEqualTo(3);
        beside(twin -> twin.cycle() == wanted);
        strike(KeyCode.END);
        beside(Moment::finished);
        assertThat(frame().scnn().orElseThrow().finished()).isTrue();
    }

    @Test
    void timeGoesOnUntilTheSlowerOneHasFinishedToo() {
        Twins both = open("operands", "dense");
        long end = both.clock().first().cycles();
        strike(KeyCode.END);
        awaitCycle(end);
        beside(twin -> twin.cycle() == end);
        strike(KeyCode.PERIOD);
        beside(twin -> twin.cycle() == end + 1);
        strike(KeyCode.COMMA);
        beside(twin -> twin.cycle() == end);
        strike(KeyCode.COMMA);
        beside(twin -> twin.cycle() == end - 1);
        strike(KeyCode.PERIOD);
        beside(twin -> twin.cycle() == end);
        strike(KeyCode.END);
        beside(Moment::finished);
        assertThat(frame().caption()).startsWith("Both have finished: ");

        robot.clickOn(at("race/second"));
        long middle = (both.clock().second().cycles()) / 2;
        beside(twin -> Math.abs(twin.cycle() - middle) <= 1);
    }

    @Test
    void theFirstDifferenceIsAKeyAway() {
        Twins both = open("contention", "none");
        strike(KeyCode.END);
        awaitCycle(both.clock().first().cycles());
        var other = twins().clock().difference().orElseThrow();
        strike(KeyCode.SHIFT, KeyCode.X);
        awaitCycle(other.cycle());
        until("the PE", () -> camera().pe().equals(other.pe().orElseThrow()));
    }

    @Test
    void partsOfTheTwinAreInspectedInTheTwinAndGiveFocusToBoth() {
        Twins both = open("contention", "none");
        assertThat(both.clock().second().plan().accelerator().contention()).isEqualTo(Contention.NONE);
        robot.moveTo(at("twin/pe/5/5"));
        until(
                "the twin's PE",
                () -> onScreen(() ->
                        workbench.inspector().inspectionProperty().get().id().startsWith("twin/pe/5/5")));
        assertThat(onScreen(
                        () -> workbench.inspector().inspectionProperty().get().title()))
                .contains("PE (5,5)");
        robot.clickOn(at("twin/pe/5/5"));
        until("the focus", () -> camera().column() == 5 && camera().row() == 5);
        assertThat(onScreen(() -> workbench.life().storyProperty().get().isEmpty()))
                .isTrue();
    }

    @Test
    void theListsChooseAndAnotherLayerHasATwinOfItsOwn() {
        open("operands", "dense");
        onScreen(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> kind = find("twin-kind", ComboBox.class);
            kind.setValue(Redrawing.WEIGHT_DENSITY);
            return null;
        });
        until(
                "half the weights",
                () -> onScreen(() -> workbench.twin().twinsProperty().get())
                        .filter(of ->
                                Math.abs(of.clock().second().layer().weights().density() - 0.5) < 0.01)
                        .isPresent());
        assertThat(session().scnn().orElseThrow().layer().weights().density())
                .matches(density -> Math.abs(density - 0.5) > 0.02);
        onScreen(() -> {
            workbench.setup().chooseLayer(1);
            return null;
        });
        until("the second layer's twin", () -> {
            Optional<Moment> twin = frame().twin().map(Moment.class::cast);
            return twin.isPresent() && twin.get().run().layer().name().equals("conv2");
        });
    }

    private void type(String kind, String text) {
        onScreen(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> what = find("twin-kind", ComboBox.class);
            what.setValue(kind);
            return null;
        });
        ComboBox<?> value = find("twin-value", ComboBox.class);
        until("a list to type in", () -> onScreen(value::isEditable));
        onScreen(() -> {
            value.requestFocus();
            value.getEditor().selectAll();
            return null;
        });
        robot.write(text);
        strike(KeyCode.ENTER);
    }

    @Test
    void aNumberIsTypedWhereTheListHasTooFew() {
        open("operands", "dense");
        type("banks", "7");
        beside(twin -> twin.run().plan().accelerator().banks() == 7);
        assertThat(onScreen(() -> find("twin-bar", Node.class).isVisible())).isTrue();

        type(Redrawing.WEIGHT_DENSITY, "35 %");
        beside(twin -> Math.abs(twin.run().layer().weights().density() - 0.35) < 0.01);
        assertThat(onScreen(() -> workbench.twin().choiceProperty().get()))
                .isEqualTo(new TwinChoice(Redrawing.WEIGHT_DENSITY, "0.35"));
    }

    @Test
    void aNumberThatCannotBeIsSaidAndTheTwinStays() {
        open("banks", "16");
        type("banks", "5000");
        until(
                "a word",
                () -> onScreen(() -> workbench.noticeProperty().get())
                        .text()
                        .contains("setting banks: found 5000, expected 1…1024"));
        beside(twin -> twin.run().plan().accelerator().banks() == 16);
        until(
                "the number that holds",
                () -> onScreen(() ->
                                find("twin-value", ComboBox.class).getEditor().getText())
                        .equals("16"));
        assertThat(onScreen(() -> workbench.twin().choiceProperty().get())).isEqualTo(new TwinChoice("banks", "16"));
    }
}
