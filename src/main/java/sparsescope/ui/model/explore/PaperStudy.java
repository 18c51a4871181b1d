package sparsescope.ui.model.explore;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.analysis.paper.GeneratorCheck;
import sparsescope.analysis.paper.PaperCheck;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.Progress;
import sparsescope.network.file.SampleNetworks;
import sparsescope.scene.report.PaperReport;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.task.LongWork;

/** Is the Paper page without its controls: it computes the paper's figures again. */
public final class PaperStudy implements AutoCloseable {
    private final LongWork work;
    private final BooleanProperty quick = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();

    public PaperStudy(Executor screen, Consumer<Throwable> failed) {
        work = new LongWork("the paper's figures", screen, failed);
    }

    /** Whether fewer densities are computed, without contention and without other open choices. */
    public BooleanProperty quickProperty() {
        return quick;
    }

    /** The figures, as far as they have been computed; null when none have. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Computing. */
    public LongWork work() {
        return work;
    }

    /** Computes the figures. */
    public void compute() {
        compute(new StudyScenario.Paper(quick.get(), EnergyTable.standard(), Theme.LIGHT));
    }

    /** Computes them as a figure of them says. */
    public void reopen(StudyScenario.Paper figure) {
        quick.set(figure.quick());
        compute(figure);
    }

    private void compute(StudyScenario.Paper study) {
        boolean few = study.quick();
        work.start("the paper's figures", watch -> {
            StepCount steps = new StepCount(watch, few);
            GeneratorCheck generator = GeneratorCheck.of(
                    SampleNetworks.open(GeneratorCheck.SAMPLE), Presets.get("scnn"), steps.next(GeneratorCheck.SAMPLE));
            PaperCheck check = new PaperCheck(SampleNetworks::open, study.energy(), few, steps::next);
            check.figures(known -> {
                PaperReport report = new PaperReport(known, study.energy().foreign(), Optional.of(generator));
                watch.show(() -> finding.set(new PaperFinding(report, study)));
            });
        });
    }

    @Override
    public void close() {
        work.close();
    }

    /** How far the whole is, from its steps; each takes about as long as another. More than expected only slow the bar down. */
    private static final class StepCount {
        private static final int STEPS_OF_QUICK = 16;
        private static final int STEPS_OF_ALL = 67;

        private final LongWork.Watch watch;
        private final int all;
        private int begun;

        StepCount(LongWork.Watch watch, boolean quick) {
            this.watch = watch;
            this.all = quick ? STEPS_OF_QUICK : STEPS_OF_ALL;
        }

        synchronized Progress next(String step) {
            int before = begun++;
            return done -> watch.report(Math.min(0.99, (before + done) / Math.max(all, before + 1)));
        }
    }
}
