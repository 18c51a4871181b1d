package sparsescope.cli.eie;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.Table;
import sparsescope.eie.analysis.EieFigures;
import sparsescope.eie.analysis.LayerTime;
import sparsescope.eie.analysis.Padding;
import sparsescope.eie.analysis.PaperLayer;
import sparsescope.eie.analysis.QueueBalance;
import sparsescope.eie.paper.EiePaperReport;
import sparsescope.scene.report.Report;

/** Holds the figures of EIE's paper beside ours, for people, as JSON and as a figure. */
public final class EiePaper {
    private final List<PaperLayer> layers;

    private EiePaper(List<PaperLayer> layers) {
        this.layers = layers;
    }

    /** Counts them. */
    public static EiePaper count(ProgressLine progress) {
        try {
            return new EiePaper(EieFigures.published().layers(progress.of("EIE's paper"), known -> {}));
        } finally {
            progress.clear();
        }
    }

    /** As the window draws it. */
    public Report figure() {
        return new EiePaperReport(layers);
    }

    /** As a table. */
    public String text() {
        Table times = new Table().row("layer", "even, paper", "ours", "time, paper", "ours", "ratio", "");
        StringBuilder reasons = new StringBuilder();
        for (PaperLayer layer : layers) {
            LayerTime time = layer.time();
            times.row(
                    time.layer().name(),
                    written("%.1f", time.layer().theoretical()),
                    written("%.2f", time.theoretical()),
                    written("%.1f", time.layer().actual()),
                    written("%.2f", time.actual()),
                    written("%.2f", time.actualRatio()),
                    layer.close() ? "✓" : "differs");
            if (!layer.close()) {
                reasons.append("  ")
                        .append(time.layer().name())
                        .append("\n    ")
                        .append(layer.why())
                        .append('\n');
            }
        }
        Table balances = new Table().row(heads("queue depth", EieFigures.DEPTHS));
        Table paddings = new Table().row(heads("PEs", EieFigures.PES));
        for (PaperLayer layer : layers) {
            balances.row(cells(
                    layer,
                    layer.balances().stream().map(QueueBalance::loadBalance).toList()));
            paddings.row(cells(
                    layer, layer.paddings().stream().map(Padding::fraction).toList()));
        }
        return "EIE (ISCA 2016), its Table IV: µs at 800 MHz with 64 PEs; weights and inputs drawn at the published densities\n\n"
                + times
                + (reasons.isEmpty() ? "" : "\nWhere ours is more than a tenth off:\n" + reasons)
                + "\nLoad balance: cycles at work (the paper: about half at depth 1, little gained beyond 8)\n\n"
                + balances
                + "\nPadding zeros: placeholders of all that is stored\n\n"
                + paddings;
    }

    private static String written(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String[] heads(String first, List<Integer> values) {
        String[] heads = new String[values.size() + 1];
        heads[0] = first;
        for (int i = 0; i < values.size(); i++) {
            heads[i + 1] = values.get(i).toString();
        }
        return heads;
    }

    private static String[] cells(PaperLayer layer, List<Double> fractions) {
        String[] cells = new String[fractions.size() + 1];
        cells[0] = layer.time().layer().name();
        for (int i = 0; i < fractions.size(); i++) {
            cells[i + 1] = written("%.1f %%", 100 * fractions.get(i));
        }
        return cells;
    }

    /** As JSON. */
    public ObjectNode json() {
        ObjectNode root = JsonOutput.MAPPER.createObjectNode();
        ArrayNode all = root.putArray("layers");
        for (PaperLayer layer : layers) {
            LayerTime time = layer.time();
            ObjectNode json = all.addObject();
            json.put("layer", time.layer().name());
            json.put("inputs", time.layer().inputs());
            json.put("outputs", time.layer().outputs());
            json.put("weightDensity", time.layer().weightDensity());
            json.put("inputDensity", time.layer().activationDensity());
            json.put("paperTheoretical", time.layer().theoretical());
            json.put("theoretical", time.theoretical());
            json.put("paperActual", time.layer().actual());
            json.put("actual", time.actual());
            json.put("ratio", time.actualRatio());
            json.put("close", layer.close());
            json.put("why", layer.why());
            ArrayNode balances = json.putArray("loadBalance");
            layer.balances()
                    .forEach(at -> balances.addObject()
                            .put("queueDepth", at.queueDepth())
                            .put("loadBalance", at.loadBalance()));
            ArrayNode paddings = json.putArray("padding");
            layer.paddings()
                    .forEach(at -> paddings.addObject().put("pes", at.pes()).put("placeholders", at.fraction()));
        }
        return root;
    }
}
