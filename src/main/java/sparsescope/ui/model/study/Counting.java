package sparsescope.ui.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.report.CurveReport;
import sparsescope.scene.report.DensityReport;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.LongWork;

/** The way a study counts, once its subject is open. */
@FunctionalInterface
public interface Counting {
    /** Counts, beside the window's thread; {@code found} is told on it, as often as there is more. */
    void run(Subject subject, LongWork.Watch watch, Consumer<Finding> found);

    /** Every layer. */
    static Counting layers(EnergyTable energy) {
        return (subject, watch, found) -> {
            if (subject.isStandard()) {
                LayersStudy.run(subject, energy, watch, found);
            } else {
                new MachinesStudy(subject, new StudyScenario.Layers(energy), Optional.empty()).run(watch, found);
            }
        };
    }

    /** Every layer's energy by component, on every machine. */
    static Counting energy(EnergyTable energy) {
        return (subject, watch, found) -> EnergyStudy.run(subject, energy, watch, found);
    }

    /** One setting or density varied, looked at by the metric that is chosen when there is more. */
    static Counting curve(LayerChoice of, String name, String text, Supplier<SweepMetric> metric) {
        return (subject, watch, found) -> {
            SweepAxis varied = SweepStudy.axis(name, text);
            checkMetric(subject, metric.get());
            SweepStudy sweep = new SweepStudy(subject, of, List.of(varied));
            String file = subject.fileName() + "-" + name;
            StudyScenario.OfNetwork again = sweep.study(metric.get());
            sweep.run(
                    watch,
                    rows -> () -> found.accept(new CurveFinding(
                            new CurveReport(sweep.title(), name, varied.values(), metric.get(), rows),
                            file,
                            SweepStudy.lookingAt(metric.get(), again))));
        };
    }

    /** Both densities varied. */
    static Counting densities(LayerChoice of) {
        return densities(
                of,
                Stream.of(Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY)
                        .map(name -> SweepStudy.axis(name, Variation.values(name)))
                        .toList());
    }

    /** The same, along these axes. */
    static Counting densities(LayerChoice of, List<SweepAxis> axes) {
        return (subject, watch, found) -> {
            checkMetric(subject, SweepMetric.SPEED_UP);
            SweepStudy sweep = new SweepStudy(subject, of, axes);
            String file = subject.fileName() + "-densities";
            StudyScenario.OfNetwork again = sweep.study(SweepMetric.SPEED_UP);
            sweep.run(
                    watch,
                    rows -> () -> found.accept(new DensityFinding(
                            new DensityReport(
                                    sweep.title(),
                                    axes.get(0).values(),
                                    axes.get(1).values(),
                                    rows),
                            file,
                            again)));
        };
    }

    /** Compared with another accelerator. */
    static Counting against(MachineChoice other, LoadedScenario stage, String stageAccelerator) {
        return (subject, watch, found) -> {
            MachineSettings settings = other.source()
                    .map(AcceleratorSource::open)
                    .orElse(stage.scenario().accelerator());
            String name = other.source().map(AcceleratorSource::name).orElse(stageAccelerator);
            against(name, settings).run(subject, watch, found);
        };
    }

    /** Compared with another accelerator, which may be another machine. */
    static Counting against(String name, MachineSettings settings) {
        return (subject, watch, found) -> {
            if (subject.isStandard()
                    && settings.machine().equals(subject.settings().machine())) {
                new ComparisonStudy(subject, name, AcceleratorConfig.of(settings)).run(watch, found);
            } else {
                StudyScenario.Machine other = new StudyScenario.Machine(name, settings);
                new MachinesStudy(subject, new StudyScenario.Comparison(other), Optional.of(other)).run(watch, found);
            }
        };
    }

    /** Compared with the same accelerator with another setting. */
    static Counting against(Setting changed, String to) {
        return (subject, watch, found) -> {
            MachineSettings settings = subject.isStandard()
                    ? Setting.applyAll(subject.config(), Map.of(changed, to)).settings()
                    : subject.settings().with(Map.of(changed.word(), to));
            String name = subject.accelerator() + " with " + changed.word() + "=" + to;
            against(name, settings).run(subject, watch, found);
        };
    }

    private static void checkMetric(Subject subject, SweepMetric metric) {
        Machine machine = subject.settings().machine();
        if (!SweepMetric.of(machine).contains(metric)) {
            throw new InputException("show: found " + metric.title() + " for machine " + machine.name()
                    + ", expected one that it has: "
                    + SweepMetric.of(machine).stream().map(SweepMetric::title).collect(Collectors.joining(", ")));
        }
    }
}
