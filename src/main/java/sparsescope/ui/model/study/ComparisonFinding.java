package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.ComparisonReport;

/** Describes two set-ups, layer by layer. */
record ComparisonFinding(ComparisonReport report, String fileName, StudyScenario.OfNetwork study) implements Finding {
    @Override
    public OptionalInt layer(String part) {
        return FigurePartIds.number(part, "layer");
    }

    @Override
    public ResultTable table() {
        List<String> columns =
                new ArrayList<>(List.of("network", "A", "B", "layer", "cyclesA", "cyclesB", "difference"));
        columns.addAll(CauseColumns.columns("difference"));
        List<List<String>> rows = new ArrayList<>();
        for (int layer = 0; layer < report.layers().size(); layer++) {
            report.pair(layer).ifPresent(pair -> rows.add(row(pair)));
        }
        report.total().ifPresent(pair -> rows.add(row(pair)));
        return new ResultTable(columns, rows);
    }

    private List<String> row(ComparisonReport.Pair pair) {
        List<String> row = new ArrayList<>(List.of(
                report.network(),
                report.a(),
                report.b(),
                pair.a().name(),
                String.valueOf(pair.a().cycles()),
                String.valueOf(pair.b().cycles()),
                String.valueOf(pair.difference().total())));
        row.addAll(CauseColumns.cells(pair.difference()));
        return row;
    }
}
