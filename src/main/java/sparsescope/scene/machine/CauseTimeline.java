package sparsescope.scene.machine;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Span;
import sparsescope.scene.style.PaintContext;

/** Paints a whole run on one line: what the slots of all PEs were over time, its spans, and the moment. */
public final class CauseTimeline {
    private static final int MOST_COLUMNS = 480;

    private final PaintContext pen;
    private final MachineStage stage;
    private final MachineMoment moment;

    /** A timeline of the run of {@code moment}. */
    public CauseTimeline(PaintContext pen, MachineStage stage, MachineMoment moment) {
        this.pen = pen;
        this.stage = stage;
        this.moment = moment;
    }

    /** Paints it. */
    public void paint(Box box) {
        MachineRun run = moment.run();
        double words = pen.quiet().size() * 1.5;
        Box band = box.inset(0, 0, 0, words);
        int columns = (int) Math.max(1, Math.min(run.cycles(), Math.min(MOST_COLUMNS, band.width() / 2)));
        long[] bounds = new long[columns + 1];
        for (int i = 0; i <= columns; i++) {
            bounds[i] = run.cycles() * i / columns;
        }
        List<? extends CauseCounts> counts = run.causes(bounds, () -> false);
        for (int i = 0; i < columns; i++) {
            double x = x(band, bounds[i]);
            column(counts.get(i), new Box(x, band.y(), x(band, bounds[i + 1]) - x, band.height()));
        }
        pen.list.rect(band.x(), band.y(), band.width(), band.height(), 0, null, pen.thin());
        for (Span span : run.spans()) {
            if (span.start() > 0) {
                double x = x(band, span.start());
                pen.list.line(x, band.y(), x, band.bottom(), Stroke.solid(pen.theme.background(), 2));
            }
        }
        double at = x(band, moment.cycle());
        pen.list.line(at, band.y() - 4, at, band.bottom() + 4, pen.selected());
        TextStyle quiet = pen.quiet();
        pen.text("0", band.x(), box.bottom(), quiet);
        pen.text("cycle " + PaintContext.number(run.cycles()), band.right(), box.bottom(), quiet.end());
    }

    private double x(Box band, long cycle) {
        return band.x() + band.width() * cycle / Math.max(1, moment.run().cycles());
    }

    /** From the bottom up: what is useful first. */
    private void column(CauseCounts counts, Box box) {
        double bottom = box.bottom();
        for (Cause cause : moment.run().settings().machine().causes()) {
            double height = box.height() * counts.of(cause) / Math.max(1, counts.total());
            if (height > 0) {
                pen.list.rect(
                        box.x(),
                        bottom - height,
                        box.width() + 0.4,
                        height,
                        0,
                        stage.look(pen.theme, cause).paint(),
                        null);
            }
            bottom -= height;
        }
    }
}
