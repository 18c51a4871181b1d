package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.NetworkReport;

/** A network's layers, as far as they have been counted. */
record LayersFinding(NetworkReport report, String fileName, StudyScenario.OfNetwork study) implements Finding {
    @Override
    public OptionalInt layer(String part) {
        return FigurePartIds.number(part, "layer");
    }

    @Override
    public ResultTable table() {
        List<String> columns = new ArrayList<>(List.of(
                "network",
                "accelerator",
                "layer",
                "weightDensity",
                "inputDensity",
                "utilization",
                "layerCycles",
                "dcnnCycles",
                "idealCycles",
                "speedUp",
                "energyPJ",
                "dcnnEnergyPJ",
                "energyOverDcnn"));
        columns.addAll(CauseColumns.columns("cycles"));
        List<List<String>> rows = new ArrayList<>();
        report.counted().forEach(layer -> rows.add(row(layer)));
        report.convolutions().ifPresent(total -> rows.add(row(total)));
        report.total().ifPresent(total -> rows.add(row(total)));
        return new ResultTable(columns, rows);
    }

    private List<String> row(LayerFigures layer) {
        List<String> row = new ArrayList<>(List.of(
                report.network(),
                report.accelerator(),
                layer.name(),
                String.valueOf(layer.weightDensity()),
                String.valueOf(layer.inputDensity()),
                String.valueOf(layer.utilization()),
                String.valueOf(layer.cycles()),
                String.valueOf(layer.dcnnCycles()),
                String.valueOf(layer.idealCycles()),
                String.valueOf(layer.speedUp()),
                String.valueOf(layer.energy().total()),
                String.valueOf(layer.dcnnEnergy().total()),
                String.valueOf(layer.energyRatio())));
        row.addAll(CauseColumns.cells(layer.terms()));
        return row;
    }
}
