package sparsescope.scene.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sparsescope.analysis.compare.CycleTerms;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.PaintContext;

/** Draws a row of bars for each layer, all layers together on top. */
final class LayersChart extends RowsChart {
    /** Where columns begin, as parts of the width. */
    private static final double[] COLUMNS = {0, 0.145, 0.33, 0.47, 0.61, 0.745, 1};

    private final NetworkReport report;
    private final Optional<LayerFigures> total;
    private final double mostSpeed;
    private final double mostEnergy;

    LayersChart(NetworkReport report, ReportFrame frame) {
        super(frame, COLUMNS, true);
        this.report = report;
        this.total = report.total();
        // A fully connected layer runs on one PE of the dense array too: its speed-up would dwarf all others.
        this.mostSpeed = report.counted().stream()
                .filter(layer -> !report.connected().contains(layer.name()))
                .mapToDouble(LayerFigures::speedUp)
                .filter(Double::isFinite)
                .reduce(1, Math::max);
        this.mostEnergy =
                report.counted().stream().mapToDouble(LayerFigures::energyRatio).reduce(1, Math::max);
    }

    @Override
    CycleTerms terms() {
        return total.map(LayerFigures::terms).orElse(CycleTerms.NONE);
    }

    @Override
    int rows() {
        return report.layers().size() + 1 + (report.connected().isEmpty() ? 0 : 1);
    }

    @Override
    double head() {
        return frame.gap + frame.type * 1.9;
    }

    @Override
    double rows(double begin, double row) {
        double top = begin;
        row("total", LayerFigures.TOTAL, total, top, row);
        top += row;
        if (!report.connected().isEmpty()) {
            row("convolutions", NetworkReport.CONVOLUTIONS, report.convolutions(), top, row);
            top += row;
        }
        top = ruleOff(top);
        for (int i = 0; i < report.layers().size(); i++) {
            Optional<LayerFigures> layer =
                    i < report.counted().size() ? Optional.of(report.counted().get(i)) : Optional.empty();
            row("layer/" + i, report.layers().get(i), layer, top, row);
            top += row;
        }
        return top;
    }

    @Override
    void header() {
        double baseline = frame.gap + frame.type * 1.1;
        String[] titles = {
            "Layer", "", "Utilization", "Speed-up over DCNN", "Energy over DCNN’s", "What the cycles went to"
        };
        String[] brief = {"Layer", "", "Utilization", "Speed-up", "Energy", "Cycles by cause"};
        for (int column = 0; column < titles.length; column++) {
            Box box = column(column, 0, 0);
            String title = frame.strong().width(titles[column]) <= box.width() ? titles[column] : brief[column];
            frame.list.text(title, box.x(), baseline, frame.strong());
        }
        Box last = column(5, 0, 0);
        String as = "as DCNN";
        double left = last.right() - frame.quiet().width(as);
        if (left - 2 * frame.gap > last.x() + frame.strong().width(titles[5])) {
            frame.list.text(as, left, baseline, frame.quiet());
            frame.mark(left - frame.gap, baseline - frame.type, baseline + frame.type * 0.3);
        }
        Box density = column(1, 0, 0);
        boolean words = 2 * swatchWidth("") + frame.strong().width("Weightsactivations") + frame.gap <= density.width();
        double x = swatch(density.x(), baseline, frame.theme.weight(), words ? "Weights" : "w");
        swatch(x + frame.gap, baseline, frame.theme.activation(), words ? "activations" : "a");
    }

    private double swatchWidth(String word) {
        return frame.type * 0.8 + frame.gap * 0.5 + frame.strong().width(word);
    }

    private double swatch(double x, double baseline, Colour colour, String word) {
        double size = frame.type * 0.8;
        frame.list.rect(x, baseline - size * 0.95, size, size, 0, colour, frame.edge());
        frame.list.text(word, x + size + frame.gap * 0.5, baseline, frame.strong());
        return x + swatchWidth(word);
    }

    private void row(String id, String name, Optional<LayerFigures> layer, double top, double height) {
        TextStyle style = id.indexOf('/') < 0 ? frame.strong() : layer.isPresent() ? frame.plain() : frame.quiet();
        begin(id, name, style, top, height);
        if (layer.isPresent()) {
            densities(id, layer.get(), column(1, top, height), style);
            value(
                    id + "/utilization",
                    PaintContext.percent(layer.get().utilization()),
                    "100 %",
                    layer.get().utilization(),
                    frame.theme.product(),
                    column(2, top, height),
                    style);
            Box speed = value(
                    id + "/speed",
                    NetworkReport.factor(layer.get().speedUp()),
                    "00.0×",
                    layer.get().speedUp() / mostSpeed,
                    frame.theme.quiet(),
                    column(3, top, height),
                    style);
            frame.mark(speed.x() + speed.width() / mostSpeed, top, top + height);
            Box energy = value(
                    id + "/energy",
                    String.format(Locale.ROOT, "%.2f", layer.get().energyRatio()),
                    "0.00",
                    layer.get().energyRatio() / mostEnergy,
                    frame.theme.quiet(),
                    column(4, top, height),
                    style);
            frame.mark(energy.x() + energy.width() / mostEnergy, top, top + height);
            stack(id, layer.get().terms(), column(5, top, height));
        } else {
            figures().forEach(column -> recess(track(column(column, top, height), 0)));
        }
        frame.list.end();
    }

    private Box value(String id, String text, String widest, double share, Colour colour, Box box, TextStyle style) {
        frame.list.begin(id);
        double room = frame.strong().width(widest);
        frame.list.text(text, box.x() + room, frame.baseline(box.y(), box.height()), style.end());
        Box bar = track(box, room + frame.gap * 0.8);
        frame.bar(bar, share, colour);
        frame.list.end();
        return bar;
    }

    private void densities(String id, LayerFigures layer, Box box, TextStyle style) {
        frame.list.begin(id + "/density");
        double room = frame.strong().width("100 · 100 %");
        String text = Math.round(100 * layer.weightDensity()) + " · " + PaintContext.percent(layer.inputDensity());
        frame.list.text(text, box.x() + room, frame.baseline(box.y(), box.height()), style.end());
        Box bar = track(box, room + frame.gap * 0.8);
        frame.bar(bar.row(0, 0.5, 2), layer.weightDensity(), frame.theme.weight());
        frame.bar(bar.row(0.5, 1, 2), layer.inputDensity(), frame.theme.activation());
        frame.list.end();
    }

    private void stack(String id, CycleTerms terms, Box box) {
        Box track = track(box, 0);
        double total = terms.total();
        recess(track);
        double x = track.x();
        List<CauseKey.Term> pieces = CauseKey.terms(terms);
        for (CauseKey.Term term : pieces) {
            double width = track.width() * term.cycles() / total;
            frame.list.begin(id + "/slots/" + term.id());
            key.swatch(term, new Box(x, track.y(), width, track.height()));
            frame.list.end();
            x += width;
        }
    }
}
