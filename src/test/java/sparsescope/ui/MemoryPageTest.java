package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.export.FigureExporter;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.memory.MemoryView;
import sparsescope.scene.style.Theme;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.study.Finding;

/** The page Memory as a person uses it. */
class MemoryPageTest extends PageTestCase {
    private MemoryView view() {
        return onScreen(() -> workbench.pages().memory().viewProperty().get());
    }

    private Point2D middle(String part) {
        DrawingView picture = find("memory-picture", DrawingView.class);
        until(part, () -> onScreen(() -> picture.drawing().find(part).isPresent()));
        Part found = onScreen(() -> picture.drawing().find(part).orElseThrow());
        return onScreen(
                () -> picture.localToScreen(found.x() + found.width() / 2 + 2, found.y() + found.height() / 2 + 2));
    }

    private void turnTo() {
        opened();
        strike(KeyCode.F7);
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.MEMORY);
    }

    @Test
    void aDraggedMemoryChangesTheEnergyOfTheCountedNetwork() {
        turnTo();
        until(
                "the layers",
                () -> view().layers().size() == session().network().layers().size());
        Point2D memory = middle("memory/scnn-activations");
        moveTo(memory).press(MouseButton.PRIMARY).moveTo(memory.add(30, 0));
        moveTo(memory.add(60, 0)).release(MouseButton.PRIMARY);

        assertThat(view().bytes(ChipMemory.SCNN_ACTIVATIONS)).isGreaterThan(15_000);
        assertThat(view().selected()).isEqualTo(ChipMemory.SCNN_ACTIVATIONS);
        assertThat(find("memory-about", Label.class).getText()).contains("SCNN activations");
        assertThat(onScreen(() -> find("memory-picture", DrawingView.class).getAccessibleText()))
                .isNotEmpty();
        clickOn("#memory-reset");
        assertThat(view().sizes()).isEmpty();

        clickOn(middle("layer/1"));
        until("the layer", () -> onScreen(() -> workbench.pageProperty().get()) == Page.STAGE);
        until("conv2", () -> session().layer().name().equals("conv2"));
    }

    @Test
    void keysTakeMemoriesInHandAndResizeThem() {
        turnTo();
        strike(KeyCode.DOWN);
        strike(KeyCode.DOWN);
        assertThat(view().selected()).isEqualTo(ChipMemory.SCNN_FIFO);
        for (int i = 0; i < 8; i++) {
            strike(KeyCode.RIGHT);
        }
        assertThat(view().bytes(ChipMemory.SCNN_FIFO)).isBetween(1999.0, 2001.0);
        strike(KeyCode.HOME);
        assertThat(view().sizes()).isEmpty();
    }

    @Test
    void aFigureComesBackWithItsSizes() throws Exception {
        turnTo();
        onScreen(() -> {
            workbench.pages().memory().resize(ChipMemory.EIE_WEIGHTS, 4096);
            return null;
        });
        Finding finding =
                onScreen(() -> workbench.pages().memory().findingProperty().get());
        Path file = folder.resolve("memory.pdf");
        FigureExporter.write(finding.report(), Theme.CONTRAST, 1280, 720, finding.study(), file);
        onScreen(() -> {
            workbench.pages().memory().reset();
            workbench.openFigure(file);
            return null;
        });
        until("the sizes", () -> view().sizes().equals(Map.of(ChipMemory.EIE_WEIGHTS, 4096.0)));
    }
}
