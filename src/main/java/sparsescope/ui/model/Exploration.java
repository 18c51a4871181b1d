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
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import sparsescope.network.Layer;
import sparsescope.network.Network;

/** The Explore page without its controls: what is chosen, and what was found. */
public final class Exploration implements AutoCloseable {
    private final Setup setup;
    private final LongWork work;
    private final Background<List<String>> reading;
    private final Consumer<Throwable> failed;
    private final BiConsumer<Scenario, Optional<AcceleratorSource>> step;

    private final ObjectProperty<NetworkSource> network = new SimpleObjectProperty<>();
    private final ObjectProperty<MachineChoice> machine = new SimpleObjectProperty<>();
    private final ObjectProperty<Study> study = new SimpleObjectProperty<>(Study.LAYERS);
    private final ObservableList<String> layers = FXCollections.observableArrayList();
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
        network.addListener((o, before, now) -> read(now));
        study.addListener((o, before, now) -> finding.set(findings.get(now)));
        machine.set(new MachineChoice(Optional.of(new AcceleratorSource.Preset("scnn"))));
        network.set(new NetworkSource.Sample("vgg-16"));
    }

    private void read(NetworkSource source) {
        layers.clear();
        reading.ask(
                () -> {
                    Network read = source.open();
                    return read.layers().stream().map(Layer::name).toList();
                },
                layers::setAll,
                failed);
    }

    /** Networks to choose from. */
    public ObservableList<NetworkSource> networks() {
        return setup.networks();
    }

    /** Accelerators to choose from. */
    public ObservableList<MachineChoice> machines() {
        return machines;
    }

    /** The names of the chosen network's layers; empty until it has been read. */
    public ObservableList<String> layers() {
        return layers;
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
        if (stage == null) {
            return;
        }
        NetworkSource source = network.get();
        MachineChoice on = machine.get();
        Study wanted = study.get();
        String stageAccelerator = stageAccelerator();
        work.start(watch -> {
            Subject subject = Subject.open(source, on, stage, stageAccelerator);
            Consumer<Finding> show = found -> show(wanted, subject, found);
            LayersStudy.run(subject, watch, show);
        });
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
