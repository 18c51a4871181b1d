package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.LayerReport;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Reason;
import sparsescope.network.Network;
import sparsescope.network.NetworkTensors;
import sparsescope.tensor.Sums;

/** {@code simulate}: runs a network, or one layer of it, and says what it adds up to. */
@Command(
        name = "simulate",
        description = "Runs a network on an accelerator and prints its counters.",
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private NetworkOptions networkOptions;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "Simulates this layer only; the layers before it are computed directly.")
    private String layer;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Writes everything as JSON to a file, or instead of the table to standard output.")
    private String json;

    @Mixin
    private RootCommand.Help help;

    SimulateCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Spec
    void listSettings(CommandSpec spec) {
        spec.usageMessage().footer(AcceleratorOptions.settingsHelp());
    }

    @Override
    public Integer call() throws IOException {
        AcceleratorConfig accelerator = acceleratorOptions.accelerator();
        Optional<Path> target = target();
        Network network = networkOptions.network();
        int[] chosen = layer == null
                ? IntStream.range(0, network.layers().size()).toArray()
                : new int[] {NetworkOptions.layer(network, layer)};
        NetworkTensors tensors = NetworkTensors.of(network, networkOptions.input(network));
        NetworkReport report = simulate(tensors, chosen, accelerator);
        if (target.isPresent()) {
            byte[] bytes = ReportJson.of(report);
            writing(() -> AtomicFile.write(target.get(), stream -> stream.write(bytes)));
        }
        if (STANDARD_OUTPUT.equals(json)) {
            out.write(ReportJson.of(report));
        } else {
            out.print(ReportTable.of(report));
        }
        return Cli.OK;
    }

    private NetworkReport simulate(NetworkTensors tensors, int[] chosen, AcceleratorConfig accelerator) {
        List<LayerReport> layers = new ArrayList<>();
        try {
            for (int index : chosen) {
                String name = tensors.network().layers().get(index).name();
                layers.add(LayerReport.of(tensors.layer(index), accelerator, progress.of(name)));
            }
        } finally {
            progress.clear();
        }
        Sums outputs = tensors.values(chosen[chosen.length - 1]);
        return new NetworkReport(tensors.network().name(), networkOptions.redrawing(), accelerator, layers, outputs);
    }

    /** Where the JSON goes, checked before any work; empty for standard output or none. */
    private Optional<Path> target() throws IOException {
        if (json == null || json.equals(STANDARD_OUTPUT)) {
            return Optional.empty();
        }
        try {
            Path target = Path.of(json);
            writing(() -> AtomicFile.check(target));
            return Optional.of(target);
        } catch (InvalidPathException e) {
            throw new InputException("--json: found " + OneLine.quote(json) + ", expected a path or -", e);
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            throw new IOException("--json " + json + ": cannot be written: " + Reason.of(e), e);
        }
    }
}
