package sparsescope.scene.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sparsescope.analysis.compare.CycleTerms;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.PaintContext;

/** Cycles of two set-ups, and their difference stacked by cause: to the left what is saved, to the right what is added. */
final class ComparisonChart {
    private static final double LEAST_ROW = 1.7;
    private static final double MOST_ROW = 3.3;
    /** Where columns begin, as parts of the width. */
    private static final double[] COLUMNS = {0, 0.155, 0.26, 0.365, 0.455, 1};

    private final ComparisonReport report;
    private final ReportFrame frame;
    private final CauseKey key;
    private final double mostSaved;
    private final double mostAdded;

    ComparisonChart(ComparisonReport report, ReportFrame frame) {
        this.report = report;
        this.frame = frame;
        this.key = new CauseKey(frame);
        // Some room on either side of zero, whatever the difference.
        double longest = Math.max(1e-6, Math.max(most(-1), most(+1)));
        this.mostSaved = Math.max(most(-1), longest * 0.08);
        this.mostAdded = Math.max(most(+1), longest * 0.08);
    }

    private Stream<ComparisonReport.Pair> pairs() {
        return Stream.concat(
                report.total().stream(),
                IntStream.range(0, report.layers().size())
                        .mapToObj(report::pair)
                        .flatMap(Optional::stream));
    }

    /** The longest stack to one side, as a share of A's cycles. */
    private double most(int sign) {
        return pairs().mapToDouble(pair -> CauseKey.terms(pair.difference()).stream()
                        .filter(term -> Long.signum(term.cycles()) == sign)
                        .mapToDouble(term -> sign * pair.share(term.cycles()))
                        .sum())
                .max()
                .orElse(0);
    }

    private CycleTerms involved() {
        // Only which causes there are matters here: those of any row, so that no sum hides one.
        CycleTerms all = CycleTerms.NONE;
        for (ComparisonReport.Pair pair : (Iterable<ComparisonReport.Pair>) pairs()::iterator) {
            all = all.plus(absolute(pair.difference()));
        }
        return all;
    }

    private static CycleTerms absolute(CycleTerms terms) {
        java.util.Map<sparsescope.simulation.state.SlotCause, Long> causes =
                new java.util.EnumMap<>(sparsescope.simulation.state.SlotCause.class);
        terms.causes().forEach((cause, cycles) -> causes.put(cause, Math.abs(cycles)));
        return new CycleTerms(causes, Math.abs(terms.postProcessing()));
    }

    private double head() {
        return frame.gap + frame.type * 3.3;
    }

    private double foot() {
        return frame.gap + key.height(involved(), false);
    }

    private int rows() {
        return report.layers().size() + 1;
    }

    double leastHeight() {
        return Math.ceil(head() + rows() * frame.type * LEAST_ROW + frame.gap + foot());
    }

    DrawingList paint() {
        double row = Math.min(
                frame.type * MOST_ROW,
                Math.max(frame.type * LEAST_ROW, (frame.height - head() - frame.gap - foot()) / rows()));
        header();
        double top = head();
        row("total", LayerFigures.TOTAL, report.total(), top, row);
        top += row + frame.gap / 2;
        frame.list.line(frame.gap, top, frame.width - frame.gap, top, frame.edge());
        top += frame.gap / 2;
        for (int i = 0; i < report.layers().size(); i++) {
            row("layer/" + i, report.layers().get(i), report.pair(i), top, row);
            top += row;
        }
        frame.mark(zero(), head(), top);
        key.draw(involved(), false, frame.gap, top + frame.gap / 2);
        return frame.list;
    }

    private Box column(int column, double top, double height) {
        double room = frame.width - 2 * frame.gap;
        double left = frame.gap + COLUMNS[column] * room;
        return new Box(left, top, (COLUMNS[column + 1] - COLUMNS[column]) * room - 1.5 * frame.gap, height);
    }

    private Box bars() {
        return column(4, 0, 0);
    }

    private double zero() {
        return bars().x() + bars().width() * mostSaved / (mostSaved + mostAdded);
    }

    private void header() {
        double first = frame.gap + frame.type;
        String names = "A: " + report.a() + "      B: " + report.b();
        frame.list.text(frame.strong().endOf(names, frame.width - 2 * frame.gap), frame.gap, first, frame.strong());
        double baseline = first + frame.type * 1.6;
        frame.list.text("Layer", column(0, 0, 0).x(), baseline, frame.strong());
        String[] figures = {"A, cycles", "B, cycles", "B − A"};
        for (int i = 0; i < figures.length; i++) {
            frame.list.text(
                    figures[i],
                    column(1 + i, 0, 0).right(),
                    baseline,
                    frame.strong().end());
        }
        String bars = "B − A by cause, as a share of A’s cycles; the tick is their sum";
        String brief = "B − A by cause";
        frame.list.text(
                frame.strong().width(bars) <= bars().width() ? bars : brief, bars().x(), baseline, frame.strong());
    }

    private void row(String id, String name, Optional<ComparisonReport.Pair> pair, double top, double height) {
        frame.list.begin(id);
        frame.list.rect(frame.gap / 2, top, frame.width - frame.gap, height, 3, frame.theme.panel(), null);
        TextStyle style = id.equals("total") ? frame.strong() : pair.isPresent() ? frame.plain() : frame.quiet();
        Box box = column(0, top, height);
        double baseline = frame.baseline(top, height);
        frame.list.text(style.endOf(name, box.width()), box.x(), baseline, style);
        if (pair.isPresent()) {
            ComparisonReport.Pair both = pair.get();
            String[] figures = {
                PaintContext.number(both.a().cycles()),
                PaintContext.number(both.b().cycles()),
                ComparisonReport.signed(both.share(both.difference().total()))
            };
            for (int i = 0; i < figures.length; i++) {
                frame.list.text(figures[i], column(1 + i, 0, 0).right(), baseline, style.end());
            }
            stacks(id, both, column(4, top, height));
        }
        frame.list.end();
    }

    private void stacks(String id, ComparisonReport.Pair pair, Box box) {
        Box track = box.inset(0, box.height() * 0.16, 0, box.height() * 0.16);
        frame.list.rect(track.x(), track.y(), track.width(), track.height(), 0, frame.theme.recess(), null);
        double scale = track.width() / (mostSaved + mostAdded);
        double left = zero();
        double right = zero();
        List<CauseKey.Term> terms = CauseKey.terms(pair.difference());
        for (CauseKey.Term term : terms) {
            double width = Math.abs(pair.share(term.cycles())) * scale;
            double x = term.cycles() < 0 ? left - width : right;
            frame.list.begin(id + "/slots/" + term.id());
            key.swatch(term, new Box(x, track.y(), width, track.height()));
            frame.list.end();
            if (term.cycles() < 0) {
                left -= width;
            } else {
                right += width;
            }
        }
        double net = zero() + pair.share(pair.difference().total()) * scale;
        frame.list.rect(
                net - frame.type * 0.12,
                box.y() + box.height() * 0.04,
                frame.type * 0.24,
                box.height() * 0.92,
                0,
                frame.theme.text(),
                Stroke.solid(frame.theme.panel(), 1));
    }
}
