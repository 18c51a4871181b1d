package sparsescope.ui.model.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.Layer;
import sparsescope.scene.memory.EnergyReport;
import sparsescope.ui.model.task.LongWork;

/** Counts every layer of a network on all machines of the same PEs and multipliers, for the energy of each. */
final class EnergyStudy {
    private EnergyStudy() {}

    static void run(Subject subject, EnergyTable table, LongWork.Watch watch, Consumer<Finding> show) {
        AcceleratorConfig scnn = subject.config().with(Setting.OPERANDS, Operands.SPARSE.word());
        StudyScenario.OfNetwork study = subject.study(new StudyScenario.ByComponent(table));
        List<Layer> layers = subject.network().layers();
        List<SideBySide> counted = new ArrayList<>();
        double all = subject.layers().stream()
                .map(layers::get)
                .mapToDouble(LayersStudy::work)
                .sum();
        double done = 0;
        for (int i : subject.layers()) {
            watch.check();
            double before = done;
            double work = LayersStudy.work(layers.get(i));
            counted.add(SideBySide.of(
                    subject.tensors().layer(i),
                    OutputDensities.of(subject.tensors(), i),
                    scnn,
                    table,
                    EnergyReport.MACHINES,
                    part -> watch.report((before + part * work) / all)));
            done += work;
            EnergyReport report = new EnergyReport(
                    subject.network().name(),
                    subject.accelerator(),
                    subject.layers().size(),
                    counted);
            watch.show(() -> show.accept(new EnergyFinding(report, subject.fileName() + "-energy", study)));
        }
    }
}
