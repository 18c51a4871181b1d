package sparsescope.ui.model.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.chart.ChartPainter;
import sparsescope.scene.machine.CauseSeries;
import sparsescope.scene.machine.MachineCharts;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.machine.MachineTimeline;
import sparsescope.scene.machine.StagePicture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.timeline.TimelineMark;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;

/** Makes the pictures of a moment of any machine from what its stage and its run tell. */
public final class MachinePictures {
    /** Columns in which the slots of a whole layer are counted. */
    private static final int COLUMNS = 240;

    private final AtomicReference<CauseSeries> shown = new AtomicReference<>();
    private final AtomicReference<CauseSeries> whole = new AtomicReference<>();

    /** The stage. */
    public static DrawingList stage(MachineMoment moment, RenderOptions look) {
        return stage(moment, look, Beats.WHOLE);
    }

    /** The stage within a cycle. */
    static DrawingList stage(MachineMoment moment, RenderOptions look, Beats beats) {
        return look.stage().isEmpty()
                ? new DrawingList()
                : StagePicture.paint(
                        moment,
                        look.camera(),
                        beats,
                        look.theme(),
                        look.stage().width(),
                        look.stage().height(),
                        look.lettering());
    }

    /** What happens. */
    public static Explanation words(MachineMoment moment, StageView view) {
        return words(moment, view, Beats.WHOLE);
    }

    /** What happens in the beat under way, or in the whole cycle. */
    static Explanation words(MachineMoment moment, StageView view, Beats beats) {
        return MachineStages.of(moment.run().settings().machine().name()).describe(moment, view, beats);
    }

    /** Whether a timeline of a stretch of a run can be painted as it is. */
    boolean knows(MachineRun run, TimelineZoom.Window window) {
        return series(shown, run, window.from(), window.to()).isPresent()
                && series(whole, run, 0, run.cycles()).isPresent();
    }

    /** Counts what a timeline of a stretch of a run shows; not for the window's thread. */
    void count(MachineRun run, TimelineZoom.Window window, java.util.function.BooleanSupplier cancelled) {
        if (series(whole, run, 0, run.cycles()).isEmpty()) {
            whole.set(CauseSeries.of(run, 0, run.cycles(), COLUMNS, cancelled));
        }
        if (window.from() == 0 && window.to() == run.cycles()) {
            shown.set(whole.get());
        } else {
            shown.set(CauseSeries.of(run, window.from(), window.to(), COLUMNS, cancelled));
        }
    }

    private static Optional<CauseSeries> series(AtomicReference<CauseSeries> of, MachineRun run, long from, long to) {
        return Optional.ofNullable(of.get())
                .filter(series -> series.run() == run && series.from() == from && series.to() == to);
    }

    /** What the slots on a timeline were; empty while they are being counted. */
    Optional<CauseSeries> shown(MachineRun run, TimelineZoom.Window window) {
        return series(shown, run, window.from(), window.to());
    }

    /** The timeline. */
    DrawingList timeline(
            MachineMoment moment, TimelineZoom.Window window, List<TimelineMark> marks, Theme theme, PixelSize extent) {
        return new MachineTimeline(moment, window.from(), window.to(), theme, extent.width(), extent.height())
                .paint(shown(moment.run(), window), marks);
    }

    /** Charts that hold for any machine; others are not among them. */
    Map<Chart, DrawingList> charts(
            MachineMoment moment, RenderOptions look, List<ChartPainter.LayerDensity> densities) {
        Map<Chart, DrawingList> charts = new EnumMap<>(Chart.class);
        look.charts().forEach((chart, extent) -> {
            if (!extent.isEmpty()) {
                PixelSize size = extent.in(look.scale());
                MachineCharts paper = new MachineCharts(moment, look.theme(), size.width(), size.height());
                Optional<CauseSeries> all = moment.run().indexed()
                        ? series(whole, moment.run(), 0, moment.run().cycles())
                        : Optional.empty();
                switch (chart) {
                    case UTILIZATION -> charts.put(chart, paper.utilization(all));
                    case SLOTS -> charts.put(chart, paper.slots(all.map(series -> series.soFar(moment.cycle()))));
                    case STRAGGLERS -> {
                        // Only SCNN's PEs have a chart of their loads.
                    }
                    case DENSITY ->
                        charts.put(chart, ChartPainter.densities(densities, look.theme(), size.width(), size.height()));
                }
            }
        });
        return charts;
    }
}
