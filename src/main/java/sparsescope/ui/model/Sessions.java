package sparsescope.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.picture.Appearance;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.session.SavedSession;
import sparsescope.ui.model.session.SavedSession.Shown;
import sparsescope.ui.model.session.SavedSession.Style;
import sparsescope.ui.model.session.SessionFile;
import sparsescope.ui.model.session.SessionLists;
import sparsescope.ui.model.session.SessionReopening;
import sparsescope.ui.model.session.WindowBounds;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.Notice;

/** Saves what one looks at, and brings it back. */
public final class Sessions implements AutoCloseable {
    private final Workbench workbench;
    private final Background<Written> writing;
    private final Background<SessionFile.Read> reading;

    /** A file, and how many painted values are not in it. */
    private record Written(Path file, long left) {
        Notice notice() {
            return left == 0
                    ? Notice.info("Saved " + file)
                    : Notice.problem("Saved " + file + ", without what is painted: found " + left
                            + " painted values, expected at most " + SessionLists.MOST_PAINTED);
        }
    }

    Sessions(Workbench workbench, Executor screen) {
        this.workbench = workbench;
        writing = new Background<>("saving a session", screen, false);
        reading = new Background<>("reading a session", screen);
    }

    /** Theme, sizes, motion. */
    public Style style() {
        Appearance appearance = workbench.appearance();
        return new Style(
                appearance.themeProperty().get(),
                appearance.interfaceScaleProperty().get(),
                appearance.diagramScaleProperty().get(),
                workbench.camera().reduceMotionProperty().get());
    }

    /** Takes over theme, sizes, motion. */
    public void style(Style style) {
        Appearance appearance = workbench.appearance();
        appearance.themeProperty().set(style.theme());
        appearance.interfaceScaleProperty().set(style.interfaceScale());
        appearance.diagramScaleProperty().set(style.diagramScale());
        workbench.camera().reduceMotionProperty().set(style.reduceMotion());
    }

    /** Whether there is anything to save yet. */
    public boolean canSave() {
        LoadedScenario now = workbench.setup().sessionProperty().get();
        Frame shown = workbench.frameProperty().get();
        return now != null && shown != null && shown.moment().run() == now.run();
    }

    /**
     * Saves what is on screen at this moment; the answer is a notice.
     *
     * @param window where the window stands
     * @param saved told the file once it is there
     */
    public void save(Path file, Optional<WindowBounds> window, Consumer<Path> saved) {
        if (!canSave()) {
            return;
        }
        LoadedScenario now = workbench.setup().sessionProperty().get();
        long cycle = workbench.frameProperty().get().moment().cycle();
        SavedSession without = new SavedSession(
                Optional.of(now.scenario().network()),
                now.scenario().input(),
                Optional.of(now.layer().name()),
                Optional.empty(),
                Optional.of(now.scenario().accelerator()),
                Optional.ofNullable(workbench.setup().acceleratorProperty().get()),
                now.scenario().redrawing(),
                cycle,
                workbench.playback().unitProperty().get().word(),
                workbench.playback().speedProperty().get(),
                Optional.of(workbench.camera().aim()),
                workbench.screen().chosenChartProperty().get(),
                workbench.views().views(),
                workbench.marks().of(now.network().name()),
                List.of(),
                shown(now),
                workbench.pages().state(),
                style(),
                window);
        writing.submit(
                () -> {
                    List<PaintedTensor> painted = PaintedTensor.of(now.tensors());
                    int values = painted.stream()
                            .mapToInt(tensor -> tensor.at().length)
                            .sum();
                    boolean kept = values <= SessionLists.MOST_PAINTED;
                    SessionFile.write(
                            without.withTensors(TensorChecksum.of(now.run().layer()), kept ? painted : List.of()),
                            file);
                    return new Written(file, kept ? 0 : values);
                },
                done -> {
                    workbench.tell(done.notice());
                    saved.accept(done.file());
                },
                e -> workbench.saving().failed(file, e));
    }

    /**
     * Goes on from a session: with all of it that is there, and a word on what is not.
     *
     * @param opened told what the file says, when it is a session at all
     */
    public void open(Path file, Consumer<SavedSession> opened) {
        reading.ask(
                () -> SessionFile.read(file),
                read -> {
                    opened.accept(read.session());
                    workbench.reopen(read, file, this::show);
                },
                workbench::failed);
    }

    private void show(SessionReopening back) {
        SavedSession saved = back.saved();
        Playback playback = workbench.playback();
        playback.playingProperty().set(false);
        playback.speedProperty().set(saved.speed());
        style(saved.style());
        workbench.views().replace(saved.views());
        workbench.screen().chosenChartProperty().set(saved.chart());
        workbench.reopened(back);
        playback.step(saved.unit()).ifPresent(playback.unitProperty()::set);
        List<String> problems = new ArrayList<>(back.problems());
        back.session()
                .ifPresent(
                        session -> workbench.marks().replace(session.network().name(), saved.marks()));
        saved.camera().ifPresent(view -> look(view, problems));
        back.session().ifPresent(session -> show(saved.shown(), session, problems));
        workbench.pages().goOn(saved.pages(), back.sharing());
        if (!problems.isEmpty()) {
            workbench.tell(Notice.problem(String.join("\n", problems)));
        }
    }

    private Shown shown(LoadedScenario now) {
        return new Shown(
                workbench.twin().wanted(),
                workbench
                        .life()
                        .storyProperty()
                        .get()
                        .lead()
                        .filter(lead -> lead.layer() == now.scenario().layer())
                        .map(LifeLine.Lead::value),
                workbench.timeline().window(),
                workbench.wholeLayerProperty().get());
    }

    private void show(Shown shown, LoadedScenario session, List<String> problems) {
        shown.twin()
                .ifPresentOrElse(
                        workbench.twin()::show,
                        () -> workbench.twin().activeProperty().set(false));
        workbench.wholeLayerProperty().set(shown.wholeLayer());
        shown.timeline().ifPresentOrElse(workbench.timeline()::show, workbench.timeline()::showAll);
        workbench.life().clear();
        shown.life().ifPresent(value -> {
            MachineStage stage =
                    MachineStages.of(session.run().settings().machine().name());
            if (stage.tells(value, session.run())) {
                workbench.life().follow(new LifeLine.Lead(session.scenario().layer(), value));
            } else {
                problems.add("life: found " + stage.name(value, session.run()) + ", expected a value of layer "
                        + session.layer().name() + "; none is shown");
            }
        });
    }

    private void look(StageView view, List<String> problems) {
        CameraModel camera = workbench.camera();
        if (!camera.has(view)) {
            problems.add("camera: found PE (" + view.column() + "," + view.row()
                    + ") or a channel that this run does not have; the nearest is shown");
        }
        camera.revisit(view);
        camera.finish();
    }

    @Override
    public void close() {
        reading.close();
        writing.finish();
    }
}
