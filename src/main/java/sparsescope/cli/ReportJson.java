package sparsescope.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import sparsescope.cli.options.JsonOutput;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.SumsDigest;

/** Writes a report as JSON. */
final class ReportJson {
    private static final String CONNECTED = "fullyConnected";
    private static final int MOST_OUTPUTS = 1000;

    private ReportJson() {}

    static ObjectNode of(NetworkReport report) {
        ObjectNode root = JsonOutput.document("simulate");
        root.put("network", report.network());
        if (!report.redrawing().equals(Redrawing.NONE)) {
            root.set("drawn", JsonOutput.MAPPER.valueToTree(report.redrawing().asMap()));
        }
        Machine machine = report.settings().machine();
        JsonOutput.put(root, machine);
        root.set("accelerator", JsonOutput.MAPPER.valueToTree(report.settings().values()));
        report.connected().ifPresent(other -> {
            ObjectNode own = root.putObject(CONNECTED);
            own.put("machine", other.settings().machine().name());
            own.set(
                    "accelerator",
                    JsonOutput.MAPPER.valueToTree(other.settings().values()));
        });
        var layers = root.putArray("layers");
        for (MachineReport layer : report.layers()) {
            ObjectNode node = layers.addObject();
            node.put("name", layer.layer());
            MachineSettings settings = report.settings(layer);
            if (!settings.machine().equals(machine)) {
                node.put("machine", settings.machine().name());
            }
            put(node, layer.layout());
            put(node.putObject("counters"), layer.counters());
            settings.machine().ratios(layer.counters(), settings).forEach(node::put);
            layer.measures().forEach((name, value) -> node.set(name, JsonOutput.MAPPER.valueToTree(value)));
            node.put("outputSha256", SumsDigest.sha256(layer.sums().orElseThrow()));
        }
        if (report.connected().isEmpty()) {
            putTotals(root.putObject("totals"), report);
        } else {
            putTotals(root.putObject("totals"), report.part(false));
            putTotals(((ObjectNode) root.get(CONNECTED)).putObject("totals"), report.part(true));
            root.put("cycles", report.cycles());
        }
        long[] outputs = report.outputs().orElseThrow().values();
        if (outputs.length <= MOST_OUTPUTS) {
            var values = root.putArray("outputs");
            for (long output : outputs) {
                values.add(output);
            }
        }
        return root;
    }

    /** Nothing where no layer ran on a machine. */
    private static void putTotals(ObjectNode node, NetworkReport report) {
        Map<String, Long> totals = report.totals();
        if (!totals.isEmpty()) {
            put(node, totals);
            report.ratios(totals).forEach(node::put);
        }
    }

    private static void put(ObjectNode node, Map<String, Long> counters) {
        counters.forEach((name, value) -> node.put(name, value.longValue()));
    }
}
