package sparsescope.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.analysis.paper.GeneratorCheck;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.analysis.sweep.SweepPlan;
import sparsescope.analysis.sweep.SweepRow;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.report.CausesReport;
import sparsescope.scene.report.ComparisonReport;
import sparsescope.scene.report.CurveReport;
import sparsescope.scene.report.DensityReport;
import sparsescope.scene.report.NetworkReport;
import sparsescope.scene.report.PaperReport;
import sparsescope.scene.report.Report;

/** Results as the window draws them. */
public final class Figures {
    private final NetworkTensors tensors;
    private final int[] layers;
    private final EnergyTable table;
    private final ProgressLine progress;

    /**
     * Figures of some layers of a network.
     *
     * @param progress tells how far counting is
     */
    public Figures(NetworkTensors tensors, int[] layers, EnergyTable table, ProgressLine progress) {
        this.tensors = tensors;
        this.layers = layers;
        this.table = table;
        this.progress = progress;
    }

    /** Every layer on an accelerator. */
    public Report layers(String name, AcceleratorConfig accelerator) {
        List<LayerFigures> counted = count(accelerator);
        Network network = tensors.network();
        return new NetworkReport(
                network.name(),
                name,
                names(counted),
                network.fullyConnected().stream()
                        .filter(names(counted)::contains)
                        .collect(Collectors.toSet()),
                counted,
                table.foreign());
    }

    /** Every layer on any machine. */
    public Report layers(String name, MachineSettings settings) {
        return settings.machine().name().equals(AcceleratorConfig.MACHINE)
                ? layers(name, AcceleratorConfig.of(settings))
                : new CausesReport(tensors.network().name(), List.of(setUp(name, settings)));
    }

    /** Every layer on two set-ups of one machine. */
    public Report comparison(String a, MachineSettings first, String b, MachineSettings second) {
        return first.machine().name().equals(AcceleratorConfig.MACHINE)
                ? comparison(a, AcceleratorConfig.of(first), b, AcceleratorConfig.of(second))
                : new CausesReport(tensors.network().name(), List.of(setUp(a, first), setUp(b, second)));
    }

    private CausesReport.SetUp setUp(String name, MachineSettings settings) {
        List<MachineReport> counted = new ArrayList<>();
        try {
            for (int layer : layers) {
                counted.add(settings.machine().count(tensors.layer(layer), settings, shown(layer)));
            }
        } finally {
            progress.clear();
        }
        return new CausesReport.SetUp(name, settings, counted);
    }

    private Progress shown(int layer) {
        return progress.of(tensors.network().layers().get(layer).name() + ", for the figure");
    }

    /** Every layer on two accelerators. */
    public Report comparison(String a, AcceleratorConfig first, String b, AcceleratorConfig second) {
        List<LayerFigures> ofA = count(first);
        return new ComparisonReport(tensors.network().name(), a, b, names(ofA), ofA, count(second));
    }

    private static List<String> names(List<LayerFigures> counted) {
        return counted.stream().map(LayerFigures::name).toList();
    }

    private List<LayerFigures> count(AcceleratorConfig accelerator) {
        List<LayerFigures> counted = new ArrayList<>();
        try {
            for (int layer : layers) {
                counted.add(LayerFigures.of(
                        tensors.layer(layer), OutputDensities.of(tensors, layer), accelerator, table, shown(layer)));
            }
        } finally {
            progress.clear();
        }
        return counted;
    }

    /** The paper's figures beside ours. */
    public static Report paper(List<PaperFigure> figures, EnergyTable table, GeneratorCheck generator) {
        return new PaperReport(figures, table.foreign(), Optional.of(generator));
    }

    /** Throws when a sweep over some axes is no picture. */
    public static void checkAxes(List<SweepAxis> axes, Machine machine) {
        if (StudyScenario.Sweep.areDensities(axes) && !SweepMetric.of(machine).contains(SweepMetric.SPEED_UP)) {
            throw new InputException("--figure: found machine " + machine.name()
                    + " for a map of the speed-up over DCNN by densities, expected one --vary");
        }
        if (!StudyScenario.Sweep.isPicture(axes)) {
            throw new InputException("--figure: found "
                    + (axes.isEmpty()
                            ? "nothing that varies"
                            : axes.stream().map(SweepAxis::name).collect(Collectors.joining(", ")) + " varied")
                    + ", expected one --vary, or " + Redrawing.WEIGHT_DENSITY + " and then " + Redrawing.INPUT_DENSITY);
        }
    }

    /**
     * A sweep that {@link #checkAxes} has let pass.
     *
     * @param subject what was counted, on what
     * @param rows of every point
     */
    public static Report sweep(String subject, SweepPlan plan, SweepMetric metric, List<Optional<SweepRow>> rows) {
        SweepAxis first = plan.axes().get(0);
        return StudyScenario.Sweep.areDensities(plan.axes())
                ? new DensityReport(subject, first.values(), plan.axes().get(1).values(), rows)
                : new CurveReport(subject, first.name(), first.values(), metric, rows);
    }
}
