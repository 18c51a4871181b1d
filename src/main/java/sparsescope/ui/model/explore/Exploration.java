package sparsescope.ui.model.explore;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import sparsescope.network.Network;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.report.CurveReport;
import sparsescope.scene.report.DensityReport;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.LongWork;

/** The Explore page without its controls: what is chosen, and what was found. */
public final class Exploration implements AutoCloseable {
    private final Setup setup;
    private final LongWork work;
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
    private final Map<Study, Finding> findings = new EnumMap<>(Study.class);
    /** What each finding is about. */
    private final Map<Study, Subject> subjects = new EnumMap<>(Study.class);

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
        work = new LongWork("exploring", screen, failed);
        reading = new Background<>("reading networks", screen);
        setup.accelerators().forEach(source -> machines.add(MachineChoice.of(source)));
        setup.accelerators().addListener((ListChangeListener<AcceleratorSource>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(source -> machines.add(MachineChoice.of(source)));
            }
        });
        // A network that the person opened is what they want to know about.
        setup.networks().addListener((ListChangeListener<NetworkSource>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(network::set);
            }
        });
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
        network.addListener((o, before, now) -> read(now));
        study.addListener((o, before, now) -> finding.set(findings.get(now)));
        machine.set(new MachineChoice(Optional.of(new AcceleratorSource.Preset("scnn"))));
        network.set(new NetworkSource.Sample("vgg-16"));
    }

    private void read(NetworkSource source) {
        layer.set(null);
        layers.clear();
        reading.ask(
                source::open,
                read -> {
                    layers.setAll(LayerChoice.of(read));
                    layer.set(layers.get(LayerChoice.first(read)));
                    chooseLayers();
                },
                failed);
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
        work.start(watch -> counting.run(subject, watch, found -> show(kind, subject, found)));
    }

    private Counting counting(StudyReopening figure) {
        if (figure.question() instanceof StudyScenario.Sweep sweep) {
            LayerChoice swept =
                    figure.layers(LayerChoice.of(figure.subject().orElseThrow().network()));
            if (sweep.axes().size() > 1) {
                return densities(swept, sweep.axes());
            }
            SweepAxis varied = sweep.axes().get(0);
            axis.set(varied.name());
            values.set(String.join(",", varied.values()));
            metric.set(sweep.metric());
            return curve(swept, varied.name(), values.get());
        }
        if (figure.question() instanceof StudyScenario.Comparison comparison) {
            AcceleratorConfig config = comparison.other().settings();
            figure.onlyChange(config)
                    .ifPresentOrElse(
                            change -> {
                                other.set(Optional.empty());
                                setting.set(change.getKey());
                                value.set(change.getValue());
                            },
                            () -> other.set(Optional.of(choice(
                                    AcceleratorSource.of(comparison.other().name(), config)))));
            return (subject, watch, found) ->
                    new ComparisonStudy(subject, comparison.other().name(), config).run(watch, found);
        }
        EnergyTable energy = ((StudyScenario.Layers) figure.question()).energy();
        return layers(energy);
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
        if (findings.get(Study.CURVE) instanceof CurveFinding curve) {
            show(
                    Study.CURVE,
                    subjects.get(Study.CURVE),
                    new CurveFinding(
                            curve.report().with(now), curve.fileName(), SweepStudy.lookingAt(now, curve.study())));
        }
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

    /** Counting. */
    public LongWork work() {
        return work;
    }

    /** Counts what is chosen. */
    public void count() {
        LoadedScenario stage = setup.sessionProperty().get();
        boolean swept = study.get() == Study.CURVE || study.get() == Study.DENSITIES;
        if (stage == null || swept && layer.get() == null) {
            return;
        }
        NetworkSource source = network.get();
        MachineChoice on = machine.get();
        Study wanted = study.get();
        String stageAccelerator = stageAccelerator();
        Counting counting = switch (wanted) {
            case LAYERS -> layers(EnergyTable.standard());
            case CURVE -> curve(layer.get(), axis.get(), values.get());
            case DENSITIES ->
                densities(
                        layer.get(),
                        Stream.of(Redrawing.WEIGHT_DENSITY, Redrawing.INPUT_DENSITY)
                                .map(name -> SweepStudy.axis(name, Variation.values(name)))
                                .toList());
            case COMPARISON -> comparison(stage, stageAccelerator);
        };
        work.start(watch -> {
            Subject subject = Subject.open(source, on, stage, stageAccelerator);
            counting.run(subject, watch, found -> show(wanted, subject, found));
        });
    }

    /** How a study counts. */
    @FunctionalInterface
    private interface Counting {
        void run(Subject subject, LongWork.Watch watch, Consumer<Finding> found);
    }

    private static Counting layers(EnergyTable energy) {
        return (subject, watch, found) -> LayersStudy.run(subject, energy, watch, found);
    }

    private Counting curve(LayerChoice of, String name, String text) {
        return (subject, watch, found) -> {
            SweepAxis varied = SweepStudy.axis(name, text);
            SweepStudy sweep = new SweepStudy(subject, of, List.of(varied));
            String file = subject.fileName() + "-" + name;
            StudyScenario.OfNetwork again = sweep.study(metric.get());
            sweep.run(
                    watch,
                    rows -> () -> found.accept(new CurveFinding(
                            new CurveReport(sweep.title(), name, varied.values(), metric.get(), rows),
                            file,
                            SweepStudy.lookingAt(metric.get(), again))));
        };
    }

    private static Counting densities(LayerChoice of, List<SweepAxis> axes) {
        return (subject, watch, found) -> {
            SweepStudy sweep = new SweepStudy(subject, of, axes);
            String file = subject.fileName() + "-densities";
            StudyScenario.OfNetwork again = sweep.study(SweepMetric.SPEED_UP);
            sweep.run(
                    watch,
                    rows -> () -> found.accept(new DensityFinding(
                            new DensityReport(
                                    sweep.title(),
                                    axes.get(0).values(),
                                    axes.get(1).values(),
                                    rows),
                            file,
                            again)));
        };
    }

    private Counting comparison(LoadedScenario stage, String stageAccelerator) {
        Optional<MachineChoice> with = other.get();
        Setting changed = setting.get();
        String to = value.get() == null ? "" : value.get();
        return (subject, watch, found) -> {
            AcceleratorConfig config = with.map(choice -> choice.source()
                            .map(AcceleratorSource::open)
                            .orElse(stage.scenario().accelerator()))
                    .orElseGet(() -> Setting.applyAll(subject.config(), Map.of(changed, to)));
            String name = with.map(choice ->
                            choice.source().map(AcceleratorSource::name).orElse(stageAccelerator))
                    .orElse(subject.accelerator() + " with " + changed.word() + "=" + to);
            new ComparisonStudy(subject, name, config).run(watch, found);
        };
    }

    private String stageAccelerator() {
        AcceleratorSource from = setup.acceleratorProperty().get();
        String name = from == null ? "the accelerator" : from.name();
        return setup.isAcceleratorChanged() ? name + ", changed," : name;
    }

    private void show(Study of, Subject subject, Finding found) {
        findings.put(of, found);
        subjects.put(of, subject);
        if (study.get() == of) {
            finding.set(found);
        }
    }

    /** Steps the layer that a part of the picture is about; whether it is about one. */
    public boolean step(String part) {
        Subject subject = subjects.get(study.get());
        OptionalInt layer =
                finding.get() == null ? OptionalInt.empty() : finding.get().layer(part);
        if (subject == null || layer.isEmpty()) {
            return false;
        }
        step.accept(subject.scenario().withLayer(subject.layers().get(layer.getAsInt())), subject.source());
        return true;
    }

    @Override
    public void close() {
        work.close();
        reading.close();
    }
}
