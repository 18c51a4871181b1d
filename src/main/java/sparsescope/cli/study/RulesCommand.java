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
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.AblationStep;
import sparsescope.cli.options.AcceleratorOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.FigureOptions;
import sparsescope.cli.options.Figures;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.LayersOptions;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.cli.options.Table;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.BarsReport;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.state.Counter;

/** {@code rules}: what each change of the rules costs, one on top of the other. */
@Command(
        name = "rules",
        description = "Changes settings one after the other and shows what each costs in cycles.",
        sortOptions = false)
public final class RulesCommand implements Callable<Integer> {
    private static final List<Counter> SHARES = List.of(Counter.ISSUE, Counter.STALL, Counter.DRAIN, Counter.IDLE);

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
    private JsonOutput json;

    @Mixin
    private FigureOptions figure;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    public RulesCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        AcceleratorConfig first = acceleratorOptions.accelerator();
        List<Map<Setting, String>> changes = changes();
        List<AcceleratorConfig> accelerators = AblationStep.accelerators(first, changes);
        json.check(replace.force());
        figure.check(replace.force(), json.target());
        LayersOptions.Chosen chosen = layersOptions.open();
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
        if (figure.wanted()) {
            String name = acceleratorOptions.described();
            StudyScenario.Machine last = new StudyScenario.Machine(
                    name
                            + (name.contains(" with ") ? " and " : " with ")
                            + steps.stream().skip(1).map(RulesCommand::words).collect(Collectors.joining(", ")),
                    accelerators.get(accelerators.size() - 1));
            figure.write(
                    figure(
                            steps,
                            new Figures(chosen.tensors(), chosen.layers(), EnergyTable.standard(), progress)
                                    .comparison(name, first, last.name(), last.accelerator())),
                    layersOptions.study(chosen, acceleratorOptions, new StudyScenario.Comparison(last)));
        }
        String what = chosen.what();
        json.write(json(what, steps), text(what, steps), out);
        return ExitCode.OK;
    }

    private List<Map<Setting, String>> changes() {
        List<Map<Setting, String>> changes = new ArrayList<>();
        for (String step : then) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String one : step.split(",", -1)) {
                AcceleratorOptions.addChange("--then", one, texts);
            }
            Map<Setting, String> change = new LinkedHashMap<>();
            texts.forEach((name, value) -> change.put(Setting.named(name), value));
            changes.add(change);
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
                        .sorted(Map.Entry.comparingByKey())
                        .map(change -> change.getKey().word() + "=" + change.getValue())
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
        Table table = new Table()
                .row(
                        "rules",
                        "layer cycles",
                        "over the row above",
                        "over the first",
                        "issue",
                        "stall",
                        "drain",
                        "idle");
        for (int index = 0; index < steps.size(); index++) {
            AblationStep step = steps.get(index);
            List<String> cells = new ArrayList<>();
            cells.add((index == 0 ? "" : "then ") + words(step));
            cells.add(Long.toString(step.layerCycles()));
            cells.add(index == 0 ? "" : signed(step.over(steps.get(index - 1))));
            cells.add(index == 0 ? "" : signed(step.over(steps.get(0))));
            SHARES.forEach(counter -> cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * step.share(counter))));
            table.row(cells.toArray(String[]::new));
        }
        return what + "; issue, stall, drain and idle in all PEs' compute cycles\n\n" + table;
    }

    private static String signed(double fraction) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * fraction);
    }

    private static ObjectNode json(String what, List<AblationStep> steps) {
        ObjectNode root = JsonOutput.MAPPER.createObjectNode();
        root.put("network", what);
        var list = root.putArray("steps");
        for (AblationStep step : steps) {
            ObjectNode node = list.addObject();
            ObjectNode change = node.putObject("change");
            step.change().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> change.put(one.getKey().word(), one.getValue()));
            node.set("accelerator", JsonOutput.MAPPER.valueToTree(Setting.asMap(step.accelerator())));
            node.put("layerCycles", step.layerCycles());
            node.set("counters", JsonOutput.MAPPER.valueToTree(step.counters().asMap()));
        }
        return root;
    }
}
