package sparsescope.scene.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.analysis.compare.CycleTerms;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/**
 * Two set-ups on a network, layer by layer, as far as they have been counted; the difference in cycles explained by cause.
 *
 * @param network its name
 * @param a the first set-up's name
 * @param b the second set-up's name
 * @param layers the names of all layers, in order
 * @param ofA the first so many layers' figures in the first set-up
 * @param ofB as many of the second
 */
public record ComparisonReport(
        String network, String a, String b, List<String> layers, List<LayerFigures> ofA, List<LayerFigures> ofB)
        implements Report {
    private static final int LARGEST = 3;

    public ComparisonReport {
        layers = List.copyOf(layers);
        ofA = List.copyOf(ofA);
        ofB = List.copyOf(ofB);
    }

    /**
     * What one layer, or all together, takes in both.
     *
     * @param a in the first set-up
     * @param b in the second
     * @param difference what the second takes more, by cause
     */
    public record Pair(LayerFigures a, LayerFigures b, CycleTerms difference) {
        /** The difference as a fraction of the first's cycles. */
        double share(long cycles) {
            return a.cycles() == 0 ? 0 : (double) cycles / a.cycles();
        }
    }

    /** One layer's figures, if it has been counted in both. */
    public Optional<Pair> pair(int layer) {
        return layer < ofB.size() ? Optional.of(pair(ofA.get(layer), ofB.get(layer))) : Optional.empty();
    }

    private static Pair pair(LayerFigures a, LayerFigures b) {
        return new Pair(a, b, CycleTerms.difference(a, b));
    }

    /** All layers together that have been counted in both. */
    public Optional<Pair> total() {
        CycleTerms difference = CycleTerms.NONE;
        for (int layer = 0; layer < ofB.size(); layer++) {
            difference = difference.plus(CycleTerms.difference(ofA.get(layer), ofB.get(layer)));
        }
        return ofB.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Pair(LayerFigures.total(ofA.subList(0, ofB.size())), LayerFigures.total(ofB), difference));
    }

    /** The height the picture wants at a width. */
    @Override
    public double height(double width) {
        return leastHeight(new ReportFrame(Theme.LIGHT, width, 0));
    }

    private double leastHeight(ReportFrame frame) {
        return new ComparisonChart(this, frame).leastHeight();
    }

    /** A row for each layer: cycles of both, and what makes the difference. */
    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return new ComparisonChart(this, ReportFrame.ofRows(theme, width, height, this::leastHeight)).paint();
    }

    @Override
    public String title() {
        return network + ": " + a + " and " + b;
    }

    /** What the change does, in plain words; empty as long as nothing is counted. */
    @Override
    public String sentence() {
        if (total().isEmpty()) {
            return "";
        }
        Pair all = total().get();
        String what = ofB.size() == layers.size()
                ? network
                : network + ", " + ofB.size() + " of " + layers.size() + " layers so far";
        CycleTerms difference = all.difference();
        if (CauseKey.terms(difference).isEmpty()) {
            return what + ": " + b + " and " + a + " take the same cycles, cause by cause.";
        }
        String causes = CauseKey.terms(difference).stream()
                .sorted(Comparator.comparing((CauseKey.Term term) -> -Math.abs(term.cycles())))
                .limit(LARGEST)
                .map(term -> term.word() + " " + signed(term.cycles()))
                .collect(Collectors.joining(", "));
        long change = difference.total();
        String compared = change == 0
                ? " takes as many cycles as "
                : " takes " + PaintContext.number(Math.abs(change)) + (change < 0 ? " fewer" : " more") + " cycles ("
                        + signed(all.share(change)) + ") than ";
        double energy = all.a().energy().total() == 0
                ? 1
                : all.b().energy().total() / all.a().energy().total();
        return what + ": " + b + compared + a + ", at " + String.format(Locale.ROOT, "%.2f", energy)
                + " of its energy. Most by cause: " + causes + ".";
    }

    /** {@code +12.3 %}, with a real minus sign; what is not nothing never reads as 0. */
    static String signed(double share) {
        double percent = Math.abs(100 * share);
        String format = percent >= 9.95 ? "%.1f" : percent >= 0.1 || percent == 0 ? "%.2f" : "%.4f";
        return (share < 0 ? "−" : share > 0 ? "+" : "") + String.format(Locale.ROOT, format, percent) + " %";
    }

    static String signed(long cycles) {
        return (cycles > 0 ? "+" : "") + PaintContext.number(cycles);
    }

    /** What a part of the picture is, with exact values; empty when it says nothing. */
    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        Optional<Pair> pair = Optional.empty();
        if (id.kind().equals("total")) {
            pair = total();
        } else if (id.kind().equals("layer") && id.number(0) >= 0) {
            pair = pair(id.number(0));
        }
        return pair.map(both -> about(both, id.last())).orElse("");
    }

    private static String about(Pair pair, String id) {
        long difference = pair.difference().total();
        return CauseKey.terms(pair.difference()).stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .map(term -> pair.a().name() + ": " + term.word() + " " + signed(term.cycles()) + " of "
                        + signed(difference) + " cycles (" + signed(pair.share(term.cycles())) + " of A’s)")
                .orElse(pair.a().name() + ": A " + PaintContext.number(pair.a().cycles()) + " cycles, B "
                        + PaintContext.number(pair.b().cycles()) + ": " + signed(difference) + " ("
                        + signed(pair.share(difference)) + ")");
    }
}
