package sparsescope.scene.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sparsescope.analysis.compare.CycleTerms;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.drawing.Box;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.state.SlotCause;

/** Cycles of two set-ups, and their difference stacked by cause: to the left what is saved, to the right what is added. */
final class ComparisonChart extends RowsChart {
    /** Where columns begin, as parts of the width. */
    private static final double[] COLUMNS = {0, 0.155, 0.26, 0.365, 0.455, 1};

    private final ComparisonReport report;
    private final double mostSaved;
    private final double mostAdded;

    ComparisonChart(ComparisonReport report, ReportFrame frame) {
        super(frame, COLUMNS, false);
        this.report = report;
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

    @Override
    CycleTerms terms() {
        // Only which causes there are matters here: those of any row, so that no sum hides one.
        CycleTerms all = CycleTerms.NONE;
        for (ComparisonReport.Pair pair : (Iterable<ComparisonReport.Pair>) pairs()::iterator) {
            all = all.plus(absolute(pair.difference()));
        }
        return all;
    }

    private static CycleTerms absolute(CycleTerms terms) {
        Map<SlotCause, Long> causes = new EnumMap<>(SlotCause.class);
        terms.causes().forEach((cause, cycles) -> causes.put(cause, Math.abs(cycles)));
        return new CycleTerms(causes, Math.abs(terms.postProcessing()));
    }

    @Override
    double head() {
        return frame.gap + frame.type * 3.3;
    }

    @Override
    int rows() {
        return report.layers().size() + 1;
    }

    @Override
    double rows(double begin, double row) {
        double top = begin;
        row("total", LayerFigures.TOTAL, report.total(), top, row);
        top = ruleOff(top + row);
        for (int i = 0; i < report.layers().size(); i++) {
            row("layer/" + i, report.layers().get(i), report.pair(i), top, row);
            top += row;
        }
        frame.mark(zero(), begin, top);
        return top;
    }

    private Box bars() {
        return column(4, 0, 0);
    }

    private double zero() {
        return bars().x() + bars().width() * mostSaved / (mostSaved + mostAdded);
    }

    @Override
    void header() {
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
        TextStyle style = id.equals("total") ? frame.strong() : pair.isPresent() ? frame.plain() : frame.quiet();
        begin(id, name, style, top, height);
        double baseline = frame.baseline(top, height);
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
        Box track = track(box, 0);
        recess(track);
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
