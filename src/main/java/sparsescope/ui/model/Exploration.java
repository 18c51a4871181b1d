package sparsescope.ui.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
import sparsescope.accelerator.Setting;
import sparsescope.analysis.SweepAxis;
import sparsescope.analysis.SweepMetric;
import sparsescope.network.Network;
import sparsescope.network.Redrawing;
import sparsescope.scene.CurveReport;
import sparsescope.scene.DensityReport;

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

    /**
     * Nothing is found yet.
     *
     * @param failed takes what went wrong, on {@code screen}
     * @param step opens a layer on the stage
     */
    Exploration(
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
                },
                failed);
    }

    private void lookAt(SweepMetric now) {
        if (findings.get(Study.CURVE) instanceof CurveFinding curve) {
            show(
                    Study.CURVE,
                    subjects.get(Study.CURVE),
                    new CurveFinding(curve.report().with(now), curve.fileName()));
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
        Session stage = setup.sessionProperty().get();
        boolean swept = study.get() == Study.CURVE || study.get() == Study.DENSITIES;
        if (stage == null || swept && layer.get() == null) {
            return;
        }
        NetworkSource source = network.get();
        MachineChoice on = machine.get();
        Study wanted = study.get();
        String stageAccelerator = stageAccelerator();
        Counting counting = switch (wanted) {
            case LAYERS -> LayersStudy::run;
            case CURVE -> curve(layer.get(), axis.get(), values.get());
            case DENSITIES -> densities(layer.get());
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

    private Counting curve(LayerChoice of, String name, String text) {
        return (subject, watch, found) -> {
            SweepAxis varied = SweepStudy.axis(name, text);
            SweepStudy sweep = new SweepStudy(subject, of, List.of(varied));
            String file = subject.fileName() + "-" + name;
            sweep.run(
                    watch,
                    rows -> () -> found.accept(new CurveFinding(
                            new CurveReport(sweep.title(), name, varied.values(), metric.get(), rows), file)));
        };
    }

    private static Counting densities(LayerChoice of) {
        return (subject, watch, found) -> {
            SweepAxis weights = SweepStudy.axis(Redrawing.WEIGHT_DENSITY, Variation.values(Redrawing.WEIGHT_DENSITY));
            SweepAxis inputs = SweepStudy.axis(Redrawing.INPUT_DENSITY, Variation.values(Redrawing.INPUT_DENSITY));
            SweepStudy sweep = new SweepStudy(subject, of, List.of(weights, inputs));
            String file = subject.fileName() + "-densities";
            sweep.run(
                    watch,
                    rows -> () -> found.accept(new DensityFinding(
                            new DensityReport(sweep.title(), weights.values(), inputs.values(), rows), file)));
        };
    }

    private Counting comparison(Session stage, String stageAccelerator) {
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
        step.accept(subject.scenario().withLayer(layer.getAsInt()), subject.source());
        return true;
    }

    @Override
    public void close() {
        work.close();
        reading.close();
    }
}
