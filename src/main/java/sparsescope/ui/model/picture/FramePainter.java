package sparsescope.ui.model.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.drawing.DrawingList;
import sparsescope.lesson.picture.Lit;
import sparsescope.lesson.picture.Spotlight;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.chart.ChartPainter;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.machine.MachineTwins;
import sparsescope.scene.machine.RacePainter;
import sparsescope.scene.pe.ProductMark;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.TimelineMark;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.twin.TwinWords;
import sparsescope.scene.twin.Twins;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Explanations;
import sparsescope.scene.words.LoopNest;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.ui.model.marks.CycleMark;

/** Makes the pictures of a moment. */
public final class FramePainter {
    private final ProductCursor products;
    private volatile boolean wholeLayer;
    private volatile List<TimelineMark> marks = List.of();
    private final Motion motion;
    private final TimelineZoom zoom;
    private volatile List<ChartPainter.LayerDensity> densities = List.of();
    private final MachinePictures machines = new MachinePictures();
    private volatile LifeStory life = LifeStory.NONE;

    private volatile Lit lit = Lit.NONE;

    private volatile Optional<Twins> twins = Optional.empty();
    private volatile Optional<MachineTwins> race = Optional.empty();

    public FramePainter(ProductCursor products, Motion motion, TimelineZoom zoom) {
        this.zoom = zoom;
        this.products = products;
        this.motion = motion;
    }

    /** Whether stragglers are shown over the whole layer from now on. */
    public void wholeLayer(boolean whole) {
        wholeLayer = whole;
    }

    /** The marks on the timeline from now on. */
    public void marks(List<CycleMark> all) {
        marks = all.stream()
                .map(mark -> new TimelineMark(mark.cycle(), mark.name()))
                .toList();
    }

    /** What the density chart shows from now on. */
    public void densities(List<ChartPainter.LayerDensity> layers) {
        densities = layers;
    }

    /** Whose path the stage shows from now on. */
    public void life(LifeStory story) {
        life = story;
    }

    /** What a lesson points out from now on. */
    public void light(Lit parts) {
        lit = parts;
    }

    /** What runs beside the run from now on. */
    public void twins(Optional<Twins> both) {
        twins = both;
    }

    /** Which other machine runs beside the run from now on. */
    public void race(Optional<MachineTwins> both) {
        race = both;
    }

    /** Every picture that {@code look} has room for. */
    public Frame paint(MachineMoment moment, RenderOptions look) {
        long end = timelineEnd(moment.run(), moment.cycle());
        TimelineZoom.Window window = zoom.of(end, moment.cycle());
        return moment instanceof Moment own ? paint(own, look, end, window) : paintAny(moment, look, end, window);
    }

    /** The pictures that the window's other machines have. */
    public MachinePictures machines() {
        return machines;
    }

    private Frame paintAny(MachineMoment moment, RenderOptions look, long end, TimelineZoom.Window window) {
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        StageView view = stage.within(moment, look.camera());
        Map<Chart, DrawingList> charts = machines.charts(moment, look, densities);
        charts.replaceAll((chart, drawing) -> enlarged(drawing, look.scale()));
        DrawingList timeline = look.timeline().isEmpty()
                ? new DrawingList()
                : machines.timeline(
                        moment, window, marks, look.theme(), look.timeline().in(look.scale()));
        Scene scene = raced(moment, look, view).orElseGet(() -> moving(moment, look, view));
        Spotlight.paint(
                scene.stage,
                lit,
                look.theme(),
                look.stage().width(),
                look.stage().height());
        return new Frame(
                moment,
                look,
                scene.stage,
                enlarged(timeline, look.scale()),
                window.from(),
                window.to(),
                end,
                charts,
                scene.words,
                stage.loopNest(moment, view),
                scene.twin);
    }

    private Frame paint(Moment moment, RenderOptions look, long end, TimelineZoom.Window window) {
        StageView view = camera(moment, look);
        Theme theme = look.theme();
        LayerRun run = moment.run();
        Map<Chart, DrawingList> charts = new EnumMap<>(Chart.class);
        look.charts().forEach((chart, extent) -> {
            if (!extent.isEmpty()) {
                DrawingList drawing = paint(chart, moment, view, theme, extent.in(look.scale()));
                charts.put(chart, enlarged(drawing, look.scale()));
            }
        });
        Scene scene = twins.filter(of -> of.clock().first() == run)
                .map(beside -> withTwin(moment, look, beside))
                .or(() -> raced(moment, look, view))
                .orElseGet(() -> alone(moment, look));
        Spotlight.paint(
                scene.stage, lit, theme, look.stage().width(), look.stage().height());
        return new Frame(
                moment,
                look,
                scene.stage,
                look.timeline().isEmpty() ? new DrawingList() : timeline(moment, look, window),
                window.from(),
                window.to(),
                end,
                charts,
                scene.words,
                LoopNest.of(moment, view.pe(), scene.slot),
                scene.twin);
    }

    /** Where the look's camera is on the run's own grid: another accelerator may have come since the look was taken. */
    private static StageView camera(Moment moment, RenderOptions look) {
        return look.camera().within(moment.run().plan().accelerator());
    }

    /** What a frame shows on its stage. */
    private record Scene(DrawingList stage, Explanation words, OptionalInt slot, Optional<MachineMoment> twin) {}

    /** The run beside that of the same layer on another machine, when there is one. */
    private Optional<Scene> raced(MachineMoment moment, RenderOptions look, StageView view) {
        return race.filter(of -> of.first() == moment.run()).map(of -> {
            motion.finish();
            MachineMoment second = of.second(moment);
            DrawingList stage = look.stage().isEmpty()
                    ? new DrawingList()
                    : RacePainter.paint(
                            of,
                            moment,
                            second,
                            view,
                            look.theme(),
                            look.stage().width(),
                            look.stage().height(),
                            look.lettering());
            return new Scene(stage, of.explanation(moment, second), OptionalInt.empty(), Optional.of(second));
        });
    }

    private Scene moving(MachineMoment moment, RenderOptions look, StageView view) {
        Motion.Shown seen = motion.of(moment, view);
        return new Scene(
                withLife(MachinePictures.stage(seen.moment(), look, seen.beats()), seen.moment(), look, look.theme()),
                MachinePictures.words(seen.moment(), view, seen.beats()),
                OptionalInt.empty(),
                Optional.empty());
    }

    private Scene alone(Moment moment, RenderOptions look) {
        StageView view = camera(moment, look);
        Motion.Shown seen = motion.of(moment, view);
        Moment shown = (Moment) seen.moment();
        OptionalInt slot = products.slot(shown, view.pe());
        DrawingList stage = stage(shown, look, slot, seen.beats());
        return new Scene(
                withLife(stage, shown, look, look.theme()),
                words(shown, view, slot, seen.beats()),
                slot,
                Optional.empty());
    }

    private Scene withTwin(Moment moment, RenderOptions look, Twins beside) {
        motion.finish();
        StageView view = camera(moment, look);
        Moment second = beside.second(moment);
        DrawingList stage = look.stage().isEmpty()
                ? new DrawingList()
                : TwinPainter.paint(
                        beside,
                        moment,
                        second,
                        view,
                        look.theme(),
                        look.stage().width(),
                        look.stage().height(),
                        look.lettering());
        return new Scene(
                stage, TwinWords.explanation(beside, moment, second, view), OptionalInt.empty(), Optional.of(second));
    }

    /** What happens: to one product when one is looked at. */
    public static Explanation words(Moment moment, StageView view, OptionalInt slot) {
        return words(moment, view, slot, Beats.WHOLE);
    }

    private static Explanation words(Moment moment, StageView view, OptionalInt slot, Beats beats) {
        if (slot.isPresent()) {
            return Explanations.product(moment, view, slot.getAsInt());
        }
        return Explanations.of(moment, view, beats);
    }

    private DrawingList timeline(Moment moment, RenderOptions look, TimelineZoom.Window window) {
        PixelSize extent = look.timeline().in(look.scale());
        DrawingList drawing = TimelinePainter.paint(
                moment.run(),
                moment.cycle(),
                window.from(),
                window.to(),
                marks,
                look.theme(),
                extent.width(),
                extent.height());
        return enlarged(drawing, look.scale());
    }

    private static DrawingList enlarged(DrawingList drawing, double scale) {
        if (scale == 1) {
            return drawing;
        }
        DrawingList larger = new DrawingList();
        larger.push(0, 0, scale, 1);
        drawing.replay(larger);
        larger.pop();
        return larger;
    }

    /** The stage, with one product pointed out when one is looked at. */
    public static DrawingList stage(Moment moment, RenderOptions look, OptionalInt slot) {
        return stage(moment, look, slot, Beats.WHOLE);
    }

    private static DrawingList stage(Moment moment, RenderOptions look, OptionalInt slot, Beats beats) {
        if (look.stage().isEmpty()) {
            return new DrawingList();
        }
        StageView view = look.camera();
        DrawingList stage = StagePainter.paint(
                moment,
                view,
                look.theme(),
                look.stage().width(),
                look.stage().height(),
                PageFurniture.BARE,
                look.lettering(),
                beats);
        slot.ifPresent(of -> ProductMark.paint(stage, moment, view, of, look.theme()));
        return stage;
    }

    private DrawingList withLife(DrawingList stage, MachineMoment moment, RenderOptions look, Theme theme) {
        LifeStory now = life;
        if (now.run() == moment.run()) {
            now.life().ifPresent(of -> of.mark(stage, moment, look.camera(), theme));
        }
        return stage;
    }

    private DrawingList paint(Chart chart, Moment moment, StageView view, Theme theme, PixelSize extent) {
        return switch (chart) {
            case UTILIZATION -> ChartPainter.utilization(moment, theme, extent.width(), extent.height());
            case SLOTS -> ChartPainter.slots(moment, theme, extent.width(), extent.height());
            case STRAGGLERS ->
                ChartPainter.stragglers(moment, view, wholeLayer, theme, extent.width(), extent.height());
            case DENSITY -> ChartPainter.densities(densities, theme, extent.width(), extent.height());
        };
    }

    /** Until all groups are timed the end is a guess: those that are not are taken to last as long as those that are. */
    private static long timelineEnd(MachineRun run, long cycle) {
        if (run.indexed()) {
            return run.cycles();
        }
        if (!(run instanceof LayerRun own)) {
            // Others know their end as soon as they know their first moment.
            return Math.max(1, Math.max(cycle, run.cycles()));
        }
        List<GroupSpan> known = own.spans();
        if (known.isEmpty()) {
            return Math.max(1, cycle);
        }
        GroupSpan last = known.get(known.size() - 1);
        long end = Math.max(last.computeEnd(), last.postEnd());
        return Math.max(cycle, end * own.plan().runs().size() / known.size());
    }
}
