package sparsescope.cli.study;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.cli.options.AcceleratorOptions;
import sparsescope.cli.options.EnergyOptions;
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

/** {@code compare}: a network on the dense, the one-sided, the sparse and the ideal accelerator side by side. */
@Command(
        name = "compare",
        description = "Compares DCNN, DCNN-opt, SCNN, SparseA, SparseW and the oracle, layer by layer.",
        sortOptions = false)
public final class CompareCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private LayersOptions layersOptions;

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
    private HelpOption help;

    public CompareCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
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
        json.check(replace.force());
        figure.check(replace.force(), json.target());
        LayersOptions.Chosen chosen = layersOptions.open();
        List<SideBySide> layers = new ArrayList<>();
        try {
            for (int layer : chosen.layers()) {
                layers.add(SideBySide.of(
                        chosen.tensors().layer(layer),
                        OutputDensities.of(chosen.tensors(), layer),
                        accelerator,
                        table,
                        EnumSet.allOf(ComparedMachine.class),
                        progress.of(chosen.name(layer))));
            }
        } finally {
            progress.clear();
        }
        if (figure.wanted()) {
            figure.write(
                    CompareReport.figure(
                            layers,
                            new Figures(chosen.tensors(), chosen.layers(), table, progress)
                                    .layers(acceleratorOptions.described(), accelerator)),
                    layersOptions.study(chosen, acceleratorOptions, new StudyScenario.Layers(table)));
        }
        String network = chosen.network().name();
        json.write(
                CompareReport.json(network, chosen.redrawing(), accelerator, table, layers),
                CompareReport.text(network, chosen.redrawing(), accelerator, table, layers),
                out);
        return ExitCode.OK;
    }
}
