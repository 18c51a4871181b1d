package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.accelerator.EnergyTable;
import sparsescope.cli.options.AcceleratorOptions;
import sparsescope.cli.options.ConnectedOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.FigureOptions;
import sparsescope.cli.options.Figures;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.LayersOptions;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.TensorSource;
import sparsescope.network.inference.Finishing;
import sparsescope.network.inference.SparseConvolution;
import sparsescope.tensor.Sums;

/** Runs {@code simulate}: runs a network, or one layer of it, and says what it adds up to. */
@Command(
        name = "simulate",
        description = {
            "Runs a network on an accelerator and prints its counters.",
            "Outputs take time. They are computed only where a later layer needs them, where the table shows them "
                    + "(at most 32, of the last layer), and with --json, which counts overflows and OARAM writes too."
        },
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private LayersOptions layersOptions;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Mixin
    private ConnectedOptions connectedOptions;

    @Mixin
    private JsonOutput json;

    @Mixin
    private FigureOptions figure;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    SimulateCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        MachineSettings settings = acceleratorOptions.settings();
        Optional<MachineSettings> connected = connectedOptions.settings(settings);
        json.check(replace.force());
        figure.check(replace.force(), json.target());
        if (figure.wanted() && connected.isPresent()) {
            throw new InputException("--figure: found together with --fully-connected, expected only one of them;"
                    + " compare draws both machines");
        }
        MachineSettings ofConnected = connected.orElse(settings);
        LayersOptions.Chosen chosen = layersOptions.open(settings.machine(), ofConnected.machine());
        NetworkReport report = simulate(chosen, settings, ofConnected);
        if (figure.wanted()) {
            EnergyTable table = EnergyTable.standard();
            figure.write(
                    new Figures(chosen.tensors(), chosen.layers(), table, progress)
                            .layers(acceleratorOptions.described(), settings),
                    layersOptions.study(chosen, acceleratorOptions, new StudyScenario.Layers(table)));
        }
        String quantized = String.join("\n", chosen.tensors().quantized());
        String text = (quantized.isEmpty() ? "" : quantized + "\n\n") + ReportTable.of(report);
        json.write(() -> ReportJson.of(report), text, out);
        return ExitCode.OK;
    }

    private NetworkReport simulate(LayersOptions.Chosen chosen, MachineSettings settings, MachineSettings ofConnected) {
        List<MachineReport> reports = new ArrayList<>();
        int last = chosen.layers()[chosen.layers().length - 1];
        try {
            CompletableFuture<LayerOperands> next = ahead(chosen, 0);
            for (int at = 0; at < chosen.layers().length; at++) {
                int layer = chosen.layers()[at];
                LayerOperands operands = taken(next);
                next = ahead(chosen, at + 1);
                Progress shown = progress.of(chosen.name(layer));
                Layer one = chosen.network().layers().get(layer);
                MachineSettings own = ConnectedOptions.isConnected(one) ? ofConnected : settings;
                reports.add(
                        json.isAsked()
                                        || layer == last
                                                && showsOutputs(chosen.network()
                                                        .layers()
                                                        .get(last))
                                ? own.machine().report(operands, own, sums(chosen, layer, operands), shown)
                                : own.machine().count(operands, own, shown));
            }
        } finally {
            progress.clear();
        }
        // The machine's own outputs: one that shares weights has others than the network.
        Optional<Sums> outputs = reports.get(reports.size() - 1)
                .sums()
                .map(sums -> Finishing.values(chosen.tensors().finish(last), sums));
        Optional<NetworkReport.Connected> other = settings.equals(ofConnected)
                ? Optional.empty()
                : Optional.of(new NetworkReport.Connected(
                        ofConnected, Set.copyOf(chosen.network().fullyConnected())));
        return new NetworkReport(chosen.network().name(), chosen.redrawing(), settings, other, reports, outputs);
    }

    /** A layer's sums: those that another layer's input comes from, which are worked out anyway, or its own. */
    private static Supplier<Sums> sums(LayersOptions.Chosen chosen, int layer, LayerOperands operands) {
        boolean taken = IntStream.of(chosen.layers())
                .mapToObj(chosen.tensors()::inputSource)
                .anyMatch(source -> source instanceof TensorSource.FromLayer from
                        && from.layer().equals(operands.name()));
        return taken ? () -> chosen.tensors().sums(layer) : () -> SparseConvolution.of(operands);
    }

    /** Reads or draws one layer's tensors while the layer before is counted: one, so that no more than two layers' are held. */
    private static CompletableFuture<LayerOperands> ahead(LayersOptions.Chosen chosen, int at) {
        return at < chosen.layers().length
                ? CompletableFuture.supplyAsync(() -> chosen.tensors().layer(chosen.layers()[at]))
                : CompletableFuture.completedFuture(null);
    }

    private static LayerOperands taken(CompletableFuture<LayerOperands> layer) {
        try {
            return layer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static boolean showsOutputs(Layer layer) {
        return (long) layer.shape().outputChannels() * layer.finishedWidth() * layer.finishedHeight()
                <= ReportTable.MOST_OUTPUTS;
    }
}
