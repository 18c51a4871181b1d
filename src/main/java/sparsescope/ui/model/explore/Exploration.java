package sparsescope.ui.model.explore;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.machine.Machines;
import sparsescope.network.Network;
import sparsescope.network.tensors.Redrawing;
import sparsescope.ui.model.explore.KeptFindings.Counted;
import sparsescope.ui.model.explore.KeptFindings.Question;
import sparsescope.ui.model.explore.KeptFindings.SameTensors;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.LongWork;

/** Keeps the choices and the findings of the Explore page. */
public final class Exploration implements AutoCloseable {
    private EnergyTable energy = EnergyTable.standard();
    /** Multiplications of a network whose layers are counted within a blink. */
    private static final double QUICK = 2e7;

    private final Setup setup;
    private final Map<Study, LongWork> works = new EnumMap<>(Study.class);
    private final Background<Network> reading;
    private final Consumer<Throwable> failed;
    private final BiConsumer<Scenario, Optional<AcceleratorSource>> step;

    private final ObjectProperty<NetworkSource> network = new SimpleObjectProperty<>();
    private final ObjectProperty<MachineChoice> machine = new SimpleObjectProperty<>();
    private final ObjectProperty<Study> study = new SimpleObjectProperty<>(Study.LAYERS);
    private final ObjectProperty<LayerChoice> layer = new SimpleObjectProperty<>();
    private final StringProperty axis = new SimpleStringProperty();
    private final StringProperty values = new SimpleStringProperty();
    private final ObjectProperty<SweepMetric> metric = new SimpleObjectProperty<>(SweepMetric.SPEED_UP);
    private final ObjectProperty<Optional<MachineChoice>> other = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Setting> setting = new SimpleObjectProperty<>();
    private final StringProperty value = new SimpleStringProperty();
    private final ObservableList<LayerChoice> layers = FXCollections.observableArrayList();
    private final ObservableList<Optional<MachineChoice>> others =
            FXCollections.observableArrayList(List.of(Optional.empty()));
    private final ObservableList<MachineChoice> machines = FXCollections.observableArrayList(MachineChoice.STAGE);
    /** What was counted last in each study. */
    private final Map<Study, Counted> last = new EnumMap<>(Study.class);

    private final KeptFindings kept = new KeptFindings();
    private Counted shown;
    /** Nobody has chosen another network yet than the one on the stage. */
    private boolean followsStage = true;

    private boolean following;

    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
    /** What is chosen once the network that is being read has been read; null for what one begins with. */
    private StudyReopening reopening;

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
        this.failed = failed;
        this.step = step;
        for (Study each : Study.values()) {
            works.put(each, new LongWork("exploring", screen, failed));
        }
        reading = new Background<>("reading networks", screen);
        setup.accelerators().forEach(source -> machines.add(MachineChoice.of(source)));
        setup.accelerators().addListener((ListChangeListener<AcceleratorSource>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(source -> machines.add(MachineChoice.of(source)));
            }
        });
        // A network that the person opened is what they want to know about.
        setup.networks().addListener((ListChangeListener<NetworkSource>) change -> followsStage = true);
        setup.sessionProperty().addListener((o, before, now) -> followStage(now));
        machines.forEach(choice -> others.add(Optional.of(choice)));
        machines.addListener((ListChangeListener<MachineChoice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(choice -> others.add(Optional.of(choice)));
            }
        });
        axis.addListener((o, before, now) -> values.set(Variation.values(now)));
        axis.set(Redrawing.INPUT_DENSITY);
        setting.addListener((o, before, now) -> value.set(settingValues(now).get(0)));
        setting.set(Setting.CONTENTION);
        value.set(Contention.NONE.word());
        metric.addListener((o, before, now) -> lookAt(now));
        network.addListener((o, before, now) -> choose(now));
        machine.set(MachineChoice.STAGE);
        study.addListener((o, before, now) -> look());
        Stream.<ObservableValue<?>>of(network, machine, layer, axis, values, other, setting, value)
                .forEach(choice -> choice.addListener((o, before, now) -> look()));
    }

    private void followStage(LoadedScenario stage) {
        if (followsStage && stage != null) {
            following = true;
            network.set(stage.scenario().network());
            following = false;
        }
        look();
    }

    private void choose(NetworkSource source) {
        followsStage &= following;
        layer.set(null);
        layers.clear();
        LoadedScenario stage = setup.sessionProperty().get();
        if (stage != null && stage.scenario().network().equals(source)) {
            reading.ask(stage::network, this::read, failed);
        } else {
            reading.ask(source::open, this::read, failed);
        }
    }

    private void read(Network read) {
        layers.setAll(LayerChoice.of(read));
        layer.set(layers.get(LayerChoice.first(read)));
        chooseLayers();
    }

    /** All that the answer to what is chosen depends on; empty before something is open. */
    private Optional<Question> question() {
        LoadedScenario stage = setup.sessionProperty().get();
        if (stage == null || network.get() == null || isSwept() && layer.get() == null) {
            return Optional.empty();
        }
        boolean onStage = stage.scenario().network().equals(network.get());
        boolean asOnStage = machine.get().equals(MachineChoice.STAGE)
                || study.get() == Study.COMPARISON && other.get().equals(Optional.of(MachineChoice.STAGE));
        return Optional.of(new Question(
                study.get(),
                network.get(),
                machine.get(),
                onStage ? Optional.of(new SameTensors(stage.tensors())) : Optional.empty(),
                asOnStage ? Optional.of(stage.scenario().scnn()) : Optional.empty(),
                switch (study.get()) {
                    case LAYERS, ENERGY -> List.of();
                    case CURVE -> List.of(layer.get(), axis.get(), values.get());
                    case DENSITIES -> List.of(layer.get());
                    case COMPARISON ->
                        other.get().isPresent()
                                ? List.of(other.get())
                                : List.of(setting.get(), Objects.requireNonNullElse(value.get(), ""));
                }));
    }

    private boolean isSwept() {
        return study.get() == Study.CURVE || study.get() == Study.DENSITIES;
    }

    /** Shows what was counted for what is chosen, else what was counted last. */
    private void look() {
        Counted found = question().flatMap(kept::find).orElse(last.get(study.get()));
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
                && stage.scenario().network().equals(network.get())
                && stage.network().layers().stream()
                                .mapToDouble(LayersStudy::work)
                                .sum()
                        < QUICK;
        if (quick && study.get() == Study.LAYERS && shown == null && !work().isRunning()) {
            count();
        }
    }

    private void chooseLayers() {
        if (reopening != null && !layers.isEmpty()) {
            LayerChoice chosen = reopening.layers(layers);
            if (!layers.contains(chosen)) {
                layers.add(chosen);
            }
            layer.set(chosen);
            reopening = null;
        }
    }

    /** Chooses what the figure of a whole page shows, and counts it again. */
    public void reopen(StudyReopening figure) {
        Subject subject = figure.subject().orElseThrow();
        Study kind = figure.kind();
        study.set(kind);
        reopening = kind == Study.CURVE || kind == Study.DENSITIES ? figure : null;
        NetworkSource source = subject.scenario().network();
        if (!setup.networks().contains(source)) {
            setup.networks().add(source);
        }
        network.set(source);
        chooseLayers();
        machine.set(choice(subject.source().orElseThrow()));
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
            axis.set(varied.name());
            values.set(String.join(",", varied.values()));
            metric.set(sweep.metric());
            return Counting.curve(swept, varied.name(), values.get(), metric::get);
        }
        if (figure.question() instanceof StudyScenario.Comparison comparison) {
            AcceleratorConfig config = comparison.other().accelerator();
            figure.onlyChange(config)
                    .ifPresentOrElse(
                            change -> {
                                other.set(Optional.empty());
                                setting.set(change.getKey());
                                value.set(change.getValue());
                            },
                            () -> other.set(Optional.of(choice(
                                    AcceleratorSource.of(comparison.other().name(), config.settings())))));
            return (subject, watch, found) ->
                    new ComparisonStudy(subject, comparison.other().name(), config).run(watch, found);
        }
        if (figure.question() instanceof StudyScenario.ByComponent by) {
            return Counting.energy(by.energy());
        }
        EnergyTable energy = ((StudyScenario.Layers) figure.question()).energy();
        return Counting.layers(energy);
    }

    /** A source among the choices there are, which it joins if it was none. */
    private MachineChoice choice(AcceleratorSource source) {
        MachineChoice choice = MachineChoice.of(source);
        if (!machines.contains(choice)) {
            machines.add(choice);
        }
        return choice;
    }

    private void lookAt(SweepMetric now) {
        if (last.get(Study.CURVE) != null) {
            last.put(Study.CURVE, looked(last.get(Study.CURVE)));
        }
        if (shown != null && study.get() == Study.CURVE) {
            show(looked(shown));
        }
    }

    /** The same, a curve with the metric that is chosen. */
    private Counted looked(Counted at) {
        return at.finding() instanceof CurveFinding curve
                ? at.with(new CurveFinding(
                        curve.report().with(metric.get()),
                        curve.fileName(),
                        SweepStudy.lookingAt(metric.get(), curve.study())))
                : at;
    }

    /** Networks to choose from. */
    public ObservableList<NetworkSource> networks() {
        return setup.networks();
    }

    /** Accelerators to choose from. */
    public ObservableList<MachineChoice> machines() {
        return machines;
    }

    /** Layers of the chosen network to choose from; empty until it has been read. */
    public ObservableList<LayerChoice> layers() {
        return layers;
    }

    /** The layers that are swept. */
    public ObjectProperty<LayerChoice> layerProperty() {
        return layer;
    }

    /** The names of all that a curve can vary. */
    public List<String> axes() {
        return Variation.names();
    }

    /** What the curve varies. */
    public StringProperty axisProperty() {
        return axis;
    }

    /** Its values, as a list or a range. */
    public StringProperty valuesProperty() {
        return values;
    }

    /** What the curve shows. */
    public ObjectProperty<SweepMetric> metricProperty() {
        return metric;
    }

    /** Set-ups to compare with; the empty one is this one with another setting. */
    public ObservableList<Optional<MachineChoice>> others() {
        return others;
    }

    /** The set-up to compare with; empty for this one with another setting. */
    public ObjectProperty<Optional<MachineChoice>> otherProperty() {
        return other;
    }

    /** The setting that is another in the set-up to compare with. */
    public ObjectProperty<Setting> settingProperty() {
        return setting;
    }

    /** Its value there. */
    public StringProperty valueProperty() {
        return value;
    }

    /** Values of a setting worth a look. */
    public List<String> settingValues(Setting of) {
        return SweepStudy.axis(of.word(), Variation.values(of)).values();
    }

    /** The network that is explored. */
    public ObjectProperty<NetworkSource> networkProperty() {
        return network;
    }

    /** The accelerator it is explored on. */
    public ObjectProperty<MachineChoice> machineProperty() {
        return machine;
    }

    /** What is looked at. */
    public ObjectProperty<Study> studyProperty() {
        return study;
    }

    /** What was found in the chosen study, as far as it has been counted; null when nothing has. */
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Counting in the chosen study. */
    public LongWork work() {
        return work(study.get());
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
        Optional<Question> question = question();
        if (question.isEmpty()) {
            return;
        }
        NetworkSource source = network.get();
        MachineChoice on = machine.get();
        Study wanted = study.get();
        String stageAccelerator = stageAccelerator();
        Counting counting = switch (wanted) {
            case LAYERS -> Counting.layers(energy);
            case ENERGY -> Counting.energy(energy);
            case CURVE -> Counting.curve(layer.get(), axis.get(), values.get(), metric::get);
            case DENSITIES -> Counting.densities(layer.get());
            case COMPARISON ->
                other.get().isPresent()
                        ? Counting.against(other.get().get(), stage, stageAccelerator)
                        : Counting.against(setting.get(), Objects.requireNonNullElse(value.get(), ""));
        };
        String name = on.source().map(AcceleratorSource::name).orElse(stageAccelerator);
        work(wanted).start(source.name() + " on " + name, watch -> {
            Subject subject = Subject.open(source, on, stage, stageAccelerator);
            counting.run(subject, watch, found -> found(wanted, Counted.of(subject, found)));
            watch.show(() -> kept.keep(question.get(), last.get(wanted)));
        });
    }

    private String stageAccelerator() {
        if (!setup.machine().equals(Machines.standard())) {
            return Machines.standard().name();
        }
        AcceleratorSource from = setup.acceleratorProperty().get();
        String name = from == null ? "the accelerator" : from.name();
        return setup.isAcceleratorChanged() ? name + ", changed," : name;
    }

    private void found(Study of, Counted found) {
        last.put(of, found);
        if (study.get() == of) {
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
        reading.close();
    }
}
