package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.Layer;
import sparsescope.scene.report.NetworkReport;
import sparsescope.ui.model.task.LongWork;

/** Counts every layer of a network. */
public final class LayersStudy {
    private LayersStudy() {}

    static void run(Subject subject, EnergyTable table, LongWork.Watch watch, Consumer<Finding> show) {
        List<Layer> layers = subject.network().layers();
        List<LayerFigures> counted = new ArrayList<>();
        StudyScenario.OfNetwork study = subject.study(new StudyScenario.Layers(table));
        show(subject, study, counted, watch, show);
        double all = subject.layers().stream()
                .map(layers::get)
                .mapToDouble(LayersStudy::work)
                .sum();
        double done = 0;
        for (int i : subject.layers()) {
            watch.check();
            double before = done;
            double work = work(layers.get(i));
            counted.add(LayerFigures.of(
                    subject.tensors().layer(i),
                    OutputDensities.of(subject.tensors(), i),
                    subject.config(),
                    table,
                    part -> watch.report((before + part * work) / all)));
            done += work;
            show(subject, study, counted, watch, show);
        }
    }

    /** How much of the time a layer takes, more or less. */
    public static double work(Layer layer) {
        return 1 + layer.shape().denseMacs();
    }

    private static void show(
            Subject subject,
            StudyScenario.OfNetwork study,
            List<LayerFigures> counted,
            LongWork.Watch watch,
            Consumer<Finding> show) {
        NetworkReport report = new NetworkReport(
                subject.network().name(),
                subject.accelerator(),
                subject.layerNames(),
                subject.network().fullyConnected(),
                counted,
                ((StudyScenario.Layers) study.question()).energy().foreign());
        watch.show(() -> show.accept(new LayersFinding(report, subject.fileName(), study)));
    }
}
