package sparsescope.cli.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.MachineFigures;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.Table;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.report.BarsReport;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.PaintContext;

/**
 * Describes a comparison as a table for people and as JSON.
 *
 * @param network the network's name
 * @param redrawing what was drawn otherwise than the network says
 * @param settings the machine that was chosen
 * @param accelerator SCNN with its PEs and multipliers
 * @param table what operations cost
 * @param layers each layer on every machine
 * @param connected fully connected layers on a machine of their own, if they have one
 */
record CompareReport(
        String network,
        Redrawing redrawing,
        MachineSettings settings,
        AcceleratorConfig accelerator,
        EnergyTable table,
        List<SideBySide> layers,
        Optional<ConnectedFigures> connected) {
    private static final String CONNECTED = "fullyConnected";
    private static final double PICO_TO_MICRO = 1e-6;

    String text() {
        Table rows = new Table()
                .row(
                        "layer",
                        "machine",
                        "cycles",
                        "over DCNN",
                        "utilization",
                        "energy µJ",
                        "of DCNN's",
                        "does not fit");
        for (SideBySide layer : layers) {
            add(rows, layer);
            connected.ifPresent(other -> other.of(layer)
                    .ifPresent(figures -> rows.row(
                            "",
                            other.title(),
                            Long.toString(figures.cycles()),
                            speedUp(figures, layer),
                            figures.slots() == 0 ? "–" : number("%.1f %%", 100 * figures.utilization()),
                            "–",
                            "–",
                            "")));
        }
        if (layers.size() > 1) {
            SideBySide total = SideBySide.total(layers);
            add(rows, total);
            connected.ifPresent(other -> rows.row(
                    "",
                    other.totalTitle(),
                    Long.toString(other.total(layers).cycles()),
                    speedUp(other.total(layers), total),
                    "–",
                    "–",
                    "–",
                    ""));
        }
        return network + redrawing.described() + " on " + accelerator.columns() + "×" + accelerator.rows() + " PEs of "
                + accelerator.f() + "×" + accelerator.i() + " multipliers; energy: " + table.name() + "\n\n" + rows;
    }

    private static void add(Table rows, SideBySide layer) {
        String name = layer.name();
        for (ComparedMachine machine : layer.machines().keySet()) {
            MachineFigures figures = layer.on(machine);
            rows.row(
                    name,
                    machine.title(),
                    Long.toString(figures.cycles()),
                    figures.cycles() == 0 ? "–" : number("%.2f×", layer.speedUp(machine)),
                    number("%.1f %%", 100 * figures.utilization()),
                    figures.energy()
                            .map(energy -> number("%.2f", energy.total() * PICO_TO_MICRO))
                            .orElse("–"),
                    figures.energy().isPresent() ? number("%.2f", layer.energyRatio(machine)) : "–",
                    machine == ComparedMachine.SCNN ? notFitting(layer) : "");
            name = "";
        }
    }

    /** A bar for every machine in every layer, above the figure of the layers. */
    Report figure(Report main) {
        List<BarsReport.Bar> bars = new ArrayList<>();
        for (int at = 0; at < layers.size(); at++) {
            SideBySide layer = layers.get(at);
            add(
                    bars,
                    "machines/" + at,
                    layer,
                    connected
                            .flatMap(other -> other.of(layer))
                            .map(figures -> new More(connected.get().title(), figures)));
        }
        if (layers.size() > 1) {
            add(
                    bars,
                    "machines/total",
                    SideBySide.total(layers),
                    connected.map(other -> new More(other.totalTitle(), other.total(layers))));
        }
        return new BarsReport(
                "Cycles on every machine, beside the slowest of each layer; energy beside DCNN’s", bars, main);
    }

    /** A bar more than those of all machines. */
    private record More(String title, MachineFigures figures) {}

    private static void add(List<BarsReport.Bar> bars, String id, SideBySide layer, Optional<More> more) {
        long slowest = Stream.concat(layer.machines().values().stream(), more.map(More::figures).stream())
                .mapToLong(MachineFigures::cycles)
                .max()
                .orElse(0);
        String name = layer.name();
        for (ComparedMachine machine : layer.machines().keySet()) {
            MachineFigures figures = layer.on(machine);
            bars.add(new BarsReport.Bar(
                    id + "/" + machine.word(),
                    name,
                    machine.title(),
                    slowest == 0 ? 0 : (double) figures.cycles() / slowest,
                    PaintContext.number(figures.cycles())
                            + (figures.cycles() == 0 ? "" : ", " + number("%.2f×", layer.speedUp(machine)))
                            + (figures.energy().isPresent()
                                    ? ", energy " + number("%.2f", layer.energyRatio(machine))
                                    : "")));
            name = "";
        }
        more.ifPresent(other -> bars.add(new BarsReport.Bar(
                id + "/more",
                "",
                other.title(),
                slowest == 0 ? 0 : (double) other.figures().cycles() / slowest,
                PaintContext.number(other.figures().cycles())
                        + (other.figures().cycles() == 0 ? "" : ", " + speedUp(other.figures(), layer)))));
    }

    private static String speedUp(MachineFigures figures, SideBySide layer) {
        return figures.cycles() == 0 ? "–" : number("%.2f×", figures.speedUpOver(layer.on(ComparedMachine.DCNN)));
    }

    private static String notFitting(SideBySide layer) {
        if (layer.inputsFit()) {
            return layer.outputsFit() ? "" : "outputs";
        }
        return layer.outputsFit() ? "inputs" : "inputs, outputs";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    ObjectNode json() {
        ObjectNode root = JsonOutput.document("compare");
        root.put("network", network);
        if (!redrawing.equals(Redrawing.NONE)) {
            root.set("drawn", JsonOutput.MAPPER.valueToTree(redrawing.asMap()));
        }
        JsonOutput.put(root, settings.machine());
        root.set("accelerator", JsonOutput.MAPPER.valueToTree(settings.values()));
        root.put("energyTable", table.name());
        connected.ifPresent(other -> {
            ObjectNode own = root.putObject(CONNECTED);
            own.put("machine", other.settings().machine().name());
            own.set(
                    "accelerator",
                    JsonOutput.MAPPER.valueToTree(other.settings().values()));
        });
        var list = root.putArray("layers");
        for (SideBySide layer : layers) {
            ObjectNode node = list.addObject().put("name", layer.name());
            put(node, layer);
            connected
                    .flatMap(other -> other.of(layer))
                    .ifPresent(figures ->
                            put(node.putObject(CONNECTED), figures, layer).put("utilization", figures.utilization()));
        }
        SideBySide total = SideBySide.total(layers);
        ObjectNode totals = root.putObject("totals");
        put(totals, total);
        connected.ifPresent(other -> put(totals.putObject(CONNECTED), other.total(layers), total));
        return root;
    }

    private static ObjectNode put(ObjectNode node, MachineFigures figures, SideBySide layer) {
        return node.put("cycles", figures.cycles())
                .put("products", figures.products())
                .put("speedUpOverDcnn", figures.speedUpOver(layer.on(ComparedMachine.DCNN)));
    }

    private static void put(ObjectNode node, SideBySide layer) {
        node.put("inputsFit", layer.inputsFit());
        node.put("outputsFit", layer.outputsFit());
        ObjectNode machines = node.putObject("machines");
        layer.machines().forEach((machine, figures) -> {
            ObjectNode own = machines.putObject(machine.word());
            own.put("cycles", figures.cycles());
            own.put("computeCycles", figures.computeCycles());
            own.put("products", figures.products());
            own.put("speedUpOverDcnn", layer.speedUp(machine));
            own.put("utilization", figures.utilization());
            figures.energy().ifPresent(energy -> {
                own.put("energyPJ", energy.total());
                own.put("energyOverDcnn", layer.energyRatio(machine));
                ObjectNode components = own.putObject("energyByComponentPJ");
                energy.components().forEach((component, picojoules) -> components.put(component.word(), picojoules));
            });
        });
    }
}
