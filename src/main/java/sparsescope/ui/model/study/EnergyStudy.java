package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Operands;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.Layer;
import sparsescope.scene.memory.EnergyReport;
import sparsescope.ui.model.task.LongWork;

/** Counts every layer of a network on all machines of the same PEs and multipliers, for the energy of each. */
final class EnergyStudy {
    private EnergyStudy() {}

    static void run(Subject subject, EnergyTable table, LongWork.Watch watch, Consumer<Finding> show) {
        MachineSettings settings = subject.settings();
        if (!settings.machine().rivals().isEmpty()) {
            throw new InputException("energy: found for machine "
                    + settings.machine().name() + ", whose energy is not counted, expected a machine of SCNN's family");
        }
        // Every machine of the family with the same PEs and multipliers: whichever is chosen says how many.
        AcceleratorConfig scnn =
                AcceleratorConfig.of(settings.on(Machines.standard())).with(Setting.OPERANDS, Operands.SPARSE.word());
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
            watch.show(() -> show.accept(new ByMachine(report, subject.fileName() + "-energy", study)));
        }
    }

    /** Energy by component of the layers counted so far, on every machine. */
    private record ByMachine(EnergyReport report, String fileName, StudyScenario.OfNetwork study) implements Finding {
        @Override
        public OptionalInt layer(String part) {
            return FigurePartIds.number(part, "energy");
        }

        @Override
        public ResultTable table() {
            List<String> columns = new ArrayList<>(List.of("layer", "machine", "totalPJ"));
            for (EnergyComponent component : EnergyComponent.values()) {
                columns.add(component.word() + "PJ");
            }
            List<List<String>> rows = new ArrayList<>();
            for (SideBySide layer : report.counted()) {
                for (ComparedMachine machine : EnergyReport.MACHINES) {
                    Energy energy = layer.on(machine).energy().orElseThrow();
                    List<String> row =
                            new ArrayList<>(List.of(layer.name(), machine.title(), String.valueOf(energy.total())));
                    for (EnergyComponent component : EnergyComponent.values()) {
                        row.add(String.valueOf(energy.of(component)));
                    }
                    rows.add(row);
                }
            }
            return new ResultTable(columns, rows);
        }
    }
}
