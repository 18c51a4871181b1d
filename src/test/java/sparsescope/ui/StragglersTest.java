package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.model.picture.Chart;

class StragglersTest extends WindowTestCase {
    private DrawingView chart() {
        return find("chart-stragglers", DrawingView.class);
    }

    private Point2D centre(String part) {
        DrawingList.Part found = chart().drawing().find(part).orElseThrow();
        return onScreen(() -> chart().localToScreen(found.x() + found.width() / 2, found.y() + found.height() / 2));
    }

    private boolean says(String text) {
        return chart().drawing().texts().stream()
                .anyMatch(placed -> placed.text().contains(text));
    }

    @Test
    void aBarPutsItsPeInFocusAndTheTitleOrAKeyShowsTheWholeLayer() {
        opened();
        onScreen(() -> {
            // In the smallest window the chart has room to be read, not to be clicked.
            stage.setHeight(800);
            return null;
        });
        robot.clickOn("#choose-stragglers");
        until("bars", () -> chart().drawing().find("load/pe/5/2").isPresent());

        robot.clickOn(centre("load/pe/5/2"));
        until("the focus", () -> camera().column() == 5 && camera().row() == 2);

        assertThat(says("group 0")).isTrue();
        strike(KeyCode.L);
        until("the layer", () -> says("whole layer"));
        robot.clickOn(centre("chart/stragglers/scope"));
        until("the group", () -> says("group 0"));
    }

    @Test
    void everyChartsNameIsWholeAtTheSmallestWindow() {
        opened();
        for (Chart chart : Chart.values()) {
            ToggleButton choice = find("choose-" + Ids.of(chart), ToggleButton.class);
            assertThat(onScreen(() -> choice.getWidth()))
                    .as(choice.getText())
                    .isGreaterThanOrEqualTo(onScreen(() -> choice.prefWidth(-1)) - 1);
        }
    }
}
