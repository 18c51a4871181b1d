package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.export.FigureExporter;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.preset.Preset;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;
import sparsescope.scene.style.Theme;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.reuse.ReuseLayer;
import sparsescope.ui.model.study.Finding;

/** The page Reuse as a person uses it. */
class ReusePageTest extends PageTestCase {
    private ReuseView view() {
        return onScreen(() -> workbench.pages().reuse().viewProperty().get());
    }

    private void turnTo() {
        opened();
        onScreen(() -> {
            workbench.camera().reduceMotionProperty().set(true);
            return null;
        });
        strike(KeyCode.F6);
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.REUSE);
        until("a nest", () -> view() != null);
    }

    private String nest() {
        return view().chosen().mapping().loops().stream()
                .map(loop -> loop.level().word().charAt(0) + loop.dimension().word())
                .collect(Collectors.joining(" "));
    }

    private Point2D middle(String part) {
        DrawingView picture = find("reuse-picture", DrawingView.class);
        until(part, () -> onScreen(() -> picture.drawing().find(part).isPresent()));
        Part found = onScreen(() -> picture.drawing().find(part).orElseThrow());
        return onScreen(
                () -> picture.localToScreen(found.x() + found.width() / 2 + 2, found.y() + found.height() / 2 + 2));
    }

    private int step() {
        return view().running().map(Running::step).orElseThrow();
    }

    @Test
    void aLoopIsDraggedToTheRegistersAndTheCountsFollow() {
        turnTo();
        assertThat(nest()).isEqualTo("dS bR bY bX aK aC");
        double before = view().chosen().energyPerMac();

        moveTo(middle("loop/1")).press(MouseButton.PRIMARY).moveTo(middle("level/array"));
        moveTo(middle("level/register"));
        until("what would become of it", () -> view().proposed().isPresent());
        double proposed = view().proposed().orElseThrow().energyPerMac();
        assertThat(proposed).isLessThan(before);
        release(MouseButton.PRIMARY);

        until("the nest", () -> nest().equals("dS bY bX aK aC rR"));
        assertThat(view().chosen().energyPerMac()).isEqualTo(proposed);
        assertThat(view().proposed()).isEmpty();
        assertThat(onScreen(() -> workbench.pages().reuse().presetProperty().get()))
                .isNull();

        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until("the nest as it was", () -> nest().equals("dS bR bY bX aK aC"));
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        turnTo();
        moveTo(middle("loop/1")).press(MouseButton.PRIMARY).moveTo(middle("level/buffer"));
        moveTo(middle("level/array"));
        until(
                "a reason",
                () -> onScreen(() -> find("reuse-about", Label.class).getText())
                        .contains("array: the mapping needs 72 PEs, there are 24"));
        release(MouseButton.PRIMARY);
        until(
                "the reason still",
                () -> onScreen(() -> find("reuse-about", Label.class).getText()).contains("needs 72 PEs"));
        assertThat(nest()).isEqualTo("dS bR bY bX aK aC");
    }

    @Test
    void keysSelectMoveSplitAndJoinLoops() {
        turnTo();
        strike(KeyCode.DOWN);
        strike(KeyCode.DOWN);
        assertThat(view().selected()).isEqualTo(1);
        strike(KeyCode.ALT, KeyCode.DOWN);
        until("r inside of y", () -> nest().equals("dS bY bR bX aK aC"));
        assertThat(view().selected()).isEqualTo(2);
        strike(KeyCode.S);
        until("two loops", () -> nest().equals("dS bY bR bR bX aK aC"));
        strike(KeyCode.J);
        until("one loop", () -> nest().equals("dS bY bR bX aK aC"));
        assertThat(view().chosen().mapping().reach(Dimension.R)).isEqualTo(3);
    }

    @Test
    void stepsGoOnAndBackAndPlayToTheEnd() {
        turnTo();
        int first = step();
        assertThat(view().running().orElseThrow().moment().works()).isTrue();
        strike(KeyCode.RIGHT);
        assertThat(step()).isEqualTo(first + 1);
        strike(KeyCode.LEFT);
        assertThat(step()).isEqualTo(first);
        clickOn(middle("steps"));
        assertThat(step()).isGreaterThan(150).isLessThan(300);
        strike(KeyCode.END);
        assertThat(view().running().orElseThrow().atEnd()).isTrue();
        strike(KeyCode.LEFT);
        strike(KeyCode.SPACE);
        until(
                "the end",
                () -> view().running().orElseThrow().atEnd()
                        && !onScreen(() -> workbench
                                .pages()
                                .reuse()
                                .steps()
                                .playingProperty()
                                .get()));
        strike(KeyCode.HOME);
        assertThat(step()).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLayerOfTheNetworkAndTheBestOrder() {
        turnTo();
        ComboBox<ReuseLayer> layers = find("reuse-layer", ComboBox.class);
        List<ReuseLayer> offered = onScreen(() -> List.copyOf(layers.getItems()));
        assertThat(offered).extracting(ReuseLayer::name).contains("lenet-digits, conv1", "lenet-digits, fc1");
        onScreen(() -> {
            layers.setValue(offered.get(2));
            return null;
        });
        until("the layer", () -> view().layer().equals(offered.get(2).name()));
        double preset = view().chosen().energyPerMac();
        clickOn("#reuse-best-start");
        until(
                "the best",
                () -> onScreen(() -> workbench.pages().reuse().messageProperty().get())
                        .contains("orders tried"));
        assertThat(view().chosen().energyPerMac()).isLessThanOrEqualTo(preset);
        assertThat(view().presets().values())
                .allSatisfy(each ->
                        assertThat(view().chosen().energyPerMac()).isLessThanOrEqualTo(each.energyPerMac() + 1e-9));
    }

    @Test
    void aFigureComesBackAsItWas() throws Exception {
        turnTo();
        clickOn("#reuse-preset-row-stationary");
        until(
                "rows",
                () -> onScreen(() -> workbench.pages().reuse().presetProperty().get()) == Preset.ROW_STATIONARY);
        strike(KeyCode.END);
        Finding finding =
                onScreen(() -> workbench.pages().reuse().findingProperty().get());
        Path file = folder.resolve("reuse.svg");
        FigureExporter.write(finding.report(), Theme.DARK, 1280, 720, finding.study(), file);
        assertThat(Files.readString(file)).contains("row stationary");
        ReuseView saved = view();
        clickOn("#reuse-preset-weight-stationary");
        until("weights", () -> view().chosen().mapping().at(Level.REGISTER).isEmpty());
        strike(KeyCode.F2);

        onScreen(() -> {
            workbench.openFigure(file);
            return null;
        });

        until("the figure", () -> view().chosen().equals(saved.chosen()));
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.REUSE);
        assertThat(step()).isEqualTo(saved.running().orElseThrow().step());
        assertThat(onScreen(() -> workbench.appearance().themeProperty().get())).isEqualTo(Theme.DARK);
    }

    @Test
    void aMappingFileIsOpenedForTheLayerOnShow() throws Exception {
        turnTo();
        Path file = folder.resolve("mine.json");
        Files.writeString(file, """
                {"format": "sparsescope-mapping/1", "name": "mine", "form": "gather", "loops": [
                  {"dimension": "K", "size": 6, "level": "dram"}, {"dimension": "C", "size": 4, "level": "buffer"},
                  {"dimension": "Y", "size": 7, "level": "buffer"}, {"dimension": "S", "size": 3, "level": "buffer"},
                  {"dimension": "R", "size": 3, "level": "buffer"}, {"dimension": "X", "size": 7, "level": "array"}]}
                """);
        onScreen(() -> {
            workbench.pages().reuse().open(file);
            return null;
        });
        until("the order of the file", () -> view().chosen().mapping().name().equals("mine"));
        assertThat(onScreen(() -> workbench.pages().reuse().presetProperty().get()))
                .isNull();

        Files.writeString(file, Files.readString(file).replace("\"size\": 6", "\"size\": 5"));
        onScreen(() -> {
            workbench.pages().reuse().open(file);
            return null;
        });
        until(
                "why it cannot be",
                () -> onScreen(() -> workbench.pages().reuse().messageProperty().get())
                        .contains("K"));
        assertThat(view().chosen().mapping().loops().get(0).size()).isEqualTo(6);
    }
}
