package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import sparsescope.scene.view.StageView;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.Notice;
import sparsescope.ui.window.MainWindow;

/** A window at its smallest good size, with the default run open. Waits are for conditions, never for a time. */
public abstract class WindowTestCase extends ApplicationTest {
    private static final int PATIENCE_SECONDS = 30;

    /** What the file dialogs answer. */
    protected final ChosenFiles files = new ChosenFiles();

    protected Stage stage;
    protected MainWindow window;
    protected Workbench workbench;

    /** The same as this; reads better where the mouse moves. */
    protected final FxRobot robot = this;

    @Override
    public void start(Stage primary) {
        // A window of its own: what listens to the one that all tests share would pile up.
        stage = new Stage();
        stage.setWidth(1280);
        stage.setHeight(720);
        window = make(stage);
        workbench = window.workbench();
        window.open();
    }

    /** The window under test. */
    protected MainWindow make(Stage primary) {
        return new MainWindow(primary, files);
    }

    @AfterEach
    void closeWindow() {
        onScreen(() -> {
            stage.close();
            return null;
        });
        Notice last = workbench.noticeProperty().get();
        assertThat(last == null ? Optional.empty() : last.cause())
                .as("something unexpected went wrong")
                .isEmpty();
    }

    /** Waits until the first picture is on screen and the layer is timed. */
    protected Frame opened() {
        return await(() -> {
            Frame frame = workbench.frameProperty().get();
            return frame != null
                            && frame.moment().run().indexed()
                            && !frame.look().stage().isEmpty()
                            && frame.timelineEnd() == frame.moment().run().cycles()
                    ? frame
                    : null;
        });
    }

    protected Frame frame() {
        return onScreen(() -> workbench.frameProperty().get());
    }

    protected LoadedScenario session() {
        return onScreen(() -> workbench.setup().sessionProperty().get());
    }

    protected StageView camera() {
        return onScreen(() -> workbench.camera().cameraProperty().get());
    }

    protected long cycle() {
        return frame().moment().cycle();
    }

    /** Waits until the picture shows {@code cycle}. */
    protected void awaitCycle(long cycle) {
        until("cycle " + cycle, () -> cycle() == cycle);
    }

    /** Presses keys together and lets them go. */
    protected void strike(KeyCode... keys) {
        press(keys);
        release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected <T extends Node> T find(String id, Class<T> type) {
        return lookup("#" + id).queryAs(type);
    }

    protected static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    protected static <T> T await(Callable<T> value) {
        Object[] found = new Object[1];
        until("a value", () -> {
            found[0] = onScreen(value);
            return found[0] != null;
        });
        @SuppressWarnings("unchecked")
        T result = (T) found[0];
        return result;
    }

    protected static <T> T onScreen(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, value);
    }

    /** File dialogs that answer at once. */
    protected static final class ChosenFiles implements FilePicker {
        volatile Path open;
        public volatile Path save;
        public volatile String suggestion;

        @Override
        public Optional<Path> toOpen(Window owner, String kind, String pattern) {
            return Optional.ofNullable(open);
        }

        @Override
        public Optional<Target> toSave(Window owner, List<Kind> kinds, String suggested) {
            suggestion = suggested;
            return Optional.ofNullable(save).map(file -> new Target(file, false));
        }
    }
}
