package sparsescope.eie.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.EieRun;
import sparsescope.scene.style.PaintContext;

/** The detector's hops from one non-zero input to the next, with the cycle of each; the one that is held up ends at a cross. */
final class EieDetectorPath {
    private final PaintContext pen;
    private final EieCells cells;
    private final EieFocus focus;
    private final EieProgress progress;
    private final EieWindow window;

    EieDetectorPath(PaintContext pen, EieFocus focus, EieProgress progress, EieWindow window) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.focus = focus;
        this.progress = progress;
        this.window = window;
    }

    /** Paints above the row of inputs. */
    void paint(Box grid, Box row) {
        double width = grid.width() / window.columns();
        if (!window.values() || pen.lecture) {
            if (progress.next() >= window.left() && progress.next() < window.end()) {
                double x = grid.x() + (progress.next() - window.left() + 0.5) * width;
                cells.head(x, row.y() - 1, 0, 1, held() ? cells.stopped() : pen.theme.text());
            }
            return;
        }
        short[] x = focus.moment().run().layer().input().values();
        List<Integer> stops = new ArrayList<>();
        for (int column = window.left(); column < window.end(); column++) {
            if (x[column] != 0) {
                stops.add(column);
            }
        }
        double from = grid.x() - 0.3 * width;
        double written = Double.NEGATIVE_INFINITY;
        for (int column : stops) {
            double to = grid.x() + (column - window.left() + 0.5) * width;
            written = hop(column, from, to, row.y() - 2, written);
            from = to + 0.12 * width;
        }
    }

    private boolean held() {
        return focus.moment().detector().state() == DetectorStatus.State.STALL;
    }

    /** Returns where its words end. */
    private double hop(int column, double from, double to, double y, double written) {
        boolean next = column == progress.next();
        boolean stopped = next && held();
        boolean past = column < progress.next();
        Colour colour = stopped ? cells.stopped() : past || next ? pen.theme.text() : pen.theme.quiet();
        double width = Math.max(1.2, (next ? 2.4 : 1.4) * pen.unit);
        TextStyle label = cells.label();
        double high = label.size() * 1.15;
        Stroke stroke = past || next && !stopped ? Stroke.solid(colour, width) : Stroke.dashed(colour, width);
        double end = stopped ? to - (to - from) * 0.3 : to;
        double endY = stopped ? y - high * 0.75 : y - 6 * pen.unit;
        pen.begin("detector/" + column);
        pen.list.path(
                new Shape()
                        .moveTo(from, y)
                        .curveTo(from + (end - from) * 0.1, y - high, to - (to - from) * 0.1, y - high, end, endY),
                null,
                stroke);
        if (stopped) {
            cells.cross(end, endY, 5 * pen.unit);
        } else {
            cells.head(to, y, 0.3, 1, colour);
        }
        pen.end();
        String words = stopped ? "waits" : past || next ? cycle(column) : "";
        double middle = (from + to) / 2;
        double start = middle - label.width(words) / 2;
        if (words.isEmpty() || start < written + 4 || start < 0) {
            return written;
        }
        pen.text(words, middle, y - high - 0.15 * label.size(), label.in(colour).middle());
        return middle + label.width(words) / 2;
    }

    private String cycle(int column) {
        EieRun run = focus.moment().run();
        OptionalLong cycle = run.broadcastAt(focus.moment().span().pass(), column);
        if (cycle.isEmpty() || cycle.getAsLong() > focus.moment().cycle()) {
            return "";
        }
        return "cycle " + PaintContext.number(cycle.getAsLong());
    }
}
