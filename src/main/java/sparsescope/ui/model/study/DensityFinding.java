package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.report.DensityReport;

/** Shows the speed-up by weight density × activation density. */
record DensityFinding(DensityReport report, String fileName, StudyScenario.OfNetwork study) implements Finding {
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
