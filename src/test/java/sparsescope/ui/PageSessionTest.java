package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.eie.sharing.SharingView;
import sparsescope.file.JsonSchema;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.search.Goal;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.memory.MemoryView;
import sparsescope.scene.reuse.ReuseReport;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.PublishedPaper;
import sparsescope.ui.model.task.Notice;

/** Sessions keep what the pages beside the stage show. */
class PageSessionTest extends PageTestCase {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Notice notice() {
        return onScreen(() -> workbench.noticeProperty().get());
    }

    private ReuseView reuse() {
        return onScreen(() -> workbench.pages().reuse().viewProperty().get());
    }

    private MemoryView memory() {
        return onScreen(() -> workbench.pages().memory().viewProperty().get());
    }

    private SharingView sharing() {
        return onScreen(() -> workbench.pages().sharing().viewProperty().get());
    }

    private void act(Runnable change) {
        onScreen(() -> {
            change.run();
            return null;
        });
    }

    /** A nest of one's own at a step, memories of other sizes, and a round of another table. */
    private void look() {
        opened();
        strike(KeyCode.F8);
        until("a table", () -> sharing() != null);
        act(() -> workbench.pages().sharing().choose(3));
        until("a table of seven", () -> sharing().layer().weights().entries() == 8);
        act(() -> {
            workbench.pages().sharing().go(2);
            workbench.pages().sharing().follow(11);
            workbench.pages().memory().resize(ChipMemory.SCNN_FIFO, 5000);
            workbench.pages().memory().resize(ChipMemory.DCNN_ACTIVATIONS, 700);
            workbench.pages().publishedPaperProperty().set(PublishedPaper.EIE);
        });
        strike(KeyCode.F6);
        until("a nest", () -> reuse() != null);
        act(() -> workbench.pages().reuse().choose(Preset.ROW_STATIONARY));
        until(
                "rows",
                () -> onScreen(() -> workbench.pages().reuse().presetProperty().get()) == Preset.ROW_STATIONARY);
        act(() -> {
            workbench.pages().reuse().loops().select(1);
            workbench.pages().reuse().loops().move(true);
        });
        until(
                "an order of one's own",
                () -> onScreen(() -> workbench.pages().reuse().presetProperty().get() == null
                        && workbench.pages().reuse().viewProperty().get().selected() == 2));
        act(() -> {
            workbench.pages().reuse().best().goalProperty().set(Goal.DRAM_READS);
            workbench.camera().reduceMotionProperty().set(true);
            workbench.pages().reuse().steps().go(23);
        });
    }

    private Path saved(String name) {
        files.save = folder.resolve(name);
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until(
                "the file",
                () -> Files.exists(files.save)
                        && notice() != null
                        && notice().text().contains(name));
        return files.save;
    }

    private void open(Path file) {
        files.open = file;
        act(() -> workbench.tell(Notice.info("before")));
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    }

    private static Object drawn(ReuseView view) {
        return new ReuseReport(view).paint(Theme.LIGHT, 1200, 600).parts();
    }

    @Test
    void thePagesComeBackExactly() throws IOException {
        look();
        ReuseView nest = reuse();
        MemoryView sizes = memory();
        SharingView table = sharing();
        Path file = saved("pages.json");
        assertThat(JsonSchema.published("session-1.schema.json").problems(JSON.readTree(file.toFile())))
                .isEmpty();

        act(() -> {
            workbench.pages().reuse().choose(Preset.OUTPUT_STATIONARY);
            workbench.pages().reuse().best().goalProperty().set(Goal.ENERGY);
            workbench.pages().memory().reset();
            workbench.pages().sharing().choose(4);
            workbench.pages().publishedPaperProperty().set(PublishedPaper.SCNN);
        });
        until(
                "sums stay",
                () -> onScreen(() -> workbench.pages().reuse().presetProperty().get()) == Preset.OUTPUT_STATIONARY);
        until("a table of fifteen", () -> sharing().layer().weights().entries() == 16);
        strike(KeyCode.F2);
        open(file);

        until("the page", () -> page() == Page.REUSE);
        until("the nest", () -> reuse().chosen().equals(nest.chosen()));
        assertThat(drawn(reuse())).isEqualTo(drawn(nest));
        assertThat(reuse().selected()).isEqualTo(nest.selected());
        assertThat(onScreen(
                        () -> workbench.pages().reuse().best().goalProperty().get()))
                .isEqualTo(Goal.DRAM_READS);
        assertThat(memory().sizes()).isEqualTo(sizes.sizes());
        assertThat(memory().selected()).isEqualTo(ChipMemory.DCNN_ACTIVATIONS);
        until("the table", () -> sharing().layer().weights().entries() == 8);
        assertThat(sharing().round()).isEqualTo(table.round());
        assertThat(sharing().weight()).isEqualTo(table.weight());
        assertThat(onScreen(() -> workbench.pages().publishedPaperProperty().get()))
                .isEqualTo(PublishedPaper.EIE);
        assertThat(saved("again.json")).hasSameTextualContentAs(file);
    }

    @Test
    void whatIsWrongOfThePagesIsToldAndTheRestHolds() throws IOException {
        look();
        ObjectNode json = (ObjectNode) JSON.readTree(saved("right.json").toFile());
        json.put("page", "kitchen");
        ObjectNode pages = (ObjectNode) json.get("pages");
        ((ObjectNode) pages.get("reuse")).put("loop", 99);
        ((ObjectNode) pages.get("memory")).put("inHand", "cupboard");
        ((ObjectNode) pages.get("sharedWeights").get("scenario")).put("tensors", "sha256:0000");
        Path file = folder.resolve("wrong.json");
        Files.writeString(file, JSON.writeValueAsString(json));
        strike(KeyCode.F2);
        open(file);

        until("a word", () -> notice().problem());
        assertThat(notice().text())
                .contains("page: found \"kitchen\", expected one of stage, lessons, explore, reuse")
                .contains("pages.reuse.loop: found 99")
                .contains("pages.memory.inHand: found \"cupboard\", expected one of scnn-accumulators")
                .contains("tensors");
        assertThat(notice().cause()).isEmpty();
        assertThat(page()).isEqualTo(Page.STAGE);
    }
}
