package sparsescope.cli.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.Table;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.RivalCount;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.report.BarsReport;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.PaintContext;

/**
 * Describes a machine beside its rivals, as a table for people, as JSON and as a figure.
 *
 * @param network the network's name
 * @param redrawing what was drawn otherwise than the network says
 * @param settings the machine
 * @param names of the layers
 * @param layers what each layer takes on every rival, the baseline first
 */
record RivalReport(
        String network,
        Redrawing redrawing,
        MachineSettings settings,
        List<String> names,
        List<List<RivalCount>> layers) {
    private static final String TOTAL = "total";

    private List<RivalCount> total() {
        List<RivalCount> sums = new ArrayList<>(layers.get(0));
        for (List<RivalCount> layer : layers.subList(1, layers.size())) {
            for (int rival = 0; rival < sums.size(); rival++) {
                sums.set(rival, sums.get(rival).plus(layer.get(rival)));
            }
        }
        return sums;
    }

    private String baseline() {
        return layers.get(0).get(0).rival().title();
    }

    String text() {
        Table rows = new Table().row("layer", "machine", "cycles", "over " + baseline(), "utilization");
        for (int layer = 0; layer < layers.size(); layer++) {
            add(rows, names.get(layer), layers.get(layer));
        }
        if (layers.size() > 1) {
            add(rows, TOTAL, total());
        }
        String meanings = settings.machine().rivals().stream()
                .map(rival -> rival.title() + ": " + rival.meaning() + "\n")
                .collect(Collectors.joining());
        return network + redrawing.described() + " on " + settings.machine().size(settings) + "\n\n" + rows + "\n"
                + meanings;
    }

    private static void add(Table rows, String layer, List<RivalCount> counts) {
        String name = layer;
        for (RivalCount count : counts) {
            rows.row(
                    name,
                    count.rival().title(),
                    Long.toString(count.cycles()),
                    speedUp(count, counts.get(0)),
                    number("%.1f %%", 100 * count.utilization()));
            name = "";
        }
    }

    private static String speedUp(RivalCount count, RivalCount baseline) {
        return count.cycles() == 0 ? "–" : number("%.2f×", count.speedUpOver(baseline));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A bar for every rival in every layer, above another figure. */
    Report figure(Report main) {
        List<BarsReport.Bar> bars = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            add(bars, "machines/" + layer, names.get(layer), layers.get(layer));
        }
        if (layers.size() > 1) {
            add(bars, "machines/total", TOTAL, total());
        }
        return new BarsReport("Cycles on every machine, beside the slowest of each layer", bars, main);
    }

    private static void add(List<BarsReport.Bar> bars, String id, String layer, List<RivalCount> counts) {
        long slowest = counts.stream().mapToLong(RivalCount::cycles).max().orElse(0);
        String name = layer;
        for (RivalCount count : counts) {
            bars.add(new BarsReport.Bar(
                    id + "/" + count.rival().word(),
                    name,
                    count.rival().title(),
                    slowest == 0 ? 0 : (double) count.cycles() / slowest,
                    PaintContext.number(count.cycles())
                            + (count.cycles() == 0 ? "" : ", " + speedUp(count, counts.get(0)))));
            name = "";
        }
    }

    ObjectNode json() {
        ObjectNode root = JsonOutput.document("compare");
        root.put("network", network);
        if (!redrawing.equals(Redrawing.NONE)) {
            root.set("drawn", JsonOutput.MAPPER.valueToTree(redrawing.asMap()));
        }
        JsonOutput.put(root, settings.machine());
        root.set("accelerator", JsonOutput.MAPPER.valueToTree(settings.values()));
        root.put("baseline", layers.get(0).get(0).rival().word());
        var list = root.putArray("layers");
        for (int layer = 0; layer < layers.size(); layer++) {
            put(list.addObject().put("name", names.get(layer)), layers.get(layer));
        }
        put(root.putObject("totals"), total());
        return root;
    }

    private static void put(ObjectNode node, List<RivalCount> counts) {
        ObjectNode machines = node.putObject("machines");
        for (RivalCount count : counts) {
            machines.putObject(count.rival().word())
                    .put("cycles", count.cycles())
                    .put("products", count.products())
                    .put("speedUpOverBaseline", count.speedUpOver(counts.get(0)))
                    .put("utilization", count.utilization());
        }
    }
}
