package sparsescope.ui.model.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.memory.EnergyReport;

/** Energy by component of the layers counted so far, on every machine. */
record EnergyFinding(EnergyReport report, String fileName, StudyScenario.OfNetwork study) implements Finding {
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
