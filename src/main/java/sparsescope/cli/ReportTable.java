package sparsescope.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sparsescope.cli.options.Table;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.ReportColumn;

/** Writes a report as a table for people. */
final class ReportTable {
    /** Outputs of the last layer that are shown at most. */
    static final int MOST_OUTPUTS = 32;

    private final NetworkReport report;
    private final List<ReportColumn> columns;
    private final Table table = new Table();

    private ReportTable(NetworkReport report) {
        this.report = report;
        this.columns = report.settings().machine().columns(report.settings());
    }

    static String of(NetworkReport report) {
        ReportTable whole = new ReportTable(report);
        if (report.connected().isEmpty()) {
            return whole.heading() + whole.text() + whole.outputs();
        }
        StringBuilder text = new StringBuilder();
        for (boolean onOther : new boolean[] {false, true}) {
            NetworkReport part = report.part(onOther);
            if (!part.layers().isEmpty()) {
                ReportTable table = new ReportTable(part);
                text.append(table.heading()).append(table.text()).append('\n');
            }
        }
        return text + "all layers: " + report.cycles() + " cycles, each layer's of its own machine\n" + whole.outputs();
    }

    private String heading() {
        MachineSettings settings = report.settings();
        return report.network() + report.redrawing().described() + " on "
                + settings.machine().size(settings) + "\n\n";
    }

    private String text() {
        List<String> heading = new ArrayList<>(List.of("layer"));
        layout().keySet().forEach(name -> heading.add(capital(name)));
        columns.forEach(column -> heading.add(column.title()));
        table.row(heading.toArray(String[]::new));
        for (MachineReport layer : report.layers()) {
            List<String> layout =
                    layer.layout().values().stream().map(Object::toString).toList();
            add(layer.layer(), layout, layer.counters());
        }
        if (report.layers().size() > 1) {
            add("total", layout().keySet().stream().map(name -> "").toList(), report.totals());
        }
        return table.toString();
    }

    private Map<String, Long> layout() {
        return report.layers().get(0).layout();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void add(String name, List<String> layout, Map<String, Long> counters) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(layout);
        columns.forEach(column -> row.add(column.text().apply(counters)));
        table.row(row.toArray(String[]::new));
    }

    private String outputs() {
        if (report.outputs().isEmpty() || report.outputs().get().values().length > MOST_OUTPUTS) {
            return "";
        }
        long[] values = report.outputs().get().values();
        MachineReport last = report.layers().get(report.layers().size() - 1);
        return "\noutputs of " + last.layer() + ": "
                + Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(" ")) + "\n";
    }
}
