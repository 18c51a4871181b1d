package sparsescope.cli.eie;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.Table;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.codebook.SharingError;
import sparsescope.eie.codebook.WeightHistogram;
import sparsescope.eie.sharing.SharingReport;
import sparsescope.eie.sharing.SharingView;

/** Writes a layer's table of shared weights for people and as JSON. */
final class CodebookReport {
    private CodebookReport() {}

    static String text(SharingView view) {
        SharedLayer layer = view.layer();
        StringBuilder text = new StringBuilder(view.network())
                .append(", ")
                .append(layer.name())
                .append(": ")
                .append(layer.inputs())
                .append(" inputs, ")
                .append(layer.outputs())
                .append(" outputs\n")
                .append(new SharingReport(view.at(layer.rounds())).sentence())
                .append("\n\n");
        if (layer.weights().shared()) {
            Table rows = new Table().row("code", "stands for", "weights with it");
            long[] counts = counts(layer);
            for (int code = 0; code < counts.length; code++) {
                rows.row(
                        Integer.toString(code),
                        Integer.toString(layer.weights().shared(code)),
                        code == 0 ? "placeholders" : Long.toString(counts[code]));
            }
            text.append(rows).append('\n');
        }
        Table bits = new Table().row("stored", "bits", "times less than dense");
        bits(bits, "dense", layer.bits().dense(), layer);
        bits(bits, "sparse", layer.bits().sparse(), layer);
        bits(bits, "shared", layer.bits().shared(), layer);
        bits.row("column pointers", Long.toString(layer.bits().pointers()), "");
        SharingError error = layer.outputError();
        return text.append(bits)
                .append("\noutputs: at most ")
                .append(error.largest())
                .append(" off, ")
                .append(String.format(Locale.ROOT, "%.2f %%", 100 * layer.relativeError()))
                .append(" in root mean square\n")
                .toString();
    }

    private static void bits(Table rows, String name, long bits, SharedLayer layer) {
        rows.row(
                name,
                Long.toString(bits),
                bits == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, "%.1f", (double) layer.bits().dense() / bits));
    }

    /** How many weights have each code. */
    private static long[] counts(SharedLayer layer) {
        SharedWeights weights = layer.weights();
        WeightHistogram histogram = weights.histogram();
        long[] counts = new long[weights.entries()];
        for (int i = 0; i < histogram.size(); i++) {
            counts[weights.code(histogram.value(i)).orElseThrow()] += histogram.count(i);
        }
        return counts;
    }

    static ObjectNode json(SharingView view) {
        SharedLayer layer = view.layer();
        ObjectNode root = JsonOutput.MAPPER.createObjectNode();
        root.put("network", view.network());
        root.put("layer", layer.name());
        root.put("inputs", layer.inputs());
        root.put("outputs", layer.outputs());
        ArrayNode table = root.putArray("table");
        if (layer.weights().shared()) {
            long[] counts = counts(layer);
            for (int code = 0; code < counts.length; code++) {
                table.addObject()
                        .put("code", code)
                        .put("weight", layer.weights().shared(code))
                        .put("weights", counts[code]);
            }
        }
        ArrayNode rounds = root.putArray("rounds");
        for (int round = 0; layer.rounds() > 0 && round <= layer.rounds(); round++) {
            ObjectNode json =
                    rounds.addObject().put("round", round).put("meanSquaredError", layer.meanSquaredError(round));
            json.put("reassigned", round == 0 ? 0 : layer.reassigned(round));
            ArrayNode centroids = json.putArray("centroids");
            for (int index = 0; index < layer.centroids(); index++) {
                centroids.add(layer.centroid(index, round));
            }
        }
        ObjectNode bits = root.putObject("bits");
        bits.put("dense", layer.bits().dense());
        bits.put("sparse", layer.bits().sparse());
        bits.put("shared", layer.bits().shared());
        bits.put("pointers", layer.bits().pointers());
        SharingError error = layer.outputError();
        ObjectNode outputs = root.putObject("outputDifference");
        outputs.put("largest", error.largest());
        outputs.put("meanSquared", error.meanSquared());
        outputs.put("relative", layer.relativeError());
        return root;
    }
}
