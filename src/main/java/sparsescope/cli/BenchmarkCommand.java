package sparsescope.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.CountingSpeed;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.file.InputException;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.Counter;

/** Runs {@code benchmark}: measures how fast layers are counted on this machine. */
@Command(
        name = "benchmark",
        description = {
            "Measures how fast layers are counted here: in-plane products per second of CPU time, all threads together.",
            "The layer: 256 to 256 channels, 56×56, 3×3, padding 1, densities .24 and .70, drawn from fixed seeds; 8×8 PEs"
                    + " of 4×4 multipliers, 32 banks, queues. Drawing is not measured.",
            "With --suite: times whole commands instead, each run a program of its own; medians, as a table and as JSON."
        },
        sortOptions = false)
final class BenchmarkCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs before the measured ones; ${DEFAULT-VALUE} unless given.")
    private int warmUps;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            defaultValue = "7",
            description = "Runs that are measured; ${DEFAULT-VALUE} unless given.")
    private int repetitions;

    @Option(names = "--suite", description = "Times what people type and wait for, from start to end.")
    private boolean suite;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            description =
                    "Only this case of the suite; may be given several times: version, help, lenet-digits, vgg-16,"
                            + " vgg-16-json, conv3_2, conv3_2-4pe, conv3_2-xor, conv3_2-xor-discard, alexnet-none,"
                            + " vgg-16-none, googlenet-none, compare, paper.")
    private List<String> cases = new ArrayList<>();

    @Mixin
    private JsonOutput json;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    BenchmarkCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        check("--warm-up", warmUps, 0);
        check("--repetitions", repetitions, 1);
        json.check(replace.force());
        if (suite) {
            return suite();
        }
        if (!cases.isEmpty()) {
            throw new InputException("--case: found without --suite, expected with it");
        }
        CountingSpeed speed;
        try {
            LayerOperands layer = CountingSpeed.layer();
            speed = CountingSpeed.measure(layer, warmUps, repetitions, progress.timed("benchmark"));
        } finally {
            progress.clear();
        }
        json.write(json(speed), line(speed), out);
        return ExitCode.OK;
    }

    private int suite() throws IOException {
        List<SuiteCase> wanted = cases.isEmpty()
                ? List.of(SuiteCase.values())
                : cases.stream().map(SuiteCase::named).distinct().toList();
        BenchmarkSuite runs = new BenchmarkSuite(wanted);
        try {
            runs.run(warmUps, repetitions, progress.timed("benchmark"));
        } finally {
            progress.clear();
        }
        json.write(runs.json(), runs.table(), out);
        return ExitCode.OK;
    }

    private static void check(String option, int found, int least) {
        if (found < least || found > 10_000) {
            throw new InputException(option + ": found " + found + ", expected " + least + "…10000");
        }
    }

    private static String line(CountingSpeed speed) {
        return "counting: " + spread(speed.perCpuSecond()) + " million in-plane products per CPU-second; "
                + spread(speed.perSecond()) + " million per second on the clock (min / median / max of "
                + speed.cpuNanos().size() + " counts of " + millions(speed.products()) + " million)\n";
    }

    private static String spread(double... sorted) {
        return millions(sorted[0]) + " / " + millions(CountingSpeed.median(sorted)) + " / "
                + millions(sorted[sorted.length - 1]);
    }

    private static String millions(double number) {
        return String.format(Locale.ROOT, "%.1f", number / 1e6);
    }

    private static ObjectNode json(CountingSpeed speed) {
        ObjectNode root = JsonOutput.document("benchmark");
        root.put("layer", "256→256 channels, 56×56, 3×3, padding 1");
        root.put("weightDensity", CountingSpeed.WEIGHT_DENSITY);
        root.put("inputDensity", CountingSpeed.INPUT_DENSITY);
        root.set("accelerator", JsonOutput.MAPPER.valueToTree(Setting.asMap(CountingSpeed.accelerator())));
        root.put(Counter.PRODUCTS.word(), speed.products());
        root.put("layerCycles", speed.cycles());
        root.set("cpuNanos", JsonOutput.MAPPER.valueToTree(speed.cpuNanos()));
        root.set("wallNanos", JsonOutput.MAPPER.valueToTree(speed.wallNanos()));
        put(root.putObject("productsPerCpuSecond"), speed.perCpuSecond());
        put(root.putObject("productsPerSecond"), speed.perSecond());
        return root;
    }

    private static void put(ObjectNode node, double... sorted) {
        node.put("min", sorted[0]);
        node.put("median", CountingSpeed.median(sorted));
        node.put("max", sorted[sorted.length - 1]);
    }
}
