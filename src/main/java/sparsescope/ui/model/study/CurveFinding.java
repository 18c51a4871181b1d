package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.machine.Machines;
import sparsescope.scene.report.CurveReport;

/** Describes a metric over the values of something that varies. */
public record CurveFinding(CurveReport report, String fileName, StudyScenario.OfNetwork study) implements Finding {
    @Override
    public ResultTable table() {
        List<String> columns = new ArrayList<>(List.of(report.axis(), "layerCycles", "dcnnCycles", "idealCycles"));
        for (SweepMetric metric : SweepMetric.of(Machines.standard())) {
            columns.add(metric.title());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < report.values().size(); i++) {
            String value = report.values().get(i);
            report.rows().get(i).ifPresent(row -> {
                List<String> cells = new ArrayList<>(List.of(
                        value,
                        String.valueOf(row.layerCycles()),
                        String.valueOf(row.dcnnCycles()),
                        String.valueOf(row.idealCycles())));
                for (SweepMetric metric : SweepMetric.of(Machines.standard())) {
                    cells.add(String.valueOf(metric.of(row)));
                }
                rows.add(cells);
            });
        }
        return new ResultTable(columns, rows);
    }
}
