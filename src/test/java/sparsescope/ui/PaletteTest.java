package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.palette.PaletteEntry;

/** Ctrl+Shift+P, a few letters, Enter. */
class PaletteTest extends WindowTestCase {
    private void ask(String typed, String first) {
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until("the palette", () -> lookup("#palette-search").tryQuery().isPresent());
        onScreen(() -> {
            find("palette-search", TextField.class).setText(typed);
            return null;
        });
        until(
                first,
                () -> onScreen(() -> {
                    Object best =
                            find("palette-found", ListView.class).getItems().get(0);
                    return ((PaletteEntry) best).name().equals(first);
                }));
        strike(KeyCode.ENTER);
        until("no palette", () -> lookup("#palette-search").tryQuery().isEmpty());
    }

    @Test
    void itRunsCommandsChangesSettingsAndChoosesLayers() {
        opened();
        ask("contrast", "Light, dark or high contrast");
        assertThat(onScreen(() -> workbench.appearance().themeProperty().get())).isEqualTo(Theme.DARK);

        ask("banks 16", "Accumulator banks = 16");
        until("16 banks", () -> session().scenario().scnn().banks() == 16);

        onScreen(() -> {
            workbench.pageProperty().set(Page.EXPLORE);
            return null;
        });
        ask("layer conv2", "conv2");
        until("conv2", () -> session().layer().name().equals("conv2"));
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.STAGE);

        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until("the palette", () -> lookup("#palette-search").tryQuery().isPresent());
        strike(KeyCode.ESCAPE);
        until("no palette", () -> lookup("#palette-search").tryQuery().isEmpty());
    }
}
