package sparsescope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.LayerReport;
import sparsescope.network.Redrawing;

/** A report as JSON. */
final class ReportJson {
    private static final int MOST_OUTPUTS = 1000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportJson() {}

    static byte[] of(NetworkReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("network", report.network());
        if (!report.redrawing().equals(Redrawing.NONE)) {
            root.set("drawn", MAPPER.valueToTree(report.redrawing().asMap()));
        }
        root.set("accelerator", MAPPER.valueToTree(Setting.asMap(report.accelerator())));
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
        try {
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode node, Map<String, Long> counters) {
        counters.forEach((name, value) -> node.put(name, value.longValue()));
    }
}
