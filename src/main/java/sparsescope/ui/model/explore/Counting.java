package sparsescope.ui.model.explore;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.report.CurveReport;
import sparsescope.scene.report.DensityReport;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.LongWork;

/** The way a study counts, once its subject is open. */
@FunctionalInterface
interface Counting {
    /** Counts, beside the window's thread; {@code found} is told on it, as often as there is more. */
    void run(Subject subject, LongWork.Watch watch, Consumer<Finding> found);

    /** Every layer. */
    static Counting layers(EnergyTable energy) {
        return (subject, watch, found) -> LayersStudy.run(subject, energy, watch, found);
    }

    /** Every layer's energy by component, on every machine. */
    static Counting energy(EnergyTable energy) {
        return (subject, watch, found) -> EnergyStudy.run(subject, energy, watch, found);
    }

    /** One setting or density varied, looked at by the metric that is chosen when there is more. */
    static Counting curve(LayerChoice of, String name, String text, Supplier<SweepMetric> metric) {
        return (subject, watch, found) -> {
            SweepAxis varied = SweepStudy.axis(name, text);
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
            AcceleratorConfig config = other.source()
                    .map(AcceleratorSource::open)
                    .map(AcceleratorConfig::of)
                    .orElse(stage.scenario().scnn());
            String name = other.source().map(AcceleratorSource::name).orElse(stageAccelerator);
            new ComparisonStudy(subject, name, config).run(watch, found);
        };
    }

    /** Compared with the same accelerator with another setting. */
    static Counting against(Setting changed, String to) {
        return (subject, watch, found) -> {
            AcceleratorConfig config = Setting.applyAll(subject.config(), Map.of(changed, to));
            String name = subject.accelerator() + " with " + changed.word() + "=" + to;
            new ComparisonStudy(subject, name, config).run(watch, found);
        };
    }
}
