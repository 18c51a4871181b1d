package sparsescope.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.export.lesson.StopStudy;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.lesson.Scene;
import sparsescope.lesson.moment.SceneRun;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.lesson.picture.Lit;
import sparsescope.machine.MachineSettings;
import sparsescope.network.file.SampleNetworks;
import sparsescope.scene.beat.BeatKind;
import sparsescope.ui.model.lesson.LessonStage;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.TimelineZoom;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Scenario;

/** Brings scenes of lessons to the stage of a workbench: opens their run unless it is open, goes to their cycle, looks as they do. */
final class SceneShow implements LessonStage {
    private final Workbench bench;
    private final Openings openings;
    private final StageHold hold;

    /** What of a picture is held back, or pointed out. */
    interface StageHold {
        /** Points parts out. */
        void light(Lit lit);

        /** Shows the cycle only up to a beat. */
        void holdBefore(Frame shown, BeatKind beat);

        /** Shows the rest. */
        void release();
    }

    SceneShow(Workbench bench, Openings openings, StageHold hold) {
        this.bench = bench;
        this.openings = openings;
        this.hold = hold;
    }

    @Override
    public Frame frame() {
        return bench.frameProperty().get();
    }

    @Override
    public Optional<SceneRun> running() {
        return Optional.ofNullable(bench.setup().sessionProperty().get())
                .map(open -> SceneRun.of(open.tensors(), open.run()))
                .map(run -> Optional.ofNullable(
                                bench.pages().reuse().viewProperty().get())
                        .filter(view -> bench.pageProperty().get() == Page.REUSE)
                        .map(view -> run.with(new SceneRun.OrderedLoops(
                                view.shape(), view.machine(), view.chosen().mapping())))
                        .orElse(run));
    }

    @Override
    public void light(Lit lit) {
        hold.light(lit);
    }

    @Override
    public void holdBefore(BeatKind beat) {
        hold.holdBefore(frame(), beat);
    }

    @Override
    public void release() {
        hold.release();
    }

    @Override
    public void show(StopMoment stop, Runnable there) {
        Scene scene = stop.stop().scene();
        bench.playback().playingProperty().set(false);
        bench.pageProperty().set(Page.valueOf(scene.page().name()));
        if (scene.page() != Scene.Page.STAGE) {
            StopStudy.of(stop, bench.appearance().themeProperty().get()).ifPresent(this::turn);
            there.run();
            return;
        }
        MachineSettings settings = stop.run().settings();
        Scenario wanted =
                new Scenario(network(scene), scene.input().orElse(""), layer(stop), settings, scene.redrawing());
        if (scene.painted().isEmpty() && isOpen(wanted)) {
            arrive(stop, there);
            return;
        }
        AcceleratorSource source = scene.accelerator()
                .filter(name -> scene.settings().isEmpty())
                .<AcceleratorSource>map(AcceleratorSource.Preset::new)
                .orElseGet(() -> AcceleratorSource.of(stop.lesson().title(), settings));
        openings.openScene(wanted, source, scene.painted(), () -> arrive(stop, there));
    }

    /** What a page beside the stage shows. */
    private void turn(StudyScenario study) {
        if (study instanceof StudyScenario.Reuse nest) {
            bench.pages().reuse().reopen(nest);
        } else if (study instanceof StudyScenario.Memory sizes) {
            bench.pages().memory().reopen(sizes);
        }
    }

    private static NetworkSource network(Scene scene) {
        return SampleNetworks.names().contains(scene.network())
                ? new NetworkSource.Sample(scene.network())
                : new NetworkSource.File(Path.of(scene.network()));
    }

    private static int layer(StopMoment stop) {
        return stop.run().tensors().network().indexOf(stop.run().layer().name()).orElse(0);
    }

    private boolean isOpen(Scenario wanted) {
        LoadedScenario now = bench.setup().sessionProperty().get();
        return now != null
                && now.tensors().changed().isEmpty()
                && now.scenario().network().equals(wanted.network())
                && now.scenario().layer() == wanted.layer()
                && now.scenario().accelerator().equals(wanted.accelerator())
                && now.scenario().redrawing().equals(wanted.redrawing())
                && (wanted.input().isEmpty()
                        ? now.input()
                                        .map(first -> now.network().inputs().indexOf(first))
                                        .orElse(0)
                                == 0
                        : now.scenario().input().equals(wanted.input()));
    }

    private void arrive(StopMoment stop, Runnable there) {
        bench.life().clear();
        stop.stop()
                .scene()
                .view()
                .timeline()
                .ifPresentOrElse(
                        some -> bench.timeline().show(new TimelineZoom.Window(some.first(), some.last() + 1)),
                        bench.timeline()::showAll);
        twin(stop.stop().scene(), stop.hidesTwin());
        bench.camera().revisit(stop.view());
        bench.camera().finish();
        bench.travel().goTo(stop.cycle());
        whenShown(stop, frame -> there.run());
    }

    @Override
    public void bringTwin(StopMoment stop) {
        twin(stop.stop().scene(), false);
    }

    private void twin(Scene scene, boolean hidden) {
        Optional<FigureTwin> twin = scene.twin()
                .filter(of -> !hidden)
                .map(of -> new FigureTwin(
                        new TwinChoice(of.kind(), of.value()),
                        of.byWork() ? TwinClock.Alignment.WORK : TwinClock.Alignment.TIME,
                        0));
        twin.ifPresentOrElse(
                bench.twin()::show, () -> bench.twin().activeProperty().set(false));
    }

    /** Waits for the picture of the stop's cycle, unless it is there. */
    private void whenShown(StopMoment stop, Consumer<Frame> then) {
        if (isShown(stop, frame())) {
            then.accept(frame());
            return;
        }
        bench.frameProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Frame> frames, Frame before, Frame now) {
                if (isShown(stop, now)) {
                    frames.removeListener(this);
                    then.accept(now);
                }
            }
        });
    }

    private boolean isShown(StopMoment stop, Frame now) {
        LoadedScenario open = bench.setup().sessionProperty().get();
        return now != null
                && open != null
                && now.moment().run() == open.run()
                && now.moment().run().layer().name().equals(stop.run().layer().name())
                && now.moment().cycle() == stop.cycle()
                && now.look().camera().landing() == stop.view().landing();
    }
}
