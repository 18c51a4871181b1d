package sparsescope.ui.model.explore;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.machine.MachineSettings;
import sparsescope.ui.model.explore.KeptFindings.Counted;
import sparsescope.ui.model.explore.KeptFindings.Question;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.study.Counting;
import sparsescope.ui.model.study.CurveFinding;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.LayerChoice;
import sparsescope.ui.model.study.LayersStudy;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;
import sparsescope.ui.model.study.StudyReopening;
import sparsescope.ui.model.study.Subject;
import sparsescope.ui.model.study.SweepStudy;
import sparsescope.ui.model.task.LongWork;

/** Counts what is chosen on the Explore page, and keeps what was found. */
public final class Exploration implements AutoCloseable {
    /** Multiplications of a network whose layers are counted within a blink. */
    private static final double QUICK = 2e7;

    private final Setup setup;
    private final ExploreChoices choices;
    private final Map<Study, LongWork> works = new EnumMap<>(Study.class);
    private final BiConsumer<Scenario, Optional<AcceleratorSource>> step;
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
    private final KeptFindings kept = new KeptFindings();
    /** What was counted last in each study. */
    private final Map<Study, Counted> last = new EnumMap<>(Study.class);

    private EnergyTable energy = EnergyTable.standard();
    private Counted shown;

    /**
     * Nothing is found yet.
     *
     * @param failed takes what went wrong, on {@code screen}
     * @param step opens a layer on the stage
     */
    public Exploration(
            Setup setup,
            Executor screen,
            Consumer<Throwable> failed,
            BiConsumer<Scenario, Optional<AcceleratorSource>> step) {
        this.setup = setup;
        this.step = step;
        for (Study each : Study.values()) {
            works.put(each, new LongWork("exploring", screen, failed));
        }
        choices = new ExploreChoices(setup, screen, failed, this::look);
        choices.metricProperty().addListener((o, before, now) -> lookAt());
    }

    /** What is chosen, and from what. */
    public ExploreChoices choices() {
        return choices;
    }

    private Study study() {
        return choices.studyProperty().get();
    }

    private Supplier<SweepMetric> metric() {
        return choices.metricProperty()::get;
    }

    /** Shows what was counted for what is chosen, else what was counted last. */
    private void look() {
        if (choices == null) {
            // They are being made.
            return;
        }
        Counted found = choices.question().flatMap(kept::find).orElse(last.get(study()));
        show(found == null ? null : looked(found));
    }

    private void show(Counted found) {
        shown = found;
        finding.set(found == null ? null : found.finding());
    }

    /** The page is turned to: what is counted in no time is counted at once. */
    public void turnedTo() {
        LoadedScenario stage = setup.sessionProperty().get();
        boolean quick = stage != null
                && stage.scenario().network().equals(choices.networkProperty().get())
                && stage.network().layers().stream()
                                .mapToDouble(LayersStudy::work)
                                .sum()
                        < QUICK;
        if (quick && study() == Study.LAYERS && shown == null && !work().isRunning()) {
            count();
        }
    }

    /** Chooses what the figure of a whole page shows, and counts it again. */
    public void reopen(StudyReopening figure) {
        Subject subject = figure.subject().orElseThrow();
        Study kind = figure.kind();
        choices.reopen(figure, subject.scenario().network(), subject.source().orElseThrow());
        Counting counting = counting(figure);
        works.get(kind)
                .start(
                        subject.fileName(),
                        watch -> counting.run(subject, watch, found -> found(kind, Counted.of(subject, found))));
    }

    private Counting counting(StudyReopening figure) {
        if (figure.question() instanceof StudyScenario.Sweep sweep) {
            LayerChoice swept =
                    figure.layers(LayerChoice.of(figure.subject().orElseThrow().network()));
            if (sweep.axes().size() > 1) {
                return Counting.densities(swept, sweep.axes());
            }
            SweepAxis varied = sweep.axes().get(0);
            choices.axisProperty().set(varied.name());
            choices.valuesProperty().set(String.join(",", varied.values()));
            choices.metricProperty().set(sweep.metric());
            return Counting.curve(swept, varied.name(), choices.valuesProperty().get(), metric());
        }
        if (figure.question() instanceof StudyScenario.Comparison comparison) {
            MachineSettings config = comparison.other().settings();
            String name = comparison.other().name();
            figure.onlyChange(config)
                    .ifPresentOrElse(
                            change -> {
                                choices.otherProperty().set(Optional.empty());
                                choices.settingProperty().set(change.getKey());
                                choices.valueProperty().set(change.getValue());
                            },
                            () -> choices.otherProperty()
                                    .set(Optional.of(choices.choice(AcceleratorSource.of(name, config)))));
            return Counting.against(name, config);
        }
        if (figure.question() instanceof StudyScenario.ByComponent by) {
            return Counting.energy(by.energy());
        }
        EnergyTable energy = ((StudyScenario.Layers) figure.question()).energy();
        return Counting.layers(energy);
    }

    /** The curve is looked at for another metric. */
    private void lookAt() {
        if (last.get(Study.CURVE) != null) {
            last.put(Study.CURVE, looked(last.get(Study.CURVE)));
        }
        if (shown != null && study() == Study.CURVE) {
            show(looked(shown));
        }
    }

    /** The same, a curve with the metric that is chosen. */
    private Counted looked(Counted at) {
        return at.finding() instanceof CurveFinding curve
                ? at.with(new CurveFinding(
                        curve.report().with(metric().get()),
                        curve.fileName(),
                        SweepStudy.lookingAt(metric().get(), curve.study())))
                : at;
    }

    /** What was found in the chosen study, as far as it has been counted; null when nothing has. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Counting in the chosen study. */
    public LongWork work() {
        return work(study());
    }

    /** Counting in a study; each counts by itself. */
    public LongWork work(Study of) {
        return works.get(of);
    }

    /** Counts energy with another table from now on. */
    public void use(EnergyTable table) {
        energy = table;
    }

    /** Counts what is chosen. */
    public void count() {
        LoadedScenario stage = setup.sessionProperty().get();
        Optional<Question> question = choices.question();
        if (question.isEmpty()) {
            return;
        }
        NetworkSource source = choices.networkProperty().get();
        MachineChoice on = choices.machineProperty().get();
        Study wanted = study();
        String stageAccelerator = stageAccelerator();
        Counting counting = counting(wanted, stage, stageAccelerator);
        String name = on.source().map(AcceleratorSource::name).orElse(stageAccelerator);
        work(wanted).start(source.name() + " on " + name, watch -> {
            Subject subject = Subject.open(source, on, stage, stageAccelerator);
            counting.run(subject, watch, found -> found(wanted, Counted.of(subject, found)));
            watch.show(() -> kept.keep(question.get(), last.get(wanted)));
        });
    }

    private Counting counting(Study wanted, LoadedScenario stage, String stageAccelerator) {
        LayerChoice layer = choices.layerProperty().get();
        return switch (wanted) {
            case LAYERS -> Counting.layers(energy);
            case ENERGY -> Counting.energy(energy);
            case CURVE ->
                Counting.curve(
                        layer,
                        choices.axisProperty().get(),
                        choices.valuesProperty().get(),
                        metric());
            case DENSITIES -> Counting.densities(layer);
            case COMPARISON ->
                choices.otherProperty()
                        .get()
                        .map(other -> Counting.against(other, stage, stageAccelerator))
                        .orElseGet(() -> Counting.against(
                                choices.settingProperty().get(),
                                Objects.requireNonNullElse(
                                        choices.valueProperty().get(), "")));
        };
    }

    private String stageAccelerator() {
        AcceleratorSource from = setup.acceleratorProperty().get();
        String name = from == null ? "the accelerator" : from.name();
        return setup.isAcceleratorChanged() ? name + ", changed," : name;
    }

    private void found(Study of, Counted found) {
        last.put(of, found);
        if (study() == of) {
            show(looked(found));
        }
    }

    /** Steps the layer that a part of the picture is about; whether it is about one. */
    public boolean step(String part) {
        OptionalInt at = shown == null ? OptionalInt.empty() : shown.finding().layer(part);
        at.ifPresent(
                place -> step.accept(shown.scenario().withLayer(shown.layers().get(place)), shown.source()));
        return at.isPresent();
    }

    /** The layer that a part of the picture is about, on the accelerator it was counted on; empty when it is about none. */
    public Optional<Scenario> scenarioOf(String part) {
        OptionalInt at = shown == null ? OptionalInt.empty() : shown.finding().layer(part);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.scenario().withLayer(shown.layers().get(at.getAsInt())));
    }

    @Override
    public void close() {
        works.values().forEach(LongWork::close);
        choices.close();
    }
}
