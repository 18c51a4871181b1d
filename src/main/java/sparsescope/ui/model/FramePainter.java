package sparsescope.ui.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sparsescope.scene.Captions;
import sparsescope.scene.ChartPainter;
import sparsescope.scene.DrawingList;
import sparsescope.scene.LifeOverlay;
import sparsescope.scene.ProductMark;
import sparsescope.scene.StagePainter;
import sparsescope.scene.StageView;
import sparsescope.scene.Theme;
import sparsescope.scene.TimelinePainter;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;

/** Makes the pictures of a moment. */
final class FramePainter {
    private final ProductCursor products;
    private volatile List<ChartPainter.LayerDensity> densities = List.of();
    private volatile LifeStory life = LifeStory.NONE;

    FramePainter(ProductCursor products) {
        this.products = products;
    }

    /** What the density chart shows from now on. */
    void densities(List<ChartPainter.LayerDensity> layers) {
        densities = layers;
    }

    /** Whose path the stage shows from now on. */
    void life(LifeStory story) {
        life = story;
    }

    /** Every picture that {@code look} has room for. */
    Frame paint(Moment moment, Look look) {
        StageView view = look.camera();
        Theme theme = look.dark() ? Theme.DARK : Theme.LIGHT;
        LayerRun run = moment.run();
        long end = timelineEnd(run, moment.cycle());
        Map<Chart, DrawingList> charts = new EnumMap<>(Chart.class);
        look.charts().forEach((chart, extent) -> {
            if (!extent.isEmpty()) {
                charts.put(chart, paint(chart, moment, theme, extent));
            }
        });
        OptionalInt slot = products.slot(moment, view.column(), view.row());
        return new Frame(
                moment,
                look,
                withLife(stage(moment, look, theme, slot), moment, look, theme),
                look.timeline().isEmpty()
                        ? new DrawingList()
                        : TimelinePainter.paint(
                                run,
                                moment.cycle(),
                                0,
                                end,
                                theme,
                                look.timeline().width(),
                                look.timeline().height()),
                end,
                charts,
                slot.isPresent() ? Captions.product(moment, view, slot.getAsInt()) : Captions.sentence(moment, view),
                LoopNest.of(moment, view.column(), view.row(), slot));
    }

    private static DrawingList stage(Moment moment, Look look, Theme theme, OptionalInt slot) {
        if (look.stage().isEmpty()) {
            return new DrawingList();
        }
        StageView view = look.camera();
        DrawingList stage = StagePainter.paint(
                moment, view, theme, look.stage().width(), look.stage().height());
        slot.ifPresent(of -> ProductMark.paint(stage, moment, view, of, theme));
        return stage;
    }

    private DrawingList withLife(DrawingList stage, Moment moment, Look look, Theme theme) {
        LifeStory now = life;
        if (now.run() == moment.run()) {
            now.life().ifPresent(of -> LifeOverlay.paint(stage, of, moment, look.camera(), theme));
        }
        return stage;
    }

    private DrawingList paint(Chart chart, Moment moment, Theme theme, Extent extent) {
        return switch (chart) {
            case UTILIZATION -> ChartPainter.utilization(moment, theme, extent.width(), extent.height());
            case SLOTS -> ChartPainter.slots(moment, theme, extent.width(), extent.height());
            case DENSITY -> ChartPainter.densities(densities, theme, extent.width(), extent.height());
        };
    }

    /** Until all groups are timed the end is a guess: those that are not are taken to last as long as those that are. */
    private static long timelineEnd(LayerRun run, long cycle) {
        if (run.indexed()) {
            return run.cycles();
        }
        List<GroupSpan> known = run.spans();
        if (known.isEmpty()) {
            return Math.max(1, cycle);
        }
        GroupSpan last = known.get(known.size() - 1);
        long end = Math.max(last.computeEnd(), last.postEnd());
        return Math.max(cycle, end * run.plan().runs().size() / known.size());
    }
}
