package sparsescope.ui.model;

import java.util.ArrayList;
import java.util.List;
import sparsescope.network.Redrawing;
import sparsescope.scene.DensityReport;
import sparsescope.scene.DrawingList;
import sparsescope.scene.Theme;

/** Speed-up by weight density × activation density. */
record DensityFinding(DensityReport report, String fileName) implements Finding {
    private static final double LEAST_HEIGHT = 330;

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
        List<List<String>> rows = new ArrayList<>();
        for (int weight = 0; weight < report.weights().size(); weight++) {
            for (int activation = 0; activation < report.activations().size(); activation++) {
                String weights = report.weights().get(weight);
                String inputs = report.activations().get(activation);
                report.rows()
                        .get(weight * report.activations().size() + activation)
                        .ifPresent(row -> rows.add(List.of(
                                weights,
                                inputs,
                                String.valueOf(row.layerCycles()),
                                String.valueOf(row.dcnnCycles()),
                                String.valueOf(row.utilization()),
                                String.valueOf(row.speedUp()))));
            }
        }
        return new ResultTable(
                List.of(
                        Redrawing.WEIGHT_DENSITY,
                        Redrawing.INPUT_DENSITY,
                        "layerCycles",
                        "dcnnCycles",
                        "utilization",
                        "speedUp"),
                rows);
    }
}
