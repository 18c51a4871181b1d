package sparsescope.ui.model.eie;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sparsescope.eie.analysis.SharedLayer;
import sparsescope.eie.codebook.WeightHistogram;
import sparsescope.eie.sharing.SharingReport;
import sparsescope.eie.sharing.SharingView;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.ResultTable;

/** Shared weights as they can be saved; the table has every different weight with its code. */
record SharingFinding(SharingView view, StudyScenario.Sharing counted) implements Finding {
    @Override
    public Report report() {
        return new SharingReport(view);
    }

    @Override
    public ResultTable table() {
        SharedLayer layer = view.layer();
        WeightHistogram histogram = layer.weights().histogram();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < histogram.size(); i++) {
            int weight = histogram.value(i);
            rows.add(List.of(
                    Integer.toString(weight),
                    Long.toString(histogram.count(i)),
                    Integer.toString(layer.weights().code(weight).orElse(0)),
                    Integer.toString(layer.weights().value(weight))));
        }
        return new ResultTable(List.of("weight", "count", "code", "sharedWeight"), rows);
    }

    @Override
    public StudyScenario study() {
        return new StudyScenario.Sharing(
                counted.origin(),
                counted.tensors(),
                counted.layer(),
                counted.machine(),
                view.round(),
                view.value(),
                Theme.LIGHT);
    }

    @Override
    public String fileName() {
        return (view.network() + "-" + view.layer().name() + "-shared-weights")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-");
    }
}
