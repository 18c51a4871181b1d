package sparsescope.scene.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sparsescope.analysis.sweep.SweepRow;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/**
 * Speed-up over DCNN by weight density × activation density, as far as it has been counted.
 *
 * @param subject what is counted, on what
 * @param weights weight densities, from the smallest
 * @param activations activation densities, from the smallest
 * @param rows what each point came to, activations fastest; empty where it has not been counted
 */
public record DensityReport(
        String subject, List<String> weights, List<String> activations, List<Optional<SweepRow>> rows)
        implements Report {
    private static final double LEAST_HEIGHT = 330;

    public DensityReport {
        weights = List.copyOf(weights);
        activations = List.copyOf(activations);
        rows = List.copyOf(rows);
    }

    /** The speed-up at a weight density and an activation density, if that has been counted. */
    public Optional<Double> speedUp(int weight, int activation) {
        return rows.get(weight * activations.size() + activation)
                .map(SweepRow::speedUp)
                .filter(Double::isFinite);
    }

    @Override
    public double height(double width) {
        return LEAST_HEIGHT;
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return new HeatMap(this, new ReportFrame(theme, width, height)).paint();
    }

    @Override
    public String title() {
        return subject + ": speed-up over DCNN by density";
    }

    /** What it comes to: both ends, and where it breaks even. */
    @Override
    public String sentence() {
        Optional<Double> sparse = speedUp(0, 0);
        if (sparse.isEmpty()) {
            return "";
        }
        String both = "Weights and activations at " + weights.get(0) + ": " + NetworkReport.factor(sparse.get())
                + " as fast as DCNN";
        Optional<Double> dense = speedUp(weights.size() - 1, activations.size() - 1);
        String ends = dense.map(at -> ", at " + weights.get(weights.size() - 1) + ": " + NetworkReport.factor(at))
                .orElse("");
        return subject + ". " + both + ends + "." + breakEven();
    }

    /** Where, with both densities the same, the speed-up is 1. */
    private String breakEven() {
        for (int i = 1; i < Math.min(weights.size(), activations.size()); i++) {
            Optional<Double> before = speedUp(i - 1, i - 1);
            Optional<Double> at = speedUp(i, i);
            if (before.isPresent() && at.isPresent() && before.get() >= 1 && at.get() < 1) {
                double share = (before.get() - 1) / (before.get() - at.get());
                double from = Double.parseDouble(weights.get(i - 1));
                double density = from + share * (Double.parseDouble(weights.get(i)) - from);
                return String.format(Locale.ROOT, " With both the same, it breaks even at about %.2f.", density);
            }
        }
        return "";
    }

    /** What a cell is, with exact values; empty when it is none. */
    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        int weight = id.kind().equals("cell") ? id.number(0) : -1;
        int activation = id.number(1);
        if (weight < 0 || weight >= weights.size() || activation < 0 || activation >= activations.size()) {
            return "";
        }
        String where = "weights " + weights.get(weight) + ", activations " + activations.get(activation) + ": ";
        return rows.get(weight * activations.size() + activation)
                .map(row -> where + String.format(Locale.ROOT, "%.4f× as fast as DCNN, ", row.speedUp())
                        + PaintContext.number(row.layerCycles()) + " cycles, DCNN "
                        + PaintContext.number(row.dcnnCycles()))
                .orElse(where + "not counted yet");
    }
}
