package sparsescope.scene.report;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Paint;
import sparsescope.drawing.TextStyle;
import sparsescope.machine.Cause;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Words;

/** A row for each layer and set-up: cycles as a number and a bar, and a stack of what its slots were; below, what the colours are. */
final class CausesChart {
    private static final double LEAST_ROW = 1.6;
    private static final double MOST_ROW = 3;
    private static final double MOST_NAME = 0.2;

    private final CausesReport report;
    private final ReportFrame frame;
    private final List<CausesReport.Row> rows;

    CausesChart(CausesReport report, ReportFrame frame) {
        this.report = report;
        this.frame = frame;
        this.rows = report.rows();
    }

    private double head() {
        return frame.gap + frame.type * 1.9;
    }

    private double foot() {
        return key(0, false) + frame.gap;
    }

    double leastHeight() {
        return Math.ceil(head() + rows.size() * frame.type * LEAST_ROW + foot());
    }

    DrawingList paint() {
        double row = Math.min(
                frame.type * MOST_ROW,
                Math.max(frame.type * LEAST_ROW, (frame.height - head() - foot()) / Math.max(1, rows.size())));
        double layers = widest(rows.stream().map(CausesReport.Row::layer).toList(), "Layer");
        boolean two = report.setUps().size() > 1;
        double names = two
                ? widest(report.setUps().stream().map(CausesReport.SetUp::name).toList(), "")
                : 0;
        double numbers = widest(
                rows.stream().map(each -> PaintContext.number(each.cycles())).toList(), "Cycles");
        double left = frame.gap + layers + 2 * frame.gap + (two ? names + 2 * frame.gap : 0);
        double bars = left + numbers + frame.gap;
        double middle = bars + (frame.width - bars) * 0.42;
        double baseline = frame.gap + frame.type * 1.1;
        frame.list.text("Layer", frame.gap, baseline, frame.strong());
        frame.list.text("Cycles", left + numbers, baseline, frame.strong().end());
        frame.list.text("What the slots were", middle, baseline, frame.strong());
        long most = rows.stream().mapToLong(CausesReport.Row::cycles).max().orElse(0);
        double top = head();
        for (CausesReport.Row each : rows) {
            frame.list.begin(each.id());
            TextStyle style = each.id().startsWith("total") ? frame.strong() : frame.plain();
            double line = frame.baseline(top, row);
            frame.list.text(style.endOf(each.layer(), layers), frame.gap, line, style);
            if (two) {
                frame.list.text(
                        style.endOf(each.setUp().name(), names), frame.gap + layers + 2 * frame.gap, line, style);
            }
            frame.list.text(PaintContext.number(each.cycles()), left + numbers, line, style.end());
            Box bar = new Box(bars, top + row * 0.16, middle - bars - 2 * frame.gap, row * 0.68);
            frame.bar(bar, most == 0 ? 0 : (double) each.cycles() / most, frame.theme.quiet());
            stack(each, new Box(middle, bar.y(), frame.width - frame.gap - middle, bar.height()));
            frame.list.end();
            top += row;
        }
        key(top + frame.gap / 2, true);
        return frame.list;
    }

    private double widest(List<String> texts, String heading) {
        return Math.min(
                MOST_NAME * frame.width,
                Math.max(
                        frame.strong().width(heading),
                        texts.stream().mapToDouble(frame.strong()::width).max().orElse(0)));
    }

    private void stack(CausesReport.Row row, Box box) {
        frame.list.rect(box.x(), box.y(), box.width(), box.height(), 0, frame.theme.recess(), null);
        double x = box.x();
        for (Cause cause : row.causes()) {
            double width = box.width() * row.share(cause);
            if (width > 0) {
                frame.list.begin(row.id() + "/" + cause.counter());
                swatch(cause, new Box(x, box.y(), width, box.height()));
                frame.list.end();
                x += width;
            }
        }
    }

    private void swatch(Cause cause, Box box) {
        Paint paint = frame.theme.cause(cause);
        frame.list.rect(box.x(), box.y(), box.width(), box.height(), 0, paint, frame.edge());
        double room = Math.min(box.width() - 2, box.height());
        if (!cause.sign().isEmpty() && room >= frame.type * 0.8 && paint instanceof Colour ground) {
            TextStyle style = frame.plain().in(frame.theme.on(ground)).middle();
            frame.list.text(cause.sign(), box.centreX(), box.centreY() + frame.type * 0.35, style);
        }
    }

    /** The colours of the causes that there are, with their shares of the first row where there is one set-up; returns its height. */
    private double key(double top, boolean draw) {
        double line = frame.type * 1.6;
        double x = 0;
        double y = 0;
        for (Cause cause : report.causes()) {
            if (rows.stream().noneMatch(row -> row.share(cause) > 0)) {
                continue;
            }
            String value = report.setUps().size() == 1
                    ? " " + Words.percent(rows.get(0).share(cause))
                    : "";
            double width = frame.type
                    + frame.gap * 0.7
                    + frame.plain().width(cause.word())
                    + frame.strong().width(value)
                    + 2 * frame.gap;
            if (x > 0 && x + width > frame.width - 2 * frame.gap) {
                x = 0;
                y += line;
            }
            if (draw) {
                double at = frame.gap + x;
                double baseline = frame.baseline(top + y, line);
                frame.list.begin("cause/" + cause.counter());
                swatch(cause, new Box(at, top + y + (line - frame.type) / 2, frame.type, frame.type));
                at += frame.type + frame.gap * 0.7;
                frame.list.text(cause.word(), at, baseline, frame.plain());
                frame.list.text(value, at + frame.plain().width(cause.word()), baseline, frame.strong());
                frame.list.end();
            }
            x += width;
        }
        return y + line;
    }
}
