package sparsescope.ui.model.explore;

import java.util.ArrayList;
import java.util.List;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.PaperReport;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.ResultTable;

/** Holds the paper's figures beside ours. */
record PaperFinding(PaperReport report, StudyScenario.Paper study) implements Finding {
    @Override
    public String fileName() {
        return "scnn-paper";
    }

    @Override
    public ResultTable table() {
        List<String> columns =
                new ArrayList<>(List.of("id", "figure", "relation", "unit", "paper", "ours", "ratio", "close", "why"));
        columns.addAll(report.choices());
        List<List<String>> rows = new ArrayList<>();
        for (PaperFigure figure : report.figures()) {
            List<String> row = new ArrayList<>(List.of(
                    figure.id(),
                    figure.what(),
                    figure.relation().name().toLowerCase(java.util.Locale.ROOT),
                    figure.unit().name().toLowerCase(java.util.Locale.ROOT),
                    String.valueOf(figure.paper()),
                    String.valueOf(figure.ours()),
                    figure.paper() == 0 ? "" : String.valueOf(figure.ratio()),
                    String.valueOf(figure.close()),
                    figure.why()));
            report.choices()
                    .forEach(choice -> row.add(String.valueOf(figure.choices().get(choice))));
            rows.add(row);
        }
        return new ResultTable(columns, rows);
    }
}
