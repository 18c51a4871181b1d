package sparsescope.cli.sweep;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.analysis.sweep.SweepPlan;
import sparsescope.analysis.sweep.SweepRun;
import sparsescope.analysis.sweep.SweepShard;
import sparsescope.analysis.sweep.SweepSource;
import sparsescope.cli.options.AcceleratorOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.FigureOptions;
import sparsescope.cli.options.Figures;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.Interruption;
import sparsescope.cli.options.NetworkOptions;
import sparsescope.cli.options.ProgressLine;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.file.Reason;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.network.InputChoice;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.style.Theme;

/** Runs {@code sweep}: counts a network at every combination of settings and densities. */
@Command(
        name = "sweep",
        description = {
            "Runs a network at every combination of settings and densities; writes a row for every layer and a total.",
            "",
            "VALUES is a list of values and ranges: 4,8,16  queue,none  1..8  8..32+8  1..64*2  0.1..1.0+0.1"
        },
        sortOptions = false)
public final class SweepCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progressLine;
    private final Progress watcher;

    @Mixin
    private NetworkOptions networkOptions;

    @Option(names = "--layer", paramLabel = "NAME", description = "Counts this layer only; may be given several times.")
    private List<String> layers = List.of();

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Option(
            names = "--vary",
            paramLabel = "NAME=VALUES",
            description =
                    "What varies: a setting, or of drawn tensors weightDensity, inputDensity, generator or seed. May be given several times:"
                            + " every combination is a point, the last one varies fastest.")
    private List<String> axes = List.of();

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description = "Counts only every n-th point, beginning with the i-th; sweep merge puts shards together.")
    private String shard;

    @Mixin
    private SweepFiles files;

    @Mixin
    private FigureOptions figure;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            completionCandidates = Metrics.class,
            description = "What the figure of one --vary shows: ${COMPLETION-CANDIDATES}; not every machine has all of"
                    + " them. Speed-up unless given, cycles on a machine that is not compared with DCNN.")
    private String metric;

    @Option(names = "--threads", paramLabel = "N", description = "How many cores it may use; all unless given.")
    private Integer threads;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    /** Lists the names of metrics. */
    static final class Metrics implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(SweepMetric.values()).map(SweepCommand::word).iterator();
        }
    }

    private static String word(SweepMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private SweepMetric metric(Machine machine) {
        List<SweepMetric> told = SweepMetric.of(machine);
        return metric == null
                ? told.get(0)
                : told.stream()
                        .filter(each -> word(each).equals(metric))
                        .findFirst()
                        .orElseThrow(() -> new InputException("--metric: found " + OneLine.quote(metric)
                                + ", expected one of " + machine.name() + "'s: "
                                + told.stream().map(SweepCommand::word).collect(Collectors.joining(", "))));
    }

    private SweepCommand(PrintStream out, ProgressLine progressLine, Progress watcher) {
        this.out = out;
        this.progressLine = progressLine;
        this.watcher = watcher;
    }

    /**
     * The command with its own.
     *
     * @param watcher may cancel a sweep
     */
    public static CommandLine commands(PrintStream out, ProgressLine progressLine, Progress watcher) {
        CommandLine sweep = new CommandLine(new SweepCommand(out, progressLine, watcher));
        CommandSpec spec = sweep.getCommandSpec();
        spec.usageMessage()
                .customSynopsis(
                        "sparsescope sweep --network=FILE-or-sample --vary=NAME=VALUES... -o=FILE.csv|FILE.json [OPTIONS]",
                        "sparsescope sweep merge FILE... -o=FILE.csv|FILE.json");
        // Its own command needs none of what it needs itself.
        List<OptionSpec> options = List.copyOf(spec.options());
        options.forEach(spec::remove);
        options.forEach(
                option -> spec.addOption(option.toBuilder().required(false).build()));
        sweep.addSubcommand(new SweepMergeCommand(out));
        return sweep;
    }

    @Override
    public Integer call() throws IOException {
        require(networkOptions.given(), "--network=FILE-or-sample");
        require(files.given(), "--output=FILE.csv|FILE.json");
        MachineSettings settings = acceleratorOptions.settings();
        List<SweepAxis> varied = axes.stream()
                .map(axis -> SweepAxis.parse("--vary", axis, settings.machine()))
                .toList();
        varied.forEach(axis -> {
            acceleratorOptions.refuseSet(axis.name(), "--vary");
            networkOptions.refuseSet(axis.name(), "--vary");
        });
        Optional<SweepShard> part = Optional.ofNullable(shard).map(text -> SweepShard.parse("--shard", text));
        int parallel = threads();
        files.check();
        figure.check(files.force(), files.json());
        metric(settings.machine());
        if (figure.wanted()) {
            Figures.checkAxes(varied, settings.machine());
        }
        Network network = network();
        SweepSource source = new SweepSource(networkOptions.file(), network);
        SweepPlan plan = new SweepPlan("--vary", network, chosen(network), settings, varied);
        try (SweepRun run = files.open(plan, source, part)) {
            return sweep(plan, run, parallel);
        }
    }

    private void require(boolean given, String option) {
        if (!given) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '" + option + "'");
        }
    }

    private int threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        if (threads == null) {
            return cores;
        }
        if (threads < 1 || threads > 1024) {
            throw new InputException("--threads: found " + threads + ", expected 1…1024");
        }
        return threads;
    }

    private Network network() {
        Network network = networkOptions.network();
        Optional<InputChoice> input = networkOptions.input(network);
        return input.isPresent() ? network.withInput(input.get().source()) : network;
    }

    private int[] chosen(Network network) {
        return layers.isEmpty()
                ? IntStream.range(0, network.layers().size()).toArray()
                : layers.stream()
                        .mapToInt(name -> NetworkOptions.layer(network, name))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private int sweep(SweepPlan plan, SweepRun run, int parallel) throws IOException {
        String kept = kept(run);
        if (run.kept() > 0) {
            progressLine.note("going on after " + kept);
        }
        try (Interruption interruption = new Interruption(run, progressLine, () -> "stopped; " + keptNow(run))) {
            Progress shown = progressLine.timed("sweep of " + plan.points() + " points");
            run.count(parallel, done -> !interruption.happened() && shown.report(done) && watcher.report(done));
            progressLine.clear();
            if (figure.wanted()) {
                figure.write(
                        Figures.sweep(subject(plan), plan, metric(plan.base().machine()), run.totals()), study(plan));
            }
            files.write(run);
        } catch (CancellationException e) {
            progressLine.clear();
            throw new IOException("stopped; " + keptNow(run), e);
        } catch (InputException e) {
            progressLine.clear();
            throw new InputException(e.getMessage() + "; " + keptNow(run), e);
        } catch (IOException e) {
            progressLine.clear();
            throw new IOException(Reason.of(e) + "; " + keptNow(run), e);
        } catch (OutOfMemoryError e) {
            progressLine.clear();
            throw new IOException(
                    "not enough memory: give the program more with java -Xmx, or fewer --threads; " + keptNow(run), e);
        } finally {
            progressLine.clear();
        }
        long points = run.counts() / plan.layers();
        out.println(files.output() + ": " + points + (points == 1 ? " point, " : " points, ") + plan.layers() + " "
                + (plan.layers() == 1 ? "layer" : "layers"));
        return ExitCode.OK;
    }

    /** What it takes for the window to count it again. */
    private StudyScenario study(SweepPlan plan) {
        return new StudyScenario.OfNetwork(
                networkOptions.origin(),
                TensorChecksum.of(NetworkTensors.of(plan.network())),
                layers.isEmpty()
                        ? List.of()
                        : IntStream.range(0, plan.layers())
                                .mapToObj(plan::layerName)
                                .toList(),
                new StudyScenario.Machine(acceleratorOptions.described(), plan.base()),
                new StudyScenario.Sweep(plan.axes(), metric(plan.base().machine())),
                Theme.LIGHT);
    }

    /** What is counted, on what. */
    private String subject(SweepPlan plan) {
        String which = layers.isEmpty()
                ? "all layers"
                : IntStream.range(0, plan.layers()).mapToObj(plan::layerName).collect(Collectors.joining(", "));
        return plan.network().name() + ", " + which + ", on " + acceleratorOptions.described();
    }

    private static String kept(SweepRun run) {
        return run.kept() + " of " + run.counts() + " rows";
    }

    private String keptNow(SweepRun run) {
        return run.kept() == 0
                ? "nothing has been counted yet"
                : kept(run) + " are kept in " + run.journal() + ", " + files.toGoOn() + " goes on from there";
    }
}
