package sparsescope.cli.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.AblationStep;
import sparsescope.cli.options.AcceleratorOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.Figures;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.LayersOptions;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ResultOptions;
import sparsescope.cli.options.Table;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.ReportColumn;
import sparsescope.scene.report.BarsReport;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.PaintContext;

/** Runs {@code rules}: says what each change of the rules costs, one on top of the other. */
@Command(
        name = "rules",
        description = "Changes settings one after the other and shows what each costs in cycles.",
        sortOptions = false)
public final class RulesCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private LayersOptions layersOptions;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Option(
            names = "--then",
            paramLabel = "name=value",
            required = true,
            description = "A setting to change on top of those before; several at once with commas between them."
                    + " May be given several times.")
    private List<String> then;

    @Mixin
    private ResultOptions results;

    public RulesCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        MachineSettings first = acceleratorOptions.settings();
        List<Map<String, String>> changes = changes();
        List<MachineSettings> machines = AblationStep.settings(first, changes);
        results.check();
        LayersOptions.Chosen chosen = layersOptions.open(first.machine());
        List<AblationStep> steps = null;
        try {
            for (int layer : chosen.layers()) {
                List<AblationStep> own =
                        AblationStep.of(chosen.tensors().layer(layer), first, changes, progress.of(chosen.name(layer)));
                steps = steps == null ? own : sum(steps, own);
            }
        } finally {
            progress.clear();
        }
        if (results.wantsFigure()) {
            String name = acceleratorOptions.described();
            StudyScenario.Machine last = new StudyScenario.Machine(
                    name
                            + (name.contains(" with ") ? " and " : " with ")
                            + steps.stream().skip(1).map(RulesCommand::words).collect(Collectors.joining(", ")),
                    machines.get(machines.size() - 1));
            results.writeFigure(
                    figure(
                            steps,
                            new Figures(chosen.tensors(), chosen.layers(), EnergyTable.standard(), progress)
                                    .comparison(name, first, last.name(), last.settings())),
                    layersOptions.study(chosen, acceleratorOptions, new StudyScenario.Comparison(last)));
        }
        String what = chosen.what();
        results.write(json(what, steps), text(what, steps), out);
        return ExitCode.OK;
    }

    private List<Map<String, String>> changes() {
        List<Map<String, String>> changes = new ArrayList<>();
        for (String step : then) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String one : step.split(",", -1)) {
                AcceleratorOptions.addChange("--then", one, texts);
            }
            changes.add(texts);
        }
        return changes;
    }

    private static List<AblationStep> sum(List<AblationStep> a, List<AblationStep> b) {
        return IntStream.range(0, a.size())
                .mapToObj(step -> a.get(step).plus(b.get(step)))
                .toList();
    }

    private static String words(AblationStep step) {
        return step.change().isEmpty()
                ? "as set"
                : step.change().entrySet().stream()
                        .map(change -> change.getKey() + "=" + change.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** A bar for every step, above the figure of the first and the last. */
    private static Report figure(List<AblationStep> steps, Report main) {
        long most = steps.stream().mapToLong(AblationStep::layerCycles).max().orElse(0);
        List<BarsReport.Bar> bars = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            AblationStep step = steps.get(index);
            bars.add(new BarsReport.Bar(
                    "step/" + index,
                    "",
                    (index == 0 ? "" : "then ") + words(step),
                    most == 0 ? 0 : (double) step.layerCycles() / most,
                    PaintContext.number(step.layerCycles())
                            + (index == 0
                                    ? ""
                                    : ", " + minus(step.over(steps.get(index - 1))) + " over the row above, "
                                            + minus(step.over(steps.get(0))) + " over the first")));
        }
        return new BarsReport("Cycles as the rules change, one on top of the other", bars, main);
    }

    /** As figures write it. */
    private static String minus(double fraction) {
        return signed(fraction).replace('-', '−');
    }

    private static String text(String what, List<AblationStep> steps) {
        MachineSettings settings = steps.get(0).settings();
        List<ReportColumn> shares = settings.machine().columns(settings).stream()
                .filter(ReportColumn::isShare)
                .toList();
        List<String> heading =
                new ArrayList<>(List.of("rules", "layer cycles", "over the row above", "over the first"));
        shares.forEach(share -> heading.add(share.title()));
        Table table = new Table().row(heading.toArray(String[]::new));
        for (int index = 0; index < steps.size(); index++) {
            AblationStep step = steps.get(index);
            List<String> cells = new ArrayList<>();
            cells.add((index == 0 ? "" : "then ") + words(step));
            cells.add(Long.toString(step.layerCycles()));
            cells.add(index == 0 ? "" : signed(step.over(steps.get(index - 1))));
            cells.add(index == 0 ? "" : signed(step.over(steps.get(0))));
            shares.forEach(share -> cells.add(share.text().apply(step.counters())));
            table.row(cells.toArray(String[]::new));
        }
        return what + "; " + shares.stream().map(ReportColumn::title).collect(Collectors.joining(", "))
                + " as shares of their sum\n\n" + table;
    }

    private static String signed(double fraction) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * fraction);
    }

    private static ObjectNode json(String what, List<AblationStep> steps) {
        ObjectNode root = JsonOutput.document("rules");
        root.put("network", what);
        JsonOutput.put(root, steps.get(0).settings().machine());
        var list = root.putArray("steps");
        for (AblationStep step : steps) {
            ObjectNode node = list.addObject();
            ObjectNode change = node.putObject("change");
            step.change().forEach(change::put);
            node.set(
                    "accelerator", JsonOutput.MAPPER.valueToTree(step.settings().values()));
            node.put("layerCycles", step.layerCycles());
            node.set("counters", JsonOutput.MAPPER.valueToTree(step.counters()));
        }
        return root;
    }
}
