package sparsescope.ui.model.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.mapping.Operand;
import sparsescope.scene.report.Report;
import sparsescope.scene.reuse.ReuseReport;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.ResultTable;

/** A loop nest with its counts, as it can be saved. */
record ReuseFinding(ReuseView view) implements Finding {
    @Override
    public Report report() {
        return new ReuseReport(view);
    }

    @Override
    public ResultTable table() {
        List<String> columns = new ArrayList<>(List.of("layer", "mapping", "operand"));
        columns.addAll(OperandCounts.NONE.asMap().keySet());
        columns.addAll(List.of("registerWords", "bufferWords"));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<Operand, OperandCounts> each :
                view.chosen().counts().operands().entrySet()) {
            List<String> row = new ArrayList<>(List.of(
                    view.layer(), view.chosen().mapping().name(), each.getKey().word()));
            each.getValue().asMap().values().forEach(count -> row.add(String.valueOf(count)));
            row.add(String.valueOf(each.getValue().registerWords()));
            row.add(String.valueOf(each.getValue().bufferWords()));
            rows.add(row);
        }
        return new ResultTable(columns, rows);
    }

    @Override
    public StudyScenario study() {
        return new StudyScenario.Reuse(
                view.layer(),
                view.shape(),
                view.machine(),
                view.costs(),
                view.chosen().mapping(),
                view.running().map(Running::step).orElse(0),
                Theme.LIGHT);
    }

    @Override
    public String fileName() {
        return "reuse-" + (view.layer() + "-" + view.chosen().mapping().name()).replaceAll("[^A-Za-z0-9._]+", "-");
    }
}
