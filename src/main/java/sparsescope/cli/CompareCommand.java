package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.HandedOn;
import sparsescope.analysis.Machine;
import sparsescope.analysis.SideBySide;
import sparsescope.file.InputException;
import sparsescope.network.Network;
import sparsescope.network.NetworkTensors;

/** {@code compare}: a network on the dense, the one-sided, the sparse and the ideal accelerator side by side. */
@Command(
        name = "compare",
        description = "Compares DCNN, DCNN-opt, SCNN, SparseA, SparseW and the oracle, layer by layer.",
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private NetworkOptions networkOptions;

    @Option(names = "--layer", paramLabel = "NAME", description = "Compares on this layer only.")
    private String layer;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Mixin
    private EnergyOptions energyOptions;

    @Mixin
    private JsonOutput json;

    @Mixin
    private FigureOptions figure;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private RootCommand.Help help;

    CompareCommand(PrintStream out, ProgressLine progress) {
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
        if (accelerator.operands() != Operands.SPARSE) {
            throw new InputException(Setting.OPERANDS.word() + ": found "
                    + accelerator.operands().word() + ", expected " + Operands.SPARSE.word()
                    + ": compare runs every kind of operands itself");
        }
        EnergyTable table = energyOptions.table();
        json.check();
        figure.check(replace.force());
        Network network = networkOptions.network();
        int[] chosen = layer == null
                ? IntStream.range(0, network.layers().size()).toArray()
                : new int[] {NetworkOptions.layer(network, layer)};
        NetworkTensors tensors = NetworkTensors.of(network, networkOptions.input(network));
        List<SideBySide> layers = new ArrayList<>();
        try {
            for (int index : chosen) {
                layers.add(SideBySide.of(
                        tensors.layer(index),
                        HandedOn.of(tensors, index),
                        accelerator,
                        table,
                        EnumSet.allOf(Machine.class),
                        progress.of(network.layers().get(index).name())));
            }
        } finally {
            progress.clear();
        }
        if (figure.wanted()) {
            figure.write(
                    new Figures(tensors, chosen, table, progress).layers(acceleratorOptions.described(), accelerator));
        }
        json.write(
                CompareReport.json(network.name(), networkOptions.redrawing(), accelerator, table, layers),
                CompareReport.text(network.name(), networkOptions.redrawing(), accelerator, table, layers),
                out);
        return Cli.OK;
    }
}
