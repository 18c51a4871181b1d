package sparsescope.ui.model.eie;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.eie.analysis.EieFigures;
import sparsescope.eie.analysis.PaperLayer;
import sparsescope.eie.paper.EiePaperReport;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.ResultTable;
import sparsescope.ui.model.task.LongWork;

/** Computes the figures of EIE's paper for the Paper page, without its controls. */
public final class EiePaperStudy implements AutoCloseable {
    private final LongWork work;
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();

    public EiePaperStudy(Executor screen, Consumer<Throwable> failed) {
        work = new LongWork("EIE's paper", screen, failed);
    }

    /** The figures, as far as they have been computed; null when none have. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Computing. */
    public LongWork work() {
        return work;
    }

    /** Computes the figures, layer by layer. */
    public void compute() {
        work.start(
                "EIE's paper",
                watch -> EieFigures.published()
                        .layers(watch, known -> watch.show(() -> finding.set(new Layers(known)))));
    }

    @Override
    public void close() {
        work.close();
    }

    /** The layers counted so far, as they can be saved. */
    private record Layers(List<PaperLayer> layers) implements Finding {
        @Override
        public EiePaperReport report() {
            return new EiePaperReport(layers);
        }

        @Override
        public ResultTable table() {
            List<String> columns = new ArrayList<>(
                    List.of("layer", "paperTheoretical", "theoretical", "paperActual", "actual", "ratio", "why"));
            EieFigures.DEPTHS.forEach(depth -> columns.add("loadBalanceDepth" + depth));
            EieFigures.PES.forEach(pes -> columns.add("paddingPes" + pes));
            return new ResultTable(columns, layers.stream().map(Layers::row).toList());
        }

        private static List<String> row(PaperLayer layer) {
            List<String> row = new ArrayList<>(List.of(
                    layer.time().layer().name(),
                    String.valueOf(layer.time().layer().theoretical()),
                    String.valueOf(layer.time().theoretical()),
                    String.valueOf(layer.time().layer().actual()),
                    String.valueOf(layer.time().actual()),
                    String.valueOf(layer.time().actualRatio()),
                    layer.why()));
            layer.balances().forEach(at -> row.add(String.valueOf(at.loadBalance())));
            layer.paddings().forEach(at -> row.add(String.valueOf(at.fraction())));
            return row;
        }

        @Override
        public StudyScenario study() {
            return new StudyScenario.EiePaper(Theme.LIGHT);
        }

        @Override
        public String fileName() {
            return "eie-paper";
        }
    }
}
