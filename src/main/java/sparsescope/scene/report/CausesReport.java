package sparsescope.scene.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.machine.Cause;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.words.Words;

/**
 * Layers on any machine, on two set-ups of it, or on two machines: how long each takes, and what its slots were.
 *
 * @param network its name
 * @param setUps one or two, with the same layers
 */
public record CausesReport(String network, List<SetUp> setUps) implements Report {
    /**
     * Describes a machine with what it counted.
     *
     * @param name what people call it
     * @param settings the machine and its settings
     * @param layers the layers' reports, in order
     */
    public record SetUp(String name, MachineSettings settings, List<MachineReport> layers) {
        public SetUp {
            layers = List.copyOf(layers);
        }

        private String sized() {
            return name + ": " + settings.machine().size(settings);
        }

        private Map<String, Long> total() {
            Map<String, Long> sums = new LinkedHashMap<>();
            layers.forEach(layer -> layer.counters().forEach((name, value) -> sums.merge(name, value, Math::addExact)));
            return sums;
        }
    }

    /**
     * Describes a row: one layer, or all together, in one set-up.
     *
     * @param id of its part
     * @param layer the layer's name; empty where it is as above
     * @param setUp the set-up
     * @param counters what was counted
     */
    record Row(String id, String layer, SetUp setUp, Map<String, Long> counters) {
        long cycles() {
            return counters.get(setUp.settings().machine().cyclesCounter());
        }

        List<? extends Cause> causes() {
            return setUp.settings().machine().causes();
        }

        double share(Cause cause) {
            if (causes().stream().noneMatch(own -> own.counter().equals(cause.counter()))) {
                return 0;
            }
            long all = causes().stream()
                    .mapToLong(each -> counters.get(each.counter()))
                    .sum();
            return all == 0 ? 0 : (double) counters.get(cause.counter()) / all;
        }
    }

    public CausesReport {
        setUps = List.copyOf(setUps);
    }

    /** The rows from top to bottom, those of all layers together first. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int layers = setUps.get(0).layers().size();
        if (layers > 1) {
            for (int at = 0; at < setUps.size(); at++) {
                rows.add(new Row(
                        "total/" + at,
                        at == 0 ? "all layers" : "",
                        setUps.get(at),
                        setUps.get(at).total()));
            }
        }
        for (int layer = 0; layer < layers; layer++) {
            for (int at = 0; at < setUps.size(); at++) {
                MachineReport report = setUps.get(at).layers().get(layer);
                rows.add(new Row(
                        "layer/" + layer + "/" + at, at == 0 ? report.layer() : "", setUps.get(at), report.counters()));
            }
        }
        return rows;
    }

    @Override
    public double height(double width) {
        return leastHeight(new ReportFrame(Theme.LIGHT, width, 0));
    }

    private double leastHeight(ReportFrame frame) {
        return new CausesChart(this, frame).leastHeight();
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return new CausesChart(this, ReportFrame.ofRows(theme, width, height, this::leastHeight)).paint();
    }

    @Override
    public String title() {
        return network + " on "
                + String.join(" and ", setUps.stream().map(SetUp::name).toList());
    }

    @Override
    public String sentence() {
        StringBuilder text = new StringBuilder(network).append(':');
        String separator = " ";
        for (SetUp setUp : setUps) {
            Row all = new Row("", "", setUp, setUp.total());
            text.append(separator)
                    .append(setUp.name())
                    .append(" takes ")
                    .append(PaintContext.number(all.cycles()))
                    .append(" cycles; ")
                    .append(lost(all));
            separator = " ";
        }
        return text + faster();
    }

    /** Which of two machines is faster, and how large both are: they need not have as many multipliers. */
    private String faster() {
        if (setUps.size() < 2
                || setUps.get(0)
                        .settings()
                        .machine()
                        .equals(setUps.get(1).settings().machine())) {
            return "";
        }
        long a = new Row("", "", setUps.get(0), setUps.get(0).total()).cycles();
        long b = new Row("", "", setUps.get(1), setUps.get(1).total()).cycles();
        String sizes = " " + setUps.get(0).sized() + ", " + setUps.get(1).sized() + ".";
        if (a == b || Math.min(a, b) == 0) {
            return sizes;
        }
        SetUp winner = setUps.get(a < b ? 0 : 1);
        return " " + winner.name() + " is " + NetworkReport.factor((double) Math.max(a, b) / Math.min(a, b))
                + " as fast." + sizes;
    }

    /** Every cause of the machines, those of equal counters once. */
    List<Cause> causes() {
        Map<String, Cause> all = new LinkedHashMap<>();
        setUps.forEach(
                setUp -> setUp.settings().machine().causes().forEach(cause -> all.putIfAbsent(cause.counter(), cause)));
        return List.copyOf(all.values());
    }

    private static String lost(Row all) {
        Optional<? extends Cause> most = all.causes().stream()
                .filter(cause -> !cause.isUseful() && all.share(cause) > 0)
                .max(Comparator.comparingDouble(all::share));
        return most.map(cause -> "of its slots " + Words.percent(all.share(cause)) + " are “" + cause.word()
                        + "”, the largest loss.")
                .orElse("no slot is lost.");
    }

    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        return rows().stream()
                .filter(row -> part.equals(row.id()) || part.startsWith(row.id() + "/"))
                .findFirst()
                .map(row -> about(row, id.last()))
                .orElse("");
    }

    private static String about(Row row, String id) {
        String head =
                (row.layer().isEmpty() ? "" : row.layer() + ", ") + row.setUp().name() + ": ";
        return row.causes().stream()
                .filter(cause -> cause.counter().equals(id))
                .findFirst()
                .map(cause -> head + cause.word() + ", "
                        + PaintContext.number(row.counters().get(cause.counter())) + " slots ("
                        + Words.percent(row.share(cause)) + "). " + cause.help())
                .orElse(head + PaintContext.number(row.cycles()) + " cycles");
    }
}
