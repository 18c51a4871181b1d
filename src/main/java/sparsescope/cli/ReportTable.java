package sparsescope.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.cli.options.Table;

/** A report as a table for people. */
final class ReportTable {
    private static final int MOST_OUTPUTS = 32;

    private ReportTable() {}

    static String of(NetworkReport report) {
        AcceleratorConfig accelerator = report.accelerator();
        Table table = new Table()
                .row(
                        "layer",
                        "Kc",
                        "layer cycles",
                        "DCNN cycles",
                        "speed-up",
                        "ideal cycles",
                        "utilization",
                        "products",
                        "issue",
                        "stall",
                        "drain",
                        "idle");
        for (LayerReport layer : report.layers()) {
            add(table, layer.name(), "" + layer.kc(), NetworkReport.counters(layer), layer.utilization());
        }
        if (report.layers().size() > 1) {
            add(table, "total", "", report.totals(), report.utilization());
        }
        return report.network() + report.redrawing().described() + " on " + accelerator.columns() + "×"
                + accelerator.rows() + " PEs of " + accelerator.f() + "×" + accelerator.i() + " multipliers\n\n" + table
                + outputs(report);
    }

    private static void add(Table table, String name, String kc, Map<String, Long> counters, double utilization) {
        long peCycles = counters.get("issue") + counters.get("stall") + counters.get("drain") + counters.get("idle");
        table.row(
                name,
                kc,
                counters.get("layerCycles").toString(),
                counters.get("dcnnCycles").toString(),
                counters.get("layerCycles") == 0
                        ? "–"
                        : number((double) counters.get("dcnnCycles") / counters.get("layerCycles")) + "×",
                counters.get("idealCycles").toString(),
                percent(utilization),
                counters.get("products").toString(),
                share(counters.get("issue"), peCycles),
                share(counters.get("stall"), peCycles),
                share(counters.get("drain"), peCycles),
                share(counters.get("idle"), peCycles));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : percent((double) part / whole);
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", fraction * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String outputs(NetworkReport report) {
        long[] values = report.outputs().values();
        if (values.length > MOST_OUTPUTS) {
            return "";
        }
        LayerReport last = report.layers().get(report.layers().size() - 1);
        return "\noutputs of " + last.name() + ": "
                + Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(" ")) + "\n";
    }
}
