package sparsescope.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import sparsescope.cli.options.JsonOutput;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.SumsDigest;

/** A report as JSON. */
final class ReportJson {
    private static final int MOST_OUTPUTS = 1000;

    private ReportJson() {}

    static ObjectNode of(NetworkReport report) {
        ObjectNode root = JsonOutput.MAPPER.createObjectNode();
        root.put("network", report.network());
        if (!report.redrawing().equals(Redrawing.NONE)) {
            root.set("drawn", JsonOutput.MAPPER.valueToTree(report.redrawing().asMap()));
        }
        Machine machine = report.settings().machine();
        JsonOutput.put(root, machine);
        root.set("accelerator", JsonOutput.MAPPER.valueToTree(report.settings().values()));
        var layers = root.putArray("layers");
        for (MachineReport layer : report.layers()) {
            ObjectNode node = layers.addObject();
            node.put("name", layer.layer());
            put(node, layer.layout());
            put(node.putObject("counters"), layer.counters());
            report.ratios(layer.counters()).forEach(node::put);
            layer.measures().forEach((name, value) -> node.set(name, JsonOutput.MAPPER.valueToTree(value)));
            node.put("outputSha256", SumsDigest.sha256(layer.sums().orElseThrow()));
        }
        Map<String, Long> totals = report.totals();
        ObjectNode sum = root.putObject("totals");
        put(sum, totals);
        report.ratios(totals).forEach(sum::put);
        long[] outputs = report.outputs().orElseThrow().values();
        if (outputs.length <= MOST_OUTPUTS) {
            var values = root.putArray("outputs");
            for (long output : outputs) {
                values.add(output);
            }
        }
        return root;
    }

    private static void put(ObjectNode node, Map<String, Long> counters) {
        counters.forEach((name, value) -> node.put(name, value.longValue()));
    }
}
