package sparsescope.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.PlanException;
import sparsescope.file.InputException;
import sparsescope.file.Reason;
import sparsescope.scene.ChartPainter;
import sparsescope.scene.LifeLine;
import sparsescope.scene.StageView;
import sparsescope.simulation.LayerRun;

/**
 * The window without its controls: what runs, where in it one is, how one looks at it. Everything that takes time is done beside the
 * window's thread; properties change on it alone.
 */
public final class Workbench implements AutoCloseable {
    /** No progress to show. */
    public static final double NOT_BUSY = -1;

    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NOT_BUSY);
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final CameraModel camera = new CameraModel();
    private final Playback playback = new Playback();
    private final Screen screenExtents;
    private final InspectorModel inspector;
    private final LifeModel life;
    private final BrushModel brush = new BrushModel(this::paint);
    private final Background<Path> pictures;
    private final Background<List<ChartPainter.LayerDensity>> densities;
    private final Setup setup;
    private final SessionOpener opener = new SessionOpener();
    private final Background<Opened> openings;
    private final Indexing indexing;
    private final ProductCursor products = new ProductCursor();
    private final FramePainter painter = new FramePainter(products);
    private final RunWorker<Look, Frame> worker;
    private final Travel travel;
    private final Commander commander;

    /** What was read and opened together. */
    private record Opened(Session session, AcceleratorSource accelerator, boolean asItComes, BrushModel.Left painted) {}

    /** Where to begin in a newly opened run. */
    private enum Begin {
        START,
        END
    }

    /** A workbench whose properties change on {@code screen}. */
    public Workbench(Executor screen) {
        setup = new Setup(new Setup.Requests() {
            @Override
            public void open(Scenario scenario) {
                ask(scenario, false, Optional.empty(), Begin.START);
            }

            @Override
            public void reopen(Scenario scenario) {
                ask(scenario, true, Optional.empty(), Begin.START);
            }

            @Override
            public void open(AcceleratorSource accelerator) {
                ask(setup.wanted(), false, Optional.of(accelerator), Begin.START);
            }
        });
        openings = new Background<>("opening", screen);
        densities = new Background<>("densities", screen);
        pictures = new Background<>("pictures", screen, false);
        inspector = new InspectorModel(screen, this::failed);
        life = new LifeModel(screen, layer -> setup.chooseLayer(layer), this::failed);
        worker = new RunWorker<>(painter::paint, screen, this::show, this::failed);
        travel = new Travel(worker, camera, playback, products, frame::get, this::changeLayer);
        commander = new Commander(travel, camera, playback);
        indexing = new Indexing(screen, progress::set, this::indexed, this::failed);
        screenExtents = new Screen(this::lookAgain);
        life.storyProperty().addListener((o, before, now) -> {
            painter.life(now);
            worker.refresh();
        });
        camera.cameraProperty().addListener((o, before, now) -> lookAgain());
        dark.addListener((o, before, now) -> lookAgain());
    }

    /** What can be set up, and what is. */
    public Setup setup() {
        return setup;
    }

    /** Where the stage looks. */
    public CameraModel camera() {
        return camera;
    }

    /** Playing. */
    public Playback playback() {
        return playback;
    }

    /** Stepping, scrubbing, playing. */
    public Travel travel() {
        return travel;
    }

    /** What is under the pointer. */
    public InspectorModel inspector() {
        return inspector;
    }

    /** The value whose life is shown. */
    public LifeModel life() {
        return life;
    }

    /** Paints on tensors. */
    public BrushModel brush() {
        return brush;
    }

    /** Paints, unless another run is being opened: that one's tensors are not yet there to paint on. */
    private void paint() {
        if (opening.get().isEmpty() && setup.sessionProperty().get() != null) {
            AcceleratorSource source = setup.acceleratorProperty().get();
            openings.ask(
                    () -> new Opened(opener.paint(brush), source, false, brush.left()),
                    painted -> opened(painted, Begin.START),
                    this::notOpened);
        }
    }

    /** Shows the life of what a part of the stage shows. */
    public void trace(String part) {
        if (frame.get() != null) {
            life.choose(part, frame.get());
        }
    }

    /** Goes to where a line of a life happens. */
    public void goTo(LifeLine.Place place) {
        travel.goTo(place.cycle());
        camera.land(place.landing(), place.column(), place.row());
    }

    /** Sizes of everything that is drawn. */
    public Screen screen() {
        return screenExtents;
    }

    /** Whether the window is in the dark theme. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The latest pictures; null until the first are there. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The latest thing to tell the person. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How much of the layer is timed, 0…1; {@link #NOT_BUSY} when there is nothing to wait for. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being opened; empty when nothing is. */
    public ReadOnlyStringProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Opens the first run. */
    public void begin(NetworkSource network, String input, int layer, AcceleratorSource accelerator) {
        Scenario first = new Scenario(network, input, layer, AcceleratorConfig.DEFAULTS);
        ask(first, false, Optional.of(accelerator), Begin.START);
    }

    /** Tells the person something. */
    public void tell(Notice something) {
        notice.set(null);
        notice.set(something);
    }

    /** Writes the picture of a moment; the answer is a notice. */
    public void savePicture(Frame of, PictureRequest request, Path file) {
        pictures.submit(new PictureTask(of, request, file), saved -> tell(Notice.info("Saved " + saved)), e -> {
            if (e instanceof IOException io) {
                tell(Notice.problem("Could not save " + file + ": " + Reason.of(io)));
            } else {
                failed(e);
            }
        });
    }

    /** Gives up timing the rest of the layer. */
    public void cancel() {
        indexing.cancel();
    }

    /** Carries out a command; those that are about the window itself are left to it. */
    public boolean perform(Command command) {
        if (command == Command.THEME) {
            dark.set(!dark.get());
            return true;
        }
        if (command == Command.OUT && !life.storyProperty().get().isEmpty()) {
            life.clear();
            return true;
        }
        if (command == Command.BRUSH) {
            brush.activeProperty().set(!brush.activeProperty().get());
            if (brush.activeProperty().get()) {
                camera.land(StageView.PLANE);
            }
            return true;
        }
        if (command == Command.UNDO) {
            brush.undo();
            return true;
        }
        if (command == Command.REDO) {
            brush.redo();
            return true;
        }
        if (command == Command.LIFE) {
            if (frame.get() != null) {
                life.chooseByKey(inspector.inspectionProperty().get().id(), frame.get());
            }
            return true;
        }
        if (command == Command.LIFE_BACK) {
            life.back();
            return true;
        }
        return commander.perform(command);
    }

    /** The screen shows its next frame: flies and plays on. */
    public void tick(long nanos) {
        camera.tick(nanos);
        travel.tick(nanos);
    }

    private boolean changeLayer(int by) {
        Session session = setup.sessionProperty().get();
        int layer = session.scenario().layer() + by;
        if (layer < 0 || layer >= session.network().layers().size()) {
            return false;
        }
        ask(session.scenario().withLayer(layer), false, Optional.empty(), by < 0 ? Begin.END : Begin.START);
        return true;
    }

    private void ask(Scenario scenario, boolean reread, Optional<AcceleratorSource> accelerator, Begin begin) {
        opening.set(scenario.network().name());
        AcceleratorSource source =
                accelerator.orElse(setup.acceleratorProperty().get());
        openings.ask(
                () -> {
                    Scenario whole = accelerator.isPresent() ? scenario.withAccelerator(source.open()) : scenario;
                    return opened(opener.open(whole, reread), source, accelerator.isPresent());
                },
                opened -> opened(opened, begin),
                this::notOpened);
    }

    private Opened opened(Session session, AcceleratorSource source, boolean asItComes) {
        return new Opened(session, source, asItComes, brush.open(session.tensors()));
    }

    private void opened(Opened opened, Begin begin) {
        opening.set("");
        Session before = setup.sessionProperty().get();
        LayerRun run = opened.session().run();
        setup.adopt(opened.session(), opened.accelerator(), opened.asItComes());
        painter.densities(List.of());
        densities.ask(() -> Densities.of(opened.session()), this::show, this::failed);
        camera.layer(run.plan());
        brush.show(opened.painted());
        life.show(opened.session());
        boolean same = isSameLayer(before, opened.session());
        if (!same) {
            camera.focus(
                    opened.session().busiest().column(),
                    opened.session().busiest().row());
        }
        worker.open(run, first(begin, same));
        indexing.start(run);
        progress.set(0);
        lookAgain();
    }

    private void show(Frame now) {
        frame.set(now);
        inspector.show(now);
    }

    private void show(List<ChartPainter.LayerDensity> layers) {
        painter.densities(layers);
        worker.refresh();
    }

    /** A setting or an input is changed to see its effect here and now; another layer begins at its beginning. */
    private Move first(Begin begin, boolean sameLayer) {
        if (begin == Begin.END) {
            return Move.END;
        }
        return sameLayer && frame.get() != null ? Move.to(frame.get().moment().cycle()) : Move.to(0);
    }

    private static boolean isSameLayer(Session before, Session now) {
        return before != null
                && before.scenario().network().equals(now.scenario().network())
                && before.scenario().layer() == now.scenario().layer();
    }

    private void notOpened(Throwable e) {
        opening.set("");
        setup.reject();
        if (e instanceof PlanException) {
            setup.rejectSettings(e.getMessage());
        }
        failed(e);
    }

    private void indexed() {
        progress.set(NOT_BUSY);
        worker.refresh();
    }

    private void failed(Throwable e) {
        if (e instanceof InputException) {
            tell(Notice.problem(e.getMessage()));
        } else if (!(e instanceof CancellationException)) {
            unexpected(e);
        }
    }

    /** Shows what nobody expected to go wrong. */
    public void unexpected(Throwable e) {
        tell(new Notice(e.toString(), true, Optional.of(e)));
    }

    private void lookAgain() {
        worker.view(new Look(
                camera.cameraProperty().get(),
                dark.get(),
                screenExtents.stage(),
                screenExtents.timeline(),
                screenExtents.charts()));
    }

    @Override
    public void close() {
        playback.playingProperty().set(false);
        openings.close();
        indexing.close();
        densities.close();
        pictures.finish();
        inspector.close();
        life.close();
        worker.close();
    }
}
