package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.ui.model.Page;

/** Ctrl+O opens whatever a file holds, whatever its name. */
class OpeningTest extends WindowTestCase {
    @TempDir
    private Path folder;

    private void open(Path file) {
        files.open = file;
        strike(KeyCode.CONTROL, KeyCode.O);
    }

    @Test
    void aNetworkAnAcceleratorAndASessionOpenAndAnythingElseIsSaid() throws IOException {
        opened();
        onScreen(() -> {
            workbench.pageProperty().set(Page.EXPLORE);
            return null;
        });
        open(Path.of("sample-networks", "teaching", "teaching.json").toAbsolutePath());
        until("the network", () -> session().network().name().equals("teaching"));
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.STAGE);

        Path accelerator = folder.resolve("mine.txt");
        Files.writeString(
                accelerator,
                "{\"format\": \"sparsescope-accelerator/1\", \"name\": \"mine\", \"settings\": {\"columns\": 2, \"rows\": 2}}");
        open(accelerator);
        until("the accelerator", () -> session().scenario().scnn().columns() == 2);

        Path saved = folder.resolve("saved");
        files.save = saved;
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until("the session", () -> Files.exists(saved));
        onScreen(() -> {
            workbench.setup().chooseNetwork(workbench.setup().networks().get(0));
            return null;
        });
        until("another network", () -> !session().network().name().equals("teaching"));
        open(saved);
        until("the session's network", () -> session().network().name().equals("teaching"));

        Path lesson = Path.of("src/main/resources/sparsescope/lessons/08-cartesian-product.md")
                .toAbsolutePath();
        open(lesson);
        until("the lesson", () -> onScreen(() -> workbench.lessons().active()));

        Path table = folder.resolve("energy.json");
        Files.writeString(table, "{\"format\": \"sparsescope-energy/1\"}");
        open(table);
        until(
                "what it is",
                () -> onScreen(() -> workbench.noticeProperty().get().text())
                        .startsWith("energy.json is an energy table"));
    }
}
