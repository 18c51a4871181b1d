package sparsescope.ui.model;

import java.util.ArrayList;
import java.util.List;
import sparsescope.analysis.SweepMetric;
import sparsescope.scene.CurveReport;
import sparsescope.scene.DrawingList;
import sparsescope.scene.Theme;

/** A metric over the values of something that varies. */
record CurveFinding(CurveReport report, String fileName) implements Finding {
    private static final double LEAST_HEIGHT = 260;

    @Override
    public String sentence() {
        return report.sentence();
    }

    @Override
    public double height(double width) {
        return LEAST_HEIGHT;
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return report.paint(theme, width, height);
    }

    @Override
    public String about(String part) {
        return report.about(part);
    }

    @Override
    public ResultTable table() {
        List<String> columns = new ArrayList<>(List.of(report.axis(), "layerCycles", "dcnnCycles", "idealCycles"));
        for (SweepMetric metric : SweepMetric.values()) {
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
                for (SweepMetric metric : SweepMetric.values()) {
                    cells.add(String.valueOf(metric.of(row)));
                }
                rows.add(cells);
            });
        }
        return new ResultTable(columns, rows);
    }
}
