package sparsescope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.Study;

/** The window's other pages, ready to be tested. */
abstract class PageTestCase extends WindowTestCase {
    @TempDir
    Path folder;

    protected Exploration exploration() {
        return workbench.pages().exploration();
    }

    protected Page page() {
        return onScreen(() -> workbench.pageProperty().get());
    }

    /** Turns to Explore with a network chosen and waits until its layers are known. */
    protected void explore(NetworkSource network, Study study) {
        opened();
        strike(KeyCode.F3);
        onScreen(() -> {
            exploration().choices().networkProperty().set(network);
            exploration().choices().studyProperty().set(study);
            return null;
        });
        until(
                "layers",
                () -> onScreen(() -> exploration().choices().layerProperty().get() != null));
    }

    protected static NetworkSource digits() {
        return new NetworkSource.Sample("lenet-digits");
    }

    /** A network of two small drawn layers. */
    protected NetworkSource drawn() {
        try {
            return new NetworkSource.File(Files.writeString(folder.resolve("drawn.json"), """
                    {"format": "sparsescope-network/1", "name": "drawn", "layers": [
                      {"type": "conv", "name": "one", "inputChannels": 2, "outputChannels": 4, "inputWidth": 9,
                       "inputHeight": 9, "filterWidth": 3, "filterHeight": 3, "stride": 1, "padding": 1, "groups": 1,
                       "weights": {"density": 0.5, "seed": 1}, "input": {"density": 0.5, "seed": 2}},
                      {"type": "conv", "name": "two", "inputChannels": 4, "outputChannels": 8, "inputWidth": 9,
                       "inputHeight": 9, "filterWidth": 3, "filterHeight": 3, "stride": 1, "padding": 1, "groups": 1,
                       "weights": {"density": 0.4, "seed": 3}, "input": {"density": 0.3, "seed": 4}}]}
                    """));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Presses Count, as soon as nothing is counted any more that was begun by itself. */
    void start() {
        until(
                "the button",
                () -> onScreen(() -> find("explore-start", Node.class).isVisible()));
        clickOn("#explore-start");
    }

    Finding count() {
        start();
        until(
                "the end of counting",
                () -> onScreen(() -> !exploration().work().isRunning()
                        && exploration().findingProperty().get() != null));
        return onScreen(() -> exploration().findingProperty().get());
    }

    protected DrawingView figure() {
        return find("figure", DrawingView.class);
    }
}
