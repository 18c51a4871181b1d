package sparsescope.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import javafx.stage.Stage;
import sparsescope.export.reopen.FileKind;
import sparsescope.file.InputException;
import sparsescope.ui.canvas.Fonts;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowIcon;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.navigation.FirstSight;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.session.Preferences;
import sparsescope.ui.model.session.SystemLook;
import sparsescope.ui.model.session.WindowBounds;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.present.Screens;

/** The window: puts views, controllers and the workbench together, and takes them down again. */
public final class MainWindow {
    /** What the window needs at least, in pixels of controls in their usual size. */
    private static final double LEAST_WIDTH = 640;

    private static final double LEAST_HEIGHT = 360;
    /** What the rows above and below the stage need for all their words. */
    private static final double ROOM_FOR_WORDS = 1280;

    private static final double ROOM_FOR_SIDE = 900;
    private static final double HEIGHT_FOR_SIDE = 660;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Stage stage;
    private final RememberedState memory;
    private final Workbench workbench = new Workbench(Platform::runLater);
    private final MainController controller;
    /** A file is to be opened in place of the sample. */
    private boolean awaited;

    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            workbench.tick(nanos);
        }
    };

    public MainWindow(Stage stage, FilePicker files) {
        this(stage, files, Screens::ofDesktop, RememberedState.none());
    }

    public MainWindow(Stage stage, FilePicker files, Screens screens, RememberedState memory) {
        this.memory = memory;
        this.stage = stage;
        Fonts.load();
        FXMLLoader loader = new FXMLLoader(resource("MainView.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(type -> ControllerFactory.create(type, workbench, files));
        load(loader);
        controller = loader.getController();
        WindowStyle style = new WindowStyle(workbench.appearance());
        Scene scene = new Scene(controller.attach(stage, screens, style, memory));
        style.dress(scene);
        scene.widthProperty().addListener((o, before, now) -> fit(scene));
        scene.heightProperty().addListener((o, before, now) -> fit(scene));
        workbench.appearance().shownScaleProperty().addListener((o, before, now) -> fit(scene));
        stage.setScene(scene);
        stage.setTitle(Messages.text("window.title"));
        WindowIcon.put(stage);
        WindowPlace.bound(stage);
        stage.setOnHidden(e -> close());
    }

    /** Controls that are large for the window leave words out, and none grows out of it. */
    private void fit(Scene scene) {
        Appearance appearance = workbench.appearance();
        appearance.roomProperty().set(Math.min(scene.getWidth() / LEAST_WIDTH, scene.getHeight() / LEAST_HEIGHT));
        double width = scene.getWidth() / appearance.shownScaleProperty().get();
        double height = scene.getHeight() / appearance.shownScaleProperty().get();
        scene.getRoot().pseudoClassStateChanged(NARROW, width < ROOM_FOR_WORDS);
        scene.getRoot().pseudoClassStateChanged(TIGHT, width < ROOM_FOR_SIDE || height < HEIGHT_FOR_SIDE);
    }

    /** Shows it where it was, or as large as fits, with the digits sample open, or what a file holds. */
    public void show(Optional<Path> file) {
        memory.read(workbench::tell);
        controller.invite(memory);
        // A figure brings its own run; everything else comes in place of the sample.
        Optional<Path> figure = file.filter(MainWindow::isFigure);
        if (figure.isEmpty()) {
            awaited = file.isPresent();
            file.ifPresent(this::afterTheSample);
            firstSight();
        }
        open(
                figure,
                () -> memory.preferencesProperty()
                        .get()
                        .window()
                        .ifPresentOrElse(place -> WindowPlace.put(stage, place), () -> WindowPlace.begin(stage)));
    }

    private static boolean isFigure(Path file) {
        try {
            return FileKind.of(file) == FileKind.FIGURE;
        } catch (InputException e) {
            // Whoever opens it says so.
            return false;
        }
    }

    private void afterTheSample(Path file) {
        ReadOnlyObjectProperty<LoadedScenario> session = workbench.setup().sessionProperty();
        session.addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends LoadedScenario> o, LoadedScenario before, LoadedScenario now) {
                session.removeListener(this);
                Platform.runLater(() -> {
                    controller.open(file);
                    awaited = false;
                });
            }
        });
    }

    /** As soon as the first run is timed, goes where there is something to see, unless the person has gone elsewhere. */
    private void firstSight() {
        workbench.frameProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Frame> frames, Frame before, Frame now) {
                boolean settled = !awaited && workbench.openingProperty().get().isEmpty();
                if (now == null || !settled || !now.moment().run().indexed()) {
                    return;
                }
                frames.removeListener(this);
                if (now.moment().cycle() == 0
                        && !workbench.lessons().active()
                        && !workbench.playback().playingProperty().get()) {
                    workbench
                            .travel()
                            .goTo(FirstSight.of(
                                    now.moment().run(), now.look().camera().pe()));
                }
            }
        });
    }

    /** Lets it look as the system says, once it is shown. */
    public void follow(Callable<SystemLook> system) {
        boolean first = memory.preferencesProperty().get().equals(Preferences.NONE);
        workbench.systemStyle().follow(system, first);
        stage.focusedProperty().addListener((o, before, now) -> {
            if (now) {
                workbench.systemStyle().lookAgain();
            }
        });
    }

    /** Shows it at the size the stage has. */
    public void open() {
        open(Optional.empty(), () -> {});
    }

    private void open(Optional<Path> figure, Runnable place) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> workbench.unexpected(e));
        frames.start();
        stage.show();
        // Sizes given before are lost when the window manager tells how wide its frame is.
        place.run();
        stage.requestFocus();
        controller.shown();
        Preferences remembered = memory.preferencesProperty().get();
        workbench.sessions().style(remembered.style());
        workbench.appearance().followsSystemProperty().set(remembered.asSystem());
        workbench.screen().chosenChartProperty().set(remembered.chart());
        workbench.camera().land(remembered.depth());
        workbench.camera().finish();
        figure.ifPresentOrElse(file -> workbench.openFigure(file, this::begin), this::begin);
    }

    private void begin() {
        workbench.begin(new NetworkSource.Sample("lenet-digits"), "digit 3", 0, new AcceleratorSource.Preset("scnn"));
    }

    /** The view-model of the window. */
    public Workbench workbench() {
        return workbench;
    }

    private void close() {
        remember();
        frames.stop();
        controller.closed();
        workbench.close();
    }

    private void remember() {
        Optional<WindowBounds> place = controller.placeOutsideOfTalks();
        Preferences before = memory.preferencesProperty().get();
        memory.remember(
                new Preferences(
                        workbench.sessions().style(),
                        place.or(before::window),
                        workbench.camera().aim().landing(),
                        workbench.screen().chosenChartProperty().get(),
                        before.recent(),
                        workbench.appearance().followsSystemProperty().get()),
                workbench::tell);
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource("/sparsescope/ui/" + name), name);
    }

    private static void load(FXMLLoader loader) {
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
