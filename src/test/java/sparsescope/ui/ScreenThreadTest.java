package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.file.Progress;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.study.Study;

/** Nothing long is done on the window's thread, whatever the window is used for. */
class ScreenThreadTest extends WindowTestCase {
    private static final double LONGEST_MILLIS = 200;
    /** Looks after which a watch that sees the thread wait at each of them knows of more than {@link #LONGEST_MILLIS}. */
    private static final int LOOKS_ENOUGH = 40;

    /** What is slow only once was the machine. */
    private static final int TRIES = 4;

    @TempDir
    Path folder;

    private int exports;

    private interface Use {
        void once() throws Exception;
    }

    /** Uses the window until it once did so without a long task; what classes take to load is not counted. */
    private static void isQuick(String what, Use use) throws Exception {
        use.once();
        StringBuilder slow = new StringBuilder();
        try (ScreenThreadWatch watch = new ScreenThreadWatch()) {
            for (int time = 0; time < TRIES; time++) {
                watch.forget();
                use.once();
                if (watch.worstMillis() <= LONGEST_MILLIS) {
                    return;
                }
                slow.append(String.format("%n%.0f ms:%s", watch.worstMillis(), watch.busyWith()));
            }
        }
        throw new AssertionError(what + " keeps the window's thread busy for over 200 ms every time" + slow);
    }

    @Test
    void openingAnotherNetworkAndChangingSettings() throws Exception {
        opened();
        isQuick("opening a network", () -> {
            boolean digits = session().network().name().equals("lenet-digits");
            open(new NetworkSource.Sample(digits ? "teaching" : "lenet-digits"));
        });
        isQuick("changing a setting", () -> {
            LayerRun before = frame().scnn().orElseThrow().run();
            onScreen(() -> {
                @SuppressWarnings("unchecked")
                ComboBox<String> contention = find("setting-contention", ComboBox.class);
                contention.setValue(contention.getValue().equals("queue") ? "lockstep" : "queue");
                return null;
            });
            until("another run", () -> frame().scnn().orElseThrow().run() != before);
            opened();
        });
    }

    private void open(NetworkSource network) {
        LayerRun before = frame().scnn().orElseThrow().run();
        onScreen(() -> {
            workbench.setup().chooseNetwork(network);
            return null;
        });
        until("another network", () -> frame().scnn().orElseThrow().run() != before);
        opened();
    }

    @Test
    void playingScrubbingAndZooming() throws Exception {
        opened();
        onScreen(() -> {
            workbench.playback().speedProperty().set(Playback.FASTEST);
            return null;
        });
        for (double landing : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
            onScreen(() -> {
                workbench.camera().land(landing);
                return null;
            });
            isQuick("playing", this::play);
            isQuick("scrubbing", this::scrub);
        }
        isQuick("zooming", () -> {
            for (KeyCode key : new KeyCode[] {KeyCode.MINUS, KeyCode.MINUS, KeyCode.PLUS, KeyCode.PLUS}) {
                Frame before = frame();
                strike(key);
                until("another picture", () -> frame() != before);
            }
            onScreen(() -> {
                workbench.camera().magnify(1.5, 0.1, 0.1);
                workbench.camera().pan(0.1, 0.1);
                return null;
            });
        });
        isQuick("another theme", () -> strike(KeyCode.T));
    }

    private void play() {
        strike(KeyCode.HOME);
        awaitCycle(0);
        strike(KeyCode.SPACE);
        until("forty cycles", () -> cycle() >= 40);
        strike(KeyCode.SPACE);
    }

    private void scrub() {
        Node timeline = find("timeline", Node.class);
        Bounds on = onScreen(() -> timeline.localToScreen(timeline.getLayoutBounds()));
        moveTo(on.getMinX() + 10, on.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 20; i++) {
            moveTo(on.getMinX() + 10 + i * (on.getWidth() - 20) / 20, on.getCenterY());
        }
        release(MouseButton.PRIMARY);
        until("the end", () -> cycle() > frame().scnn().orElseThrow().run().cycles() / 2);
    }

    @Test
    void countingANetworkAndExporting() throws Exception {
        opened();
        isQuick("exporting", this::export);
        Exploration exploration = workbench.pages().exploration();
        strike(KeyCode.F3);
        onScreen(() -> {
            exploration.choices().networkProperty().set(new NetworkSource.Sample("lenet-digits"));
            exploration.choices().studyProperty().set(Study.LAYERS);
            return null;
        });
        until(
                "layers",
                () -> onScreen(() -> exploration.choices().layerProperty().get() != null));
        isQuick("counting", () -> {
            until(
                    "the button",
                    () -> onScreen(() -> find("explore-start", Node.class).isVisible()));
            Object before = onScreen(() -> exploration.findingProperty().get());
            clickOn("#explore-start");
            until(
                    "the end of counting",
                    () -> onScreen(() -> !exploration.work().isRunning()
                            && exploration.findingProperty().get() != null
                            && exploration.findingProperty().get() != before));
        });
        isQuick("turning pages", () -> {
            strike(KeyCode.F2);
            strike(KeyCode.F4);
            strike(KeyCode.F3);
        });
    }

    private void export() throws IOException {
        files.save = folder.resolve("frames-" + exports++);
        strike(KeyCode.CONTROL, KeyCode.E);
        until("the dialog", () -> lookup("#export-dialog").tryQuery().isPresent());
        onScreen(() -> {
            find("export-from", TextField.class).setText("10");
            find("export-to", TextField.class).setText("12");
            @SuppressWarnings("unchecked")
            ComboBox<Object> format = find("export-format", ComboBox.class);
            format.setValue(sparsescope.export.ExportFormat.FRAMES);
            return null;
        });
        until("a preview", () -> !find("export-start", Node.class).isDisabled());
        clickOn("#export-start");
        until("the pictures", () -> Files.exists(files.save.resolve("manifest.json")));
        onScreen(() -> {
            find("export-dialog", Node.class).getScene().getWindow().hide();
            return null;
        });
    }

    @Test
    void sleepingOnTheWindowsThreadIsSeen() throws Exception {
        isSeen(watch -> {
            while (watch.looks() < LOOKS_ENOUGH) {
                Thread.sleep(300);
            }
        });
    }

    @Test
    void waitingForAnotherThreadIsSeen() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        isSeen(watch -> {
            Thread other = new Thread(() -> {
                while (watch.looks() < LOOKS_ENOUGH) {
                    LockSupport.parkNanos(5_000_000);
                }
                enough.countDown();
            });
            other.start();
            enough.await();
        });
    }

    @Test
    void aSimulationOnTheWindowsThreadIsSeenAndNamed() throws Exception {
        opened();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (ScreenThreadWatch watch = new ScreenThreadWatch()) {
            onScreen(() -> {
                // How many runs that takes depends on the machine; what the thread spends does not.
                long enough = threads.getCurrentThreadCpuTime() + 2 * (long) (LONGEST_MILLIS * 1e6);
                while (threads.getCurrentThreadCpuTime() < enough || watch.looks() < 5) {
                    LayerRun.of(
                                    session().scnn().orElseThrow().layer(),
                                    session().scnn().orElseThrow().plan().accelerator())
                            .index(Progress.NONE);
                }
                return null;
            });
            until("the end of it", () -> watch.worstMillis() > LONGEST_MILLIS);
            assertThat(watch.busyWith()).contains("sparsescope.");
        }
    }

    @Test
    void smallTasksAreNotBlamed() throws Exception {
        try (ScreenThreadWatch watch = new ScreenThreadWatch()) {
            for (int i = 0; i < 50; i++) {
                onScreen(() -> {
                    Thread.sleep(2);
                    return null;
                });
            }
            assertThat(watch.worstMillis()).isLessThan(LONGEST_MILLIS);
        }
    }

    private interface Watched {
        void once(ScreenThreadWatch watch) throws Exception;
    }

    private static void isSeen(Watched task) throws Exception {
        try (ScreenThreadWatch watch = new ScreenThreadWatch()) {
            onScreen(() -> {
                task.once(watch);
                return null;
            });
            until("somebody to notice", () -> watch.worstMillis() > LONGEST_MILLIS);
        }
    }
}
