package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.Layer;
import sparsescope.scene.report.ComparisonReport;
import sparsescope.ui.model.task.LongWork;

/** Counts every layer of a network in two set-ups. */
final class ComparisonStudy {
    private final Subject subject;
    private final String otherName;
    private final AcceleratorConfig other;
    private final StudyScenario.OfNetwork study;
    private final List<LayerFigures> ofA = new ArrayList<>();
    private final List<LayerFigures> ofB = new ArrayList<>();

    ComparisonStudy(Subject subject, String otherName, AcceleratorConfig other) {
        this.subject = subject;
        this.otherName = otherName;
        this.other = other;
        study = subject.study(new StudyScenario.Comparison(new StudyScenario.Machine(otherName, other)));
    }

    void run(LongWork.Watch watch, Consumer<Finding> found) {
        EnergyTable table = EnergyTable.standard();
        List<Layer> layers = subject.network().layers();
        show(watch, found);
        double all = subject.layers().stream()
                .map(layers::get)
                .mapToDouble(LayersStudy::work)
                .sum();
        double done = 0;
        for (int i : subject.layers()) {
            double half = LayersStudy.work(layers.get(i)) / 2;
            ofA.add(count(i, subject.config(), table, watch, done / all, half / all));
            ofB.add(count(i, other, table, watch, (done + half) / all, half / all));
            done += 2 * half;
            show(watch, found);
        }
    }

    private LayerFigures count(
            int layer, AcceleratorConfig on, EnergyTable table, LongWork.Watch watch, double before, double share) {
        watch.check();
        return LayerFigures.of(
                subject.tensors().layer(layer),
                OutputDensities.of(subject.tensors(), layer),
                on,
                table,
                part -> watch.report(before + part * share));
    }

    private void show(LongWork.Watch watch, Consumer<Finding> found) {
        ComparisonReport report = new ComparisonReport(
                subject.network().name(), subject.accelerator(), otherName, subject.layerNames(), ofA, ofB);
        watch.show(() -> found.accept(new ComparisonFinding(report, subject.fileName() + "-compared", study)));
    }
}
