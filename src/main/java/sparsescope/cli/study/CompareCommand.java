package sparsescope.cli.study;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import sparsescope.cli.options.ConnectedOptions;
import sparsescope.cli.options.EnergyOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.Figures;
import sparsescope.cli.options.LayersOptions;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ResultOptions;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.machine.RivalCount;

/** Runs {@code compare}: sets a network on the dense, the one-sided, the sparse and the ideal accelerator side by side. */
@Command(
        name = "compare",
        description = {
            "Compares DCNN, DCNN-opt, SCNN, SparseA, SparseW and the oracle, layer by layer.",
            "All six have the PEs and multipliers of --accelerator, whether that is an SCNN or a DCNN. An EIE is compared with"
                    + " itself when its PEs leave out nothing (dense), only zero inputs (SparseA) or only zero weights"
                    + " (SparseW), and with its products spread evenly over all PEs (oracle); its energy is not counted.",
            "With --fully-connected these layers run on that machine as well; the total beside the others is that of SCNN for"
                    + " the convolutions and that machine for the rest, each with its own multipliers and clock."
        },
        sortOptions = false)
public final class CompareCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private LayersOptions layersOptions;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Mixin
    private ConnectedOptions connectedOptions;

    @Mixin
    private EnergyOptions energyOptions;

    @Mixin
    private ResultOptions results;

    public CompareCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        MachineSettings settings = acceleratorOptions.settings();
        Optional<MachineSettings> connected = connectedOptions.settings(settings);
        return settings.machine().rivals().isEmpty()
                ? family(settings, connected.map(ConnectedFigures::new))
                : rivals(settings);
    }

    /** The dense, the one-sided, the sparse and the ideal machine with the PEs and multipliers of whichever of them was chosen. */
    private int family(MachineSettings settings, Optional<ConnectedFigures> connected) throws IOException {
        AcceleratorConfig accelerator = AcceleratorConfig.of(settings.on(Machines.standard()));
        if (accelerator.operands() != Operands.SPARSE) {
            throw new InputException(Setting.OPERANDS.word() + ": found "
                    + accelerator.operands().word() + ", expected " + Operands.SPARSE.word()
                    + ": compare runs every kind of operands itself");
        }
        EnergyTable table = energyOptions.table();
        results.check();
        LayersOptions.Chosen chosen = layersOptions.open(settings.machine());
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
                if (connected.isPresent()
                        && ConnectedOptions.isConnected(
                                chosen.network().layers().get(layer))) {
                    connected.get().add(chosen.tensors().layer(layer), progress.of(chosen.name(layer)));
                }
            }
        } finally {
            progress.clear();
        }
        CompareReport report = new CompareReport(
                chosen.network().name(), chosen.redrawing(), settings, accelerator, table, layers, connected);
        if (results.wantsFigure()) {
            boolean own = settings.machine().equals(Machines.standard());
            StudyScenario.Machine machine = new StudyScenario.Machine(
                    (own ? "" : "SCNN with the PEs of ") + acceleratorOptions.described(), accelerator);
            results.writeFigure(
                    report.figure(new Figures(chosen.tensors(), chosen.layers(), table, progress)
                            .layers(machine.name(), accelerator)),
                    layersOptions.study(chosen, machine, new StudyScenario.Layers(table)));
        }
        results.write(report.json(), report.text(), out);
        return ExitCode.OK;
    }

    /** A machine that says itself what it is compared with. */
    private int rivals(MachineSettings settings) throws IOException {
        if (energyOptions.given()) {
            throw new InputException(
                    "--energy: found for machine " + settings.machine().name()
                            + ", whose energy is not counted, expected one of the machines with an energy: "
                            + Machines.all().stream()
                                    .filter(machine -> machine.rivals().isEmpty())
                                    .map(Machine::name)
                                    .collect(Collectors.joining(", ")));
        }
        results.check();
        LayersOptions.Chosen chosen = layersOptions.open(settings.machine());
        List<List<RivalCount>> counts = new ArrayList<>();
        try {
            for (int layer : chosen.layers()) {
                counts.add(settings.machine()
                        .compare(chosen.tensors().layer(layer), settings, progress.of(chosen.name(layer))));
            }
        } finally {
            progress.clear();
        }
        RivalReport report = new RivalReport(
                chosen.network().name(),
                chosen.redrawing(),
                settings,
                Arrays.stream(chosen.layers()).mapToObj(chosen::name).toList(),
                counts);
        if (results.wantsFigure()) {
            results.writeFigure(
                    report.figure(new Figures(chosen.tensors(), chosen.layers(), EnergyTable.standard(), progress)
                            .layers(acceleratorOptions.described(), settings)),
                    layersOptions.study(chosen, acceleratorOptions, new StudyScenario.Layers(EnergyTable.standard())));
        }
        results.write(report.json(), report.text(), out);
        return ExitCode.OK;
    }
}
