package sparsescope.scene.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.analysis.sweep.SweepRow;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.words.Words;

/**
 * A metric over the values of something that varies, as far as it has been counted.
 *
 * @param subject what is counted, on what
 * @param axis what varies
 * @param values its values, in order
 * @param metric what is looked at
 * @param rows what each value came to; empty where it has not been counted
 */
public record CurveReport(
        String subject, String axis, List<String> values, SweepMetric metric, List<Optional<SweepRow>> rows)
        implements Report {
    private static final double LEAST_HEIGHT = 260;

    public CurveReport {
        values = List.copyOf(values);
        rows = List.copyOf(rows);
    }

    /** The metric at a value, if that has been counted. */
    public Optional<Double> at(int index) {
        return rows.get(index).map(metric::of).filter(Double::isFinite);
    }

    /** The same, looked at for another metric. */
    public CurveReport with(SweepMetric other) {
        return new CurveReport(subject, axis, values, other, rows);
    }

    @Override
    public double height(double width) {
        return LEAST_HEIGHT;
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return new CurveChart(this, new ReportFrame(theme, width, height)).paint();
    }

    /** A metric's value as it is written. */
    static String written(SweepMetric metric, double value) {
        return switch (metric.unit()) {
            case FACTOR -> NetworkReport.factor(value);
            case SHARE -> Words.percent(value);
            case COUNT -> PaintContext.number(Math.round(value));
        };
    }

    @Override
    public String title() {
        return subject + ": " + metric.title() + " by " + axis;
    }

    /** What it comes to: from where to where, and where it is largest. */
    @Override
    public String sentence() {
        int most = -1;
        int least = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (at(i).isPresent()) {
                most = most < 0 || at(i).get() > at(most).orElseThrow() ? i : most;
                least = least < 0 || at(i).get() < at(least).orElseThrow() ? i : least;
            }
        }
        if (most < 0) {
            return "";
        }
        return subject + ": " + metric.title() + " goes from " + end(least) + " to " + end(most) + ".";
    }

    private String end(int index) {
        return written(metric, at(index).orElseThrow()) + " at " + axis + " " + values.get(index);
    }

    /** What a point is, with exact values; empty when it is none. */
    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        int index = id.kind().equals("point") ? id.number(0) : -1;
        if (index < 0 || index >= rows.size() || rows.get(index).isEmpty()) {
            return "";
        }
        SweepRow row = rows.get(index).get();
        String value =
                metric.unit() == SweepMetric.Unit.COUNT ? "" : String.format(Locale.ROOT, " (%.4f)", metric.of(row));
        return axis + " " + values.get(index) + ": " + metric.title() + " " + written(metric, metric.of(row)) + value
                + ", " + PaintContext.number(row.layerCycles()) + " cycles";
    }
}
