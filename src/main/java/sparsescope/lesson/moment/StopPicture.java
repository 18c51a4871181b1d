package sparsescope.lesson.moment;

import java.util.Optional;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.file.Progress;
import sparsescope.lesson.Scene;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Machines;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.machine.MachineTwins;
import sparsescope.scene.machine.RacePainter;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.twin.Twins;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

/** Paints the stage of a stop as the window shows it: a machine alone, two runs side by side, or two machines that race. */
public final class StopPicture {
    private final Theme theme;
    private final TypeScale type;
    /** That of the stop painted last: stops that follow one another often share it. Several threads may paint at once. */
    private volatile Second kept;

    /**
     * A second run beside a first.
     *
     * @param twins of the sparse machine; null for a race
     * @param race of two machines; null for twins
     */
    private record Second(MachineRun first, Scene.Twin twin, Twins twins, MachineTwins race) {}

    /** Paints in these colours and this type. */
    public StopPicture(Theme theme, TypeScale type) {
        this.theme = theme;
        this.type = type;
    }

    /**
     * The picture of a cycle.
     *
     * @param alone whether the second run is left out
     * @param before the beat before which the cycle stands still; empty: the whole cycle is shown
     */
    public DrawingList paint(
            StopMoment stop,
            long cycle,
            boolean alone,
            Optional<? extends BeatKind> before,
            double width,
            double height) {
        Optional<Scene.Twin> twin = stop.stop().scene().twin().filter(of -> !alone);
        Second second = twin.map(of -> SceneRun.at("scene.twin", () -> second(stop, of)))
                .orElse(null);
        StageView view = stop.view();
        Optional<LayerRun> own = stop.run().sparse();
        if (second != null && second.race != null) {
            MachineMoment moment = own.<MachineMoment>map(run -> run.at(cycle))
                    .orElseGet(() -> stop.run().run().at(cycle));
            return RacePainter.paint(second.race, moment, second.race.second(moment), view, theme, width, height, type);
        }
        if (own.isEmpty()) {
            return other(stop.run().run(), cycle, before, view, width, height);
        }
        Moment moment = own.get().at(cycle);
        if (second != null) {
            return TwinPainter.paint(
                    second.twins, moment, second.twins.second(moment), view, theme, width, height, type);
        }
        Beats beats = beats(before, moment, view);
        return StagePainter.paint(moment, view, theme, width, height, PageFurniture.BARE, type, beats);
    }

    private Second second(StopMoment stop, Scene.Twin twin) {
        MachineRun first = stop.run().run();
        Second found = kept;
        if (found == null || found.first != first || !found.twin.equals(twin)) {
            found = open(stop, twin);
            kept = found;
        }
        return found;
    }

    private static Second open(StopMoment stop, Scene.Twin twin) {
        MachineRun first = stop.run().run();
        TwinClock.Alignment alignment = twin.byWork() ? TwinClock.Alignment.WORK : TwinClock.Alignment.TIME;
        if (twin.kind().equals(SceneRun.MACHINE)) {
            Machine machine = Machines.named(twin.value());
            MachineRun other = machine.open(first.layer(), first.settings().on(machine));
            return new Second(first, twin, null, MachineTwins.of(first, other, alignment, 0, Progress.NONE));
        }
        TwinChoice choice = new TwinChoice(twin.kind(), twin.value());
        LayerRun own = stop.run().sparse().orElseThrow();
        Twins twins = Twins.of(TwinClock.of(own, choice.of(own), Progress.NONE), alignment, 0)
                .named(choice);
        return new Second(first, twin, twins, null);
    }

    private static Beats beats(Optional<? extends BeatKind> before, MachineMoment moment, StageView view) {
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        return Beats.before(before, stage.beats(moment, view));
    }

    private DrawingList other(
            MachineRun run,
            long cycle,
            Optional<? extends BeatKind> before,
            StageView view,
            double width,
            double height) {
        DrawingList stage = new DrawingList();
        PaintContext pen = new PaintContext(stage, theme, width, height, 1);
        MachineStage machine = MachineStages.of(run.settings().machine().name());
        MachineMoment moment = run.at(cycle);
        machine.paint(
                pen, moment, machine.within(moment, view), beats(before, moment, view), new Box(0, 0, width, height));
        return stage;
    }
}
