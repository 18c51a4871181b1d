package sparsescope.ui.model.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.analysis.sweep.SweepPlan;
import sparsescope.analysis.sweep.SweepRow;
import sparsescope.analysis.sweep.SweepSource;
import sparsescope.analysis.sweep.SweepTable;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.ui.model.task.LongWork;

/** Counts layers at every combination of values. */
public final class SweepStudy {
    private static final String OPTION = "Vary";

    private final Subject subject;
    private final LayerChoice layers;
    private final List<SweepAxis> axes;

    SweepStudy(Subject subject, LayerChoice layers, List<SweepAxis> axes) {
        this.subject = subject;
        this.layers = layers;
        this.axes = axes;
    }

    /** Reads what varies from what was typed. */
    public static SweepAxis axis(String name, String values) {
        return SweepAxis.parse(OPTION, name + "=" + values);
    }

    /** What it takes to count it again. */
    StudyScenario.OfNetwork study(SweepMetric metric) {
        return subject.study(layers.layers(), new StudyScenario.Sweep(axes, metric));
    }

    /** The same study of a sweep, looked at for another metric. */
    public static StudyScenario.OfNetwork lookingAt(SweepMetric metric, StudyScenario.OfNetwork study) {
        StudyScenario.Sweep sweep = (StudyScenario.Sweep) study.question();
        return study.asking(new StudyScenario.Sweep(sweep.axes(), metric));
    }

    /** What is counted, on what. */
    String title() {
        return subject.network().name() + ", " + layers.name() + ", on " + subject.accelerator();
    }

    /**
     * Counts.
     *
     * @param found makes something to show of the rows so far
     */
    void run(LongWork.Watch watch, Function<List<Optional<SweepRow>>, Runnable> found) {
        int[] chosen = layers.layers().stream().mapToInt(Integer::intValue).toArray();
        SweepPlan plan = new SweepPlan(OPTION, subject.network(), chosen, subject.settings(), axes);
        SweepTable table = new SweepTable(plan);
        Runnable show = () -> watch.show(found.apply(
                IntStream.range(0, plan.points()).mapToObj(table::row).toList()));
        show.run();
        table.count(
                new SweepSource(subject.file(), subject.network()),
                Runtime.getRuntime().availableProcessors(),
                watch,
                show);
        show.run();
    }
}
