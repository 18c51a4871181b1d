package sparsescope.ui.model.memory;

import java.util.ArrayList;
import java.util.List;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.Energy;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.memory.MemoryReport;
import sparsescope.scene.memory.MemoryView;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.ResultTable;

/** Memories and a network's energy, as they can be saved; the table has the energy as counted. */
record MemoryFinding(MemoryView view) implements Finding {
    @Override
    public Report report() {
        return new MemoryReport(view);
    }

    @Override
    public ResultTable table() {
        List<String> columns = new ArrayList<>(List.of("network", "layer", "machine"));
        for (EnergyComponent component : EnergyComponent.values()) {
            columns.add(component.word() + "PJ");
        }
        List<List<String>> rows = new ArrayList<>();
        for (LayerFigures layer : view.layers()) {
            rows.add(row(layer.name(), "counted", layer.energy()));
            rows.add(row(layer.name(), "DCNN", layer.dcnnEnergy()));
        }
        return new ResultTable(columns, rows);
    }

    private List<String> row(String layer, String machine, Energy energy) {
        List<String> row = new ArrayList<>(List.of(view.network(), layer, machine));
        for (EnergyComponent component : EnergyComponent.values()) {
            row.add(String.valueOf(energy.of(component)));
        }
        return row;
    }

    @Override
    public StudyScenario study() {
        return new StudyScenario.Memory(view.table(), view.sizes(), Theme.LIGHT);
    }

    @Override
    public String fileName() {
        return "memory-access";
    }
}
