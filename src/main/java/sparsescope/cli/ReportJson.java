package sparsescope.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.cli.options.JsonOutput;
import sparsescope.network.Redrawing;

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
        root.set("accelerator", JsonOutput.MAPPER.valueToTree(Setting.asMap(report.accelerator())));
        var layers = root.putArray("layers");
        for (LayerReport layer : report.layers()) {
            ObjectNode node = layers.addObject();
            node.put("name", layer.name());
            node.put("kc", layer.kc());
            put(node.putObject("counters"), NetworkReport.counters(layer));
            node.put("utilization", layer.utilization());
            node.put("outputSha256", layer.outputSha256());
        }
        ObjectNode totals = root.putObject("totals");
        put(totals, report.totals());
        totals.put("utilization", report.utilization());
        long[] outputs = report.outputs().values();
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
