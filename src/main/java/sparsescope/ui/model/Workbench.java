package sparsescope.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.InputException;
import sparsescope.ui.model.export.ExportModel;
import sparsescope.ui.model.help.HelpModel;
import sparsescope.ui.model.inspect.InspectorModel;
import sparsescope.ui.model.inspect.LifeModel;
import sparsescope.ui.model.inspect.TwinModel;
import sparsescope.ui.model.lesson.LessonModel;
import sparsescope.ui.model.lesson.LessonPapers;
import sparsescope.ui.model.marks.Marks;
import sparsescope.ui.model.navigation.Breakpoints;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.ConditionRunner;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.RunNavigator;
import sparsescope.ui.model.navigation.RunWorker;
import sparsescope.ui.model.navigation.StoredViews;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.picture.CycleMove;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.FramePainter;
import sparsescope.ui.model.picture.InputPictures;
import sparsescope.ui.model.picture.Motion;
import sparsescope.ui.model.picture.ProductCursor;
import sparsescope.ui.model.picture.RenderOptions;
import sparsescope.ui.model.picture.TimelineDetail;
import sparsescope.ui.model.picture.TimelineZoom;
import sparsescope.ui.model.picture.ViewportSizes;
import sparsescope.ui.model.present.NextStep;
import sparsescope.ui.model.present.Presentation;
import sparsescope.ui.model.session.SessionFile;
import sparsescope.ui.model.session.SessionReopening;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.BrushModel;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.Indexing;
import sparsescope.ui.model.task.LongWork;
import sparsescope.ui.model.task.Notice;
import sparsescope.ui.model.task.PictureFiles;

/**
 * Is the window's root view-model: it creates the view-models of the run, the camera and the pages, and connects them. Everything that takes
 * time is done beside the window's thread; properties change on it alone.
 */
public final class Workbench implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(LongWork.NOT_BUSY);
    private final BooleanProperty wholeLayer = new SimpleBooleanProperty();
    private final Appearance appearance = new Appearance();
    private final CameraModel camera = new CameraModel();
    private final Playback playback = new Playback();
    private final Executor screen;
    private final ViewportSizes screenExtents;
    private final InspectorModel inspector;
    private final LifeModel life;
    private final TwinModel twin;
    private final Saving saving;
    private final Repainting repainting;
    private final Pages pages;
    private final Openings openings;
    private final RunArrival arrival;
    private final Setup setup;
    private final ChangedFiles changedFiles;
    private final HelpModel help = new HelpModel();
    private final SystemStyle systemStyle;
    private final BrushModel brush;
    private final Indexing indexing;
    private final ProductCursor products = new ProductCursor();
    private final Motion motion = new Motion();
    private final TimelineZoom timeline = new TimelineZoom(this::repaint);
    private final TimelineDetail timelineDetail;
    private final FramePainter painter = new FramePainter(products, motion, timeline);
    private final RunWorker<RenderOptions, Frame> worker;
    private final RunNavigator travel;
    private final Marks marks = new Marks();
    private final ConditionRunner finder;
    private final Breakpoints breakpoints;
    private final Commander commander;
    private final ValueCommands values;
    private final Presentation presentation;
    private final StoredViews views;
    private final Sessions sessions;
    private final NextStep nextStep;
    private final RaceStart raceStart;
    private final InputPictures inputPictures;
    private final LessonModel lessons;
    private final ComponentLight componentLight;
    private final MomentAsStop momentAsStop;

    /** A workbench whose properties change on {@code screen}. */
    public Workbench(Executor screen) {
        this.screen = screen;
        openings = new Openings(screen, this::opened, this::failed);
        setup = openings.setup();
        brush = openings.brush();
        changedFiles = new ChangedFiles(setup, screen);
        systemStyle = new SystemStyle(appearance, camera, screen);
        inspector = new InspectorModel(screen, this::failed);
        life = new LifeModel(screen, layer -> setup.chooseLayer(layer), this::failed);
        worker = new RunWorker<>(painter::paint, screen, this::show, this::failed);
        timelineDetail = new TimelineDetail(painter.machines(), screen, worker::refresh, this::failed);
        travel = new RunNavigator(
                worker,
                camera,
                playback,
                products,
                motion,
                frame::get,
                openings::changeLayer,
                new PlayingStops(marks, this::breakpoints, playback, screen, this::tell));
        finder = new ConditionRunner(
                screen,
                new ConditionWindow(frame::get, camera, inspector, travel, playback),
                travel::goTo,
                this::tell,
                this::failed);
        breakpoints = new Breakpoints(marks, finder, travel, frame::get, this::tell);
        twin = new TwinModel(screen, frame::get, this::failed);
        travel.afterLastCycle(twin.afterLastCycle());
        saving = new Saving(
                new PictureFiles(screen, this::tell, this::failed),
                new Background<>("clipboard", screen),
                twin::figure,
                this::failed);
        presentation = new Presentation(travel, playback);
        screenExtents = new ViewportSizes(this::lookAgain);
        repainting = new Repainting(worker, painter, camera, appearance, presentation, screenExtents);
        repainting.follow(twin, life, marks, wholeLayer);
        raceStart = new RaceStart(setup, twin, playback, travel);
        nextStep = new NextStep(screen, playback, products, this::failed);
        commander = new Commander(travel, camera, playback, finder, breakpoints, appearance, presentation, this::tell);
        values = new ValueCommands(life, inspector, brush, camera, twin, travel, frame::get, this::tell);
        indexing = new Indexing(screen, progress::set, this::indexed, this::failed);
        arrival = new RunArrival(this, painter, worker, indexing, screen);
        views = new StoredViews(camera, screenExtents);
        sessions = new Sessions(this, screen);
        pages = new Pages(
                setup,
                screen,
                this::failed,
                (scenario, accelerator) -> openings.open(scenario, accelerator, StartPosition.START),
                camera.reduceMotionProperty());
        inputPictures = new InputPictures(screen);
        setup.sessionProperty().addListener((o, before, now) -> inputPictures.of(now.network()));
        HeldStage held = new HeldStage(painter, motion, worker::refresh);
        componentLight = new ComponentLight(this, openings, held);
        lessons = new LessonModel(new SceneShow(this, openings, held), travel, screen, this::failed);
        presentation.follow(lessons);
        presentation.follow(pages.steps()::step);
        momentAsStop = new MomentAsStop(this, screen);
    }

    /** What can be set up, and what is. */
    public Setup setup() {
        return setup;
    }

    /** The look that the system says. */
    public SystemStyle systemStyle() {
        return systemStyle;
    }

    /** What is asked of the help. */
    public HelpModel help() {
        return help;
    }

    /** The files of what runs, when another program changes them. */
    public ChangedFiles changedFiles() {
        return changedFiles;
    }

    /** What the inputs to choose from look like. */
    public InputPictures inputPictures() {
        return inputPictures;
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
    public RunNavigator travel() {
        return travel;
    }

    /** Running to a condition. */
    public ConditionRunner finder() {
        return finder;
    }

    /** Which cycles the timeline shows. */
    public TimelineZoom timeline() {
        return timeline;
    }

    private void repaint() {
        worker.refresh();
    }

    /** Breakpoints. */
    public Marks marks() {
        return marks;
    }

    /** Sets breakpoints and goes to them. */
    public Breakpoints breakpoints() {
        return breakpoints;
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

    /** A second run beside the one that is open. */
    public TwinModel twin() {
        return twin;
    }

    /** Starts races of two machines. */
    public RaceStart raceStart() {
        return raceStart;
    }

    /** Sizes of everything that is drawn. */
    public ViewportSizes screen() {
        return screenExtents;
    }

    /** Theme and sizes. */
    public Appearance appearance() {
        return appearance;
    }

    /** A talk. */
    public Presentation presentation() {
        return presentation;
    }

    /** Ways of looking to come back to. */
    public StoredViews views() {
        return views;
    }

    /** Saving and opening sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** What the next step will show. */
    public NextStep nextStep() {
        return nextStep;
    }

    /** The pages beside the stage. */
    public Pages pages() {
        return pages;
    }

    /** Follows single values, and what they are compared with. */
    public ValueCommands values() {
        return values;
    }

    /** The page one is on. */
    public ObjectProperty<Page> pageProperty() {
        return pages.pageProperty();
    }

    /** Whether stragglers are shown over the whole layer rather than in the group on show. */
    public BooleanProperty wholeLayerProperty() {
        return wholeLayer;
    }

    /** Shows components of the energy on the stage. */
    public ComponentLight componentLight() {
        return componentLight;
    }

    /** The lesson one is in, and all others. */
    public LessonModel lessons() {
        return lessons;
    }

    /** Adds moments to lessons. */
    public MomentAsStop momentAsStop() {
        return momentAsStop;
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
        return openings.openingProperty();
    }

    /** Opens the first run. */
    public void begin(NetworkSource network, String input, int layer, AcceleratorSource accelerator) {
        openings.open(
                new Scenario(network, input, layer, AcceleratorConfig.DEFAULTS),
                Optional.of(accelerator),
                StartPosition.START);
    }

    /** Brings back what an exported file shows: its moment, or what was counted on one of the other pages. */
    public void openFigure(Path file) {
        openFigure(file, () -> {});
    }

    /**
     * The same.
     *
     * @param otherwise opens something to step, when the file shows none and nothing is open
     */
    public void openFigure(Path file, Runnable otherwise) {
        openings.openFigure(file, found -> {
            if (setup.sessionProperty().get() == null) {
                otherwise.run();
            }
            appearance.themeProperty().set(found.theme());
            pages.show(found);
        });
    }

    /** Tells the person something. */
    public void tell(Notice something) {
        notice.set(null);
        notice.set(something);
    }

    /** Writes pictures and tables. */
    public Saving saving() {
        return saving;
    }

    /** Lessons as slides, worksheets and quizzes; whoever asks closes it. */
    public LessonPapers papers() {
        return new LessonPapers(screen, this::failed);
    }

    /** An export of the run that is open, looked at as the stage is now; whoever asks closes it. */
    public ExportModel export(LoadedScenario session) {
        return new ExportModel(session, camera.aim(), twin.figure(), screen);
    }

    /** Gives up timing the rest of the layer. */
    public void cancel() {
        indexing.cancel();
    }

    /** Carries out a command; those that are about the window itself are left to it. */
    public boolean perform(Command command) {
        if (command == Command.WHOLE_LAYER) {
            wholeLayer.set(!wholeLayer.get());
            return true;
        }
        if (command == Command.EXCHANGE_ALONE) {
            ExchangeChoice.turn(camera, frame.get(), this::tell);
            return true;
        }
        Page page = pages.pageProperty().get();
        return page == Page.STAGE && values.perform(command)
                || pages.turnTo(command)
                || page.takes(command) && commander.perform(command);
    }

    /** The screen shows its next frame: flies and plays on. */
    public void tick(long nanos) {
        camera.tick(nanos);
        travel.tick(nanos);
        lessons.tick(nanos);
        pages.tick(nanos);
    }

    private void opened(Openings.Opened opened, StartPosition begin) {
        arrival.opened(opened, begin);
    }

    /** A run is being timed from now on. */
    void timingBegins() {
        progress.set(0);
        lookAgain();
    }

    /** What was found again of a session runs from now on, at its moment. */
    void reopened(SessionReopening back) {
        openings.reopened(back);
        if (back.session().isPresent()) {
            worker.moveAtOnce(CycleMove.to(back.cycle()));
        }
    }

    /** Finds a session again, in turn with everything else that is opened. */
    void reopen(SessionFile.Read read, Path file, Consumer<SessionReopening> found) {
        openings.reopen(read, file, found);
    }

    private void show(Frame now) {
        frame.set(now);
        inspector.show(now);
        twin.show(now.moment());
        nextStep.show(now);
        timelineDetail.show(now);
    }

    private void indexed() {
        progress.set(LongWork.NOT_BUSY);
        worker.refresh();
    }

    void failed(Throwable e) {
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
        repainting.lookAgain();
    }

    @Override
    public void close() {
        playback.playingProperty().set(false);
        openings.close();
        changedFiles.close();
        systemStyle.close();
        indexing.close();
        arrival.close();
        saving.finish();
        inspector.close();
        finder.close();
        nextStep.close();
        timelineDetail.close();
        sessions.close();
        pages.close();
        inputPictures.close();
        lessons.close();
        momentAsStop.close();
        life.close();
        twin.close();
        worker.close();
    }
}
