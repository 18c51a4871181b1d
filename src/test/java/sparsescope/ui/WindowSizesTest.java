package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.Page;

/** Whatever size the window and its controls have, and whatever it shows: texts are whole, and nothing sticks out. */
class WindowSizesTest extends WindowTestCase {
    @ParameterizedTest
    @CsvSource({
        "1022, 615, 1",
        "1100, 700, 1",
        "1178, 700, 1",
        "1182, 800, 1",
        "1278, 700, 1",
        "1280, 800, 1",
        "1280, 720, 1.5"
    })
    void nothingIsCut(double width, double height, double scale) {
        opened();
        onScreen(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setMinWidth(width);
            stage.setMinHeight(height);
            stage.setWidth(width);
            stage.setHeight(height);
            workbench.appearance().interfaceScaleProperty().set(scale);
            return null;
        });
        until(
                "that size",
                () -> onScreen(() ->
                        stage.getScene().getWidth() == width && stage.getScene().getHeight() == height));
        List<String> cut = new ArrayList<>();
        for (int landing = (int) StageView.PLANE; landing <= (int) StageView.PE; landing++) {
            double depth = landing;
            onScreen(() -> {
                workbench.camera().land(depth);
                workbench.camera().finish();
                return null;
            });
            until("the landing", () -> frame().look().camera().depth() == depth);
            cut.addAll(cut("landing " + landing));
        }
        for (Page page : Page.values()) {
            onScreen(() -> {
                workbench.pageProperty().set(page);
                return null;
            });
            cut.addAll(cut(page + " page"));
        }
        for (String segment : List.of("stage-page", "study-layers", "array")) {
            onScreen(() -> {
                boolean tab = segment.startsWith("study");
                workbench.pageProperty().set(tab ? Page.EXPLORE : Page.STAGE);
                lookup("#" + segment).queryAs(ToggleButton.class).requestFocus();
                return null;
            });
            cut.addAll(cut("focus on " + segment));
        }
        assertThat(cut).isEmpty();
    }

    private List<String> cut(String where) {
        return onScreen(() -> CutContent.in(stage.getScene())).stream()
                .map(each -> where + ": " + each)
                .toList();
    }
}
