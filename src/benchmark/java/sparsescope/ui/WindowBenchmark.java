package sparsescope.ui;

import sparsescope.drawing.DrawingList;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.window.Display;
import sparsescope.ui.window.MainWindow;
import sparsescope.ui.window.NoDisplayException;


import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Drives the real window by mouse and keyboard on the display it is given, and prints how smoothly it plays and scrubs and how soon it
 * answers. Pictures count when they are on the display. One line and exit status 2 when there is no display.
 */
public final class WindowBenchmark {
    private static final int REPEATED = 12;
    private static final double WARM_UP_SECONDS = 1.5;
    private static final long QUIET_NANOS = 200_000_000;

    private final double seconds;
    private final Robot robot;
    private final Stage stage;
    private final Workbench workbench;
    private final ShownPictures pictures;
    private final List<Double> answers = new ArrayList<>();

    private WindowBenchmark(double seconds, Stage stage, Workbench workbench) {
        this.seconds = seconds;
        this.stage = stage;
        this.workbench = workbench;
        this.robot = new Robot();
        this.pictures = new ShownPictures(stage.getScene());
    }

    /**
     * Measures everything.
     *
     * @param arguments how many seconds each stretch of playing and scrubbing is measured for; 6 when empty
     */
    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 6;
        FutureTask<WindowBenchmark> opened = new FutureTask<>(() -> open(seconds));
        try {
            Display.open(opened);
        } catch (NoDisplayException e) {
            System.err.println("window benchmark: " + e.getMessage());
            System.exit(2);
        }
        opened.get().measure();
        System.exit(0);
    }

    private static WindowBenchmark open(double seconds) {
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, new NoFiles());
        window.show(Optional.empty());
        // Without a window manager nobody else moves the window to where all of it is on the screen.
        stage.setX(0);
        stage.setY(0);
        return new WindowBenchmark(seconds, stage, window.workbench());
    }

    private void measure() throws Exception {
        Frame first = indexed();
        System.out.printf(
                Locale.ROOT,
                "window %.0f×%.0f, stage %.0f×%.0f, %d processors, prism.order %s%n",
                stage.getWidth(),
                stage.getHeight(),
                first.look().stage().width(),
                first.look().stage().height(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("prism.order", "as it comes"));
        open("lenet-digits", "digit 3", 1);
        playAll();
        open("vgg-16", "", 4);
        playAll();
        scrubAll();
        answers();
        onScreen(() -> {
            stage.close();
            return null;
        });
    }

    private void open(String network, String input, int layer) throws Exception {
        onScreen(() -> {
            workbench.begin(new NetworkSource.Sample(network), input, layer, new AcceleratorSource.Preset("scnn"));
            return null;
        });
        until(() -> workbench.setup().sessionProperty().get() != null
                && workbench.setup().sessionProperty().get().scenario().network().name().equals(network)
                && workbench.setup().sessionProperty().get().scenario().layer() == layer
                && workbench.frameProperty().get().moment().run()
                        == workbench.setup().sessionProperty().get().run());
        Frame frame = indexed();
        var accelerator = ((LayerRun) frame.moment().run()).plan().accelerator();
        System.out.printf(
                Locale.ROOT,
                "%n%s %s, %dx%d PEs, %d cycles%n",
                network,
                frame.moment().run().layer().name(),
                accelerator.columns(),
                accelerator.rows(),
                frame.moment().run().cycles());
    }

    private Frame indexed() throws Exception {
        until(() -> {
            Frame frame = workbench.frameProperty().get();
            return frame != null
                    && frame.moment().run().indexed()
                    && frame.timelineEnd() == frame.moment().run().cycles()
                    && !frame.look().stage().isEmpty();
        });
        quiet();
        return onScreen(() -> workbench.frameProperty().get());
    }

    private void playAll() throws Exception {
        play("playing at the Plane", StageView.PLANE, Playback.FASTEST, 0);
        play("playing at the Array", StageView.ARRAY, Playback.FASTEST, 50);
        play("playing at the PE", StageView.PE, Playback.FASTEST, 50);
        play("slowly at the Array", StageView.ARRAY, 0, 50);
        play("slowly at the PE", StageView.PE, 0, 50);
    }

    /** Plays by the space bar, again and again where the layer is short. */
    private void play(String what, double landing, int speed, double goal) throws Exception {
        onScreen(() -> {
            workbench.playback().speedProperty().set(speed);
            workbench.camera().land(landing);
            workbench.camera().finish();
            long middle = workbench.frameProperty().get().moment().run().cycles() / 3;
            workbench.travel().goTo(middle);
            return null;
        });
        quiet();
        onScreen(() -> {
            pictures.look(() -> workbench.frameProperty().get());
            return null;
        });
        keepPlaying(WARM_UP_SECONDS);
        onScreen(() -> {
            pictures.look(() -> workbench.frameProperty().get());
            return null;
        });
        CpuTimes times = new CpuTimes();
        keepPlaying(seconds);
        report(what, pictures.all(), times, goal);
        if (onScreen(() -> workbench.playback().playingProperty().get())) {
            strike(KeyCode.SPACE);
        }
        quiet();
    }

    private void keepPlaying(double howLong) throws Exception {
        long end = System.nanoTime() + (long) (howLong * 1e9);
        while (System.nanoTime() < end) {
            if (!onScreen(() -> workbench.playback().playingProperty().get())) {
                strike(KeyCode.SPACE);
            }
            Thread.sleep(50);
        }
    }

    private void scrubAll() throws Exception {
        scrub("scrubbing at the Plane", StageView.PLANE);
        scrub("scrubbing at the Array", StageView.ARRAY);
        scrub("scrubbing at the PE", StageView.PE);
    }

    /** Drags along the whole timeline and back, a hundred moves a second. */
    private void scrub(String what, double landing) throws Exception {
        onScreen(() -> {
            workbench.camera().land(landing);
            workbench.camera().finish();
            return null;
        });
        quiet();
        Node timeline = node("timeline");
        Point2D from = onScreen(() -> timeline.localToScreen(4, timeline.getLayoutBounds().getHeight() * 0.6));
        Point2D to = onScreen(() -> timeline.localToScreen(
                timeline.getLayoutBounds().getWidth() - 4,
                timeline.getLayoutBounds().getHeight() * 0.6));
        onScreen(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            return null;
        });
        dragAlong(from, to, WARM_UP_SECONDS);
        onScreen(() -> {
            pictures.look(() -> workbench.frameProperty().get());
            return null;
        });
        CpuTimes times = new CpuTimes();
        dragAlong(from, to, seconds);
        report(what, pictures.all(), times, 30);
        onScreen(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
        quiet();
    }

    private void dragAlong(Point2D from, Point2D to, double howLong) throws Exception {
        long start = System.nanoTime();
        for (double at = 0; at < howLong; at = (System.nanoTime() - start) * 1e-9) {
            double there = 1 - Math.abs(1 - 2 * (at / 4 % 1));
            onScreen(() -> {
                robot.mouseMove(from.interpolate(to, there));
                return null;
            });
            Thread.sleep(10);
        }
    }

    private void report(String what, List<ShownPictures.Shown> all, CpuTimes times, double goal) {
        List<Double> gaps = new ArrayList<>();
        ShownPictures.Shown last = null;
        for (ShownPictures.Shown picture : all) {
            if (last != null && picture.what() != last.what()) {
                gaps.add((picture.nanos() - last.nanos()) / 1e6);
            }
            last = last == null || picture.what() != last.what() ? picture : last;
        }
        Percentiles percentiles = new Percentiles(gaps);
        double perSecond = percentiles.count() / (percentiles.sum() / 1000);
        System.out.printf(
                Locale.ROOT,
                "%-23s %5.1f pictures/s%s  apart %s%n%24s%s%n",
                what,
                perSecond,
                goal == 0 ? "" : String.format(Locale.ROOT, ", goal %.0f %s", goal, perSecond >= goal ? "met" : "MISSED"),
                percentiles,
                "",
                times.perPicture(percentiles.count()));
    }

    private void answers() throws Exception {
        System.out.println("\nanswers, from the event to the picture on the display");
        Supplier<Object> cycle = () -> workbench.frameProperty().get().moment().cycle();
        Supplier<Object> camera = () -> workbench.frameProperty().get().look().camera();
        Supplier<Object> theme = () -> workbench.frameProperty().get().look().theme();
        land(StageView.PLANE);
        key("step at the Plane", KeyCode.PERIOD, cycle);
        land(StageView.ARRAY);
        key("step at the Array", KeyCode.PERIOD, cycle);
        key("step back", KeyCode.COMMA, cycle);
        click("click on the timeline", cycle, () -> onNode("timeline", elsewhere(), 0.6));
        until(() -> otherPes().size() > 1);
        click("click on a PE", camera, this::somePe);
        answer("wheel: zoom", camera, i -> {
            robot.mouseMove(onNode("stage", 0.5, 0.5));
            robot.mouseWheel(i % 2 == 0 ? 1 : -1);
        });
        land(StageView.ARRAY);
        answer("wheel with Ctrl: magnify", camera, i -> {
            robot.mouseMove(onNode("stage", 0.5, 0.5));
            robot.keyPress(KeyCode.CONTROL);
            robot.mouseWheel(i % 2 == 0 ? -1 : 1);
            robot.keyRelease(KeyCode.CONTROL);
        });
        land(StageView.PE);
        key("step at the PE", KeyCode.PERIOD, cycle);
        key("step back at the PE", KeyCode.COMMA, cycle);
        // From where there are groups enough to come.
        onScreen(() -> {
            workbench.travel().goTo(0);
            return null;
        });
        quiet();
        key("one group on", KeyCode.PAGE_DOWN, cycle);
        key("one group back", KeyCode.PAGE_UP, cycle);
        answer("landing by key", camera, i -> strikeNow(
                List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3).get(i % 3)));
        land(StageView.ARRAY);
        key("theme", KeyCode.T, theme);
        Node setup = node("setupView");
        key("set-up panel", KeyCode.B, setup::isVisible);
        answer("page", () -> workbench.pageProperty().get(), i -> strikeNow(i % 2 == 0 ? KeyCode.F3 : KeyCode.F2));
        onScreen(() -> {
            workbench.pageProperty().set(Page.STAGE);
            return null;
        });
        quiet();
        click("play button", () -> workbench.playback().playingProperty().get(), () -> onNode("play", 0.5, 0.5));
        Percentiles all = new Percentiles(answers);
        System.out.printf(
                Locale.ROOT,
                "%-26s %s   goal 100: %s%n",
                "all " + all.count(),
                all,
                all.at(100) <= 100 ? "met" : "MISSED");
    }

    private void land(double landing) throws Exception {
        onScreen(() -> {
            workbench.camera().land(landing);
            workbench.camera().finish();
            return null;
        });
        quiet();
    }

    /** A place on the timeline away from the cycle on show. */
    private double elsewhere() {
        Frame frame = workbench.frameProperty().get();
        double now = (double) frame.moment().cycle() / frame.layerEnd();
        return (now + 0.1 + 0.8 * Math.random()) % 1;
    }

    /** The PEs on the picture that are not in focus: a click on one changes the camera. */
    private List<String> otherPes() {
        StageView at = workbench.camera().aim();
        return stageView().drawing().parts().stream()
                .map(DrawingList.Part::id)
                .filter(id -> id.matches("pe/\\d+/\\d+") && !id.equals("pe/" + at.column() + "/" + at.row()))
                .toList();
    }

    private DrawingView stageView() {
        return (DrawingView) stage.getScene().lookup("#stage");
    }

    private Point2D somePe() {
        DrawingView view = stageView();
        List<String> pes = otherPes();
        return view.boundsOf(pes.get((int) (Math.random() * pes.size())))
                .map(part -> view.localToScreen(part.getMaxX() - 6, part.getMinY() + 6))
                .orElseThrow();
    }

    private Point2D onNode(String id, double x, double y) {
        Node node = Objects.requireNonNull(stage.getScene().lookup("#" + id), id);
        return node.localToScreen(
                4 + x * (node.getLayoutBounds().getWidth() - 8),
                y * node.getLayoutBounds().getHeight());
    }

    private interface Act {
        void make(int time);
    }

    private void key(String what, KeyCode key, Supplier<Object> changes) throws Exception {
        answer(what, changes, i -> strikeNow(key));
    }

    private void click(String what, Supplier<Object> changes, Supplier<Point2D> where) throws Exception {
        answer(what, changes, i -> {
            robot.mouseMove(where.get());
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
    }

    /** Acts again and again on a window that rests, and measures until what must change has changed on the display. */
    private void answer(String what, Supplier<Object> changes, Act act) throws Exception {
        List<Double> millis = new ArrayList<>();
        int unanswered = 0;
        for (int i = 0; i < REPEATED; i++) {
            int time = i;
            Object before = onScreen(() -> {
                pictures.look(changes);
                return changes.get();
            });
            long start = onScreen(() -> {
                long now = System.nanoTime();
                act.make(time);
                return now;
            });
            ShownPictures.Shown answer = pictures.await(now -> !Objects.equals(now, before), 2000);
            if (answer == null) {
                unanswered++;
            } else {
                millis.add((answer.nanos() - start) / 1e6);
            }
            quiet();
        }
        answers.addAll(millis);
        System.out.printf(
                Locale.ROOT,
                "%-26s %s%s%n",
                what,
                new Percentiles(millis),
                unanswered == 0 ? "" : "   unanswered " + unanswered);
    }

    private void strike(KeyCode key) throws Exception {
        onScreen(() -> {
            strikeNow(key);
            return null;
        });
    }

    private void strikeNow(KeyCode key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private Node node(String id) throws Exception {
        return onScreen(() -> Objects.requireNonNull(stage.getScene().lookup("#" + id), id));
    }

    /** Waits until no other picture has come for a while. */
    private void quiet() throws Exception {
        Object[] last = new Object[1];
        long since = System.nanoTime();
        while (System.nanoTime() - since < QUIET_NANOS) {
            Frame now = onScreen(() -> workbench.frameProperty().get());
            if (now != last[0]) {
                last[0] = now;
                since = System.nanoTime();
            }
            Thread.sleep(20);
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!onScreen(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.sleep(20);
        }
    }

    private static <T> T onScreen(Callable<T> value) throws Exception {
        FutureTask<T> task = new FutureTask<>(value);
        Platform.runLater(task);
        return task.get();
    }

    /** No dialogs here. */
    private static final class NoFiles implements FilePicker {
        @Override
        public Optional<Path> toOpen(Window owner, String kind, String pattern) {
            return Optional.empty();
        }

        @Override
        public Optional<Target> toSave(Window owner, List<Kind> kinds, String suggestion) {
            return Optional.empty();
        }
    }
}
