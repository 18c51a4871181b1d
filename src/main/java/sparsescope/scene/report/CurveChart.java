package sparsescope.scene.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.scene.style.PaintContext;

/** Draws a line through the counted values; numbers lie where they belong, evenly by factors when they span many. */
final class CurveChart {
    /** From this factor between the largest and the smallest value on, the axis is logarithmic. */
    private static final double WIDE = 16;

    private final CurveReport report;
    private final ReportFrame frame;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double step;
    private final double most;
    /** Where the next label may begin. */
    private double free;

    CurveChart(CurveReport report, ReportFrame frame) {
        this.report = report;
        this.frame = frame;
        double highest = IntStream.range(0, report.rows().size())
                .mapToObj(report::at)
                .flatMap(java.util.Optional::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        if (report.metric() == SweepMetric.SPEED_UP) {
            highest = Math.max(1, highest);
        }
        this.step = step(highest <= 0 ? 1 : highest);
        this.most = Math.max(1, Math.ceil(highest / step - 1e-9)) * step;
        double labels = frame.plain().width(label(most)) + 2 * frame.gap;
        this.left = frame.gap + labels;
        this.right = frame.width - 3 * frame.gap;
        this.top = frame.gap + frame.type * 3.2;
        this.bottom = frame.height - frame.gap - frame.type * 3.4;
    }

    /** A round number so that about five make up the axis. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most / 5)));
        for (double times : new double[] {1, 2, 2.5, 5}) {
            if (most / (times * power) <= 6) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private String label(double value) {
        return switch (report.metric().unit()) {
            case FACTOR -> trimmed(value) + "×";
            case SHARE -> trimmed(100 * value) + " %";
            case COUNT -> PaintContext.number(Math.round(value));
        };
    }

    private static String trimmed(double value) {
        return java.math.BigDecimal.valueOf(value)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    DrawingList paint() {
        frame.list.text(report.metric().title(), frame.gap, frame.gap + frame.type, frame.strong());
        for (double value = 0; value <= most + step / 2; value += step) {
            frame.list.line(left, y(value), right, y(value), frame.thin());
            frame.list.text(
                    label(value),
                    left - frame.gap,
                    y(value) + frame.type * 0.35,
                    frame.quiet().end());
        }
        if (report.metric() == SweepMetric.SPEED_UP) {
            breakEven();
        }
        frame.list.text(
                report.axis(),
                (left + right) / 2,
                frame.height - frame.gap,
                frame.strong().middle());
        double[] xs = places();
        values(xs);
        line(xs);
        points(xs);
        return frame.list;
    }

    private void breakEven() {
        frame.list.line(left, y(1), right, y(1), Stroke.dashed(frame.theme.text(), Math.max(1.5, frame.type / 9)));
        String words = "as DCNN";
        double from = right - frame.quiet().width(words);
        frame.list.text(words, from, frame.gap + frame.type, frame.quiet());
        double middle = frame.gap + frame.type * 0.65;
        frame.list.line(
                from - 4 * frame.gap,
                middle,
                from - frame.gap,
                middle,
                Stroke.dashed(frame.theme.text(), Math.max(1.5, frame.type / 9)));
    }

    private double y(double value) {
        return bottom - (bottom - top) * value / most;
    }

    /** Where values lie along the axis. */
    private double[] places() {
        int count = report.values().size();
        double[] numbers = new double[count];
        boolean words = false;
        for (int i = 0; i < count; i++) {
            try {
                numbers[i] = Double.parseDouble(report.values().get(i));
            } catch (NumberFormatException e) {
                words = true;
            }
        }
        double least = java.util.Arrays.stream(numbers).min().orElse(0);
        double largest = java.util.Arrays.stream(numbers).max().orElse(0);
        boolean logarithmic = least > 0 && largest / least >= WIDE;
        double margin = (right - left) * 0.04;
        for (int i = 0; i < count; i++) {
            double share = words || largest == least
                    ? (i + 0.5) / count
                    : logarithmic
                            ? Math.log(numbers[i] / least) / Math.log(largest / least)
                            : (numbers[i] - least) / (largest - least);
            numbers[i] = left + margin + share * (right - left - 2 * margin);
        }
        return numbers;
    }

    /** As many values under the axis as there is room for. */
    private void values(double... xs) {
        double free = 0;
        for (int i : inOrder(xs)) {
            String value = report.values().get(i);
            double half = frame.plain().width(value) / 2;
            frame.list.line(xs[i], bottom, xs[i], bottom + frame.type * 0.35, frame.edge());
            if (xs[i] - half >= free && xs[i] + half <= frame.width) {
                frame.list.text(
                        value, xs[i], bottom + frame.type * 1.5, frame.plain().middle());
                free = xs[i] + half + frame.gap;
            }
        }
    }

    private static List<Integer> inOrder(double... xs) {
        return IntStream.range(0, xs.length)
                .boxed()
                .sorted((a, b) -> Double.compare(xs[a], xs[b]))
                .toList();
    }

    private void line(double... xs) {
        Shape line = null;
        for (int i : inOrder(xs)) {
            if (report.at(i).isPresent()) {
                double y = y(report.at(i).get());
                line = line == null ? new Shape().moveTo(xs[i], y) : line.lineTo(xs[i], y);
            }
        }
        if (line != null) {
            frame.list.path(line, null, Stroke.solid(frame.theme.product(), Math.max(2, frame.type / 6)));
        }
    }

    private void points(double... xs) {
        double radius = Math.max(3.5, frame.type * 0.32);
        free = left - 2 * frame.gap;
        List<Integer> order = new ArrayList<>(inOrder(xs));
        for (int i : order) {
            if (report.at(i).isEmpty()) {
                continue;
            }
            double value = report.at(i).get();
            frame.list.begin("point/" + i);
            frame.list.circle(xs[i], y(value), radius, frame.theme.product(), Stroke.solid(frame.theme.panel(), 1.5));
            label(CurveReport.written(report.metric(), value), xs[i], y(value), radius, slope(order, i));
            frame.list.end();
        }
    }

    /** Whether the line falls (−1) or rises (+1) to a point's neighbours; 0 where it does both or neither. */
    private int slope(List<Integer> order, int point) {
        int place = order.indexOf(point);
        double before = place > 0 ? report.at(order.get(place - 1)).orElse(Double.NaN) : Double.NaN;
        double after =
                place + 1 < order.size() ? report.at(order.get(place + 1)).orElse(Double.NaN) : Double.NaN;
        double at = report.at(point).orElseThrow();
        if (before > at && !(after > at)) {
            return -1;
        }
        return after > at && !(before > at) ? +1 : 0;
    }

    /** A label over its point, on the side where the line is not; left out where the one before stands. */
    private void label(String text, double x, double y, double radius, int slope) {
        double width = frame.strong().width(text);
        double from = slope < 0 ? x : slope > 0 ? x - width : x - width / 2;
        if (from >= free && from + width <= frame.width - frame.gap) {
            frame.list.text(text, from, y - radius - frame.type * 0.4, frame.strong());
            free = from + width + frame.gap;
        }
    }
}
