package sparsescope.ui.model.explore;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.machine.Machine;
import sparsescope.network.Network;
import sparsescope.network.tensors.Redrawing;
import sparsescope.ui.model.explore.KeptFindings.Question;
import sparsescope.ui.model.explore.KeptFindings.SameTensors;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.study.LayerChoice;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;
import sparsescope.ui.model.study.StudyReopening;
import sparsescope.ui.model.study.SweepStudy;
import sparsescope.ui.model.study.Variation;
import sparsescope.ui.model.task.Background;

/** What is chosen on the Explore page, and what there is to choose from: network, machine, study, and what each study asks for. */
public final class ExploreChoices implements AutoCloseable {
    private final Setup setup;
    private final Background<Network> reading;
    private final Consumer<Throwable> failed;
    private final Runnable changed;

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
    /** Nobody has chosen another network yet than the one on the stage. */
    private boolean followsStage = true;

    private boolean following;
    /** What is chosen once the network that is being read has been read; null for what one begins with. */
    private StudyReopening reopening;

    /**
     * What one begins with.
     *
     * @param screen the window's thread
     * @param changed is told that something else is chosen
     */
    ExploreChoices(Setup setup, Executor screen, Consumer<Throwable> failed, Runnable changed) {
        this.setup = setup;
        this.failed = failed;
        this.changed = changed;
        reading = new Background<>("reading networks", screen);
        setup.machines().forEach(this::offer);
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
        network.addListener((o, before, now) -> choose(now));
        machine.set(MachineChoice.STAGE);
        study.addListener((o, before, now) -> changed.run());
        Stream.<ObservableValue<?>>of(network, machine, layer, axis, values, other, setting, value)
                .forEach(choice -> choice.addListener((o, before, now) -> changed.run()));
    }

    /** Offers a machine's accelerators, and those that are opened later. */
    private void offer(Machine of) {
        ObservableList<AcceleratorSource> sources = setup.accelerators(of);
        sources.forEach(source -> machines.add(MachineChoice.of(source)));
        sources.addListener((ListChangeListener<AcceleratorSource>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .map(MachineChoice::of)
                        .filter(choice -> !machines.contains(choice))
                        .forEach(machines::add);
            }
        });
    }

    private void followStage(LoadedScenario stage) {
        if (followsStage && stage != null) {
            following = true;
            network.set(stage.scenario().network());
            following = false;
        }
        changed.run();
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
    Optional<Question> question() {
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
                asOnStage ? Optional.of(stage.scenario().accelerator()) : Optional.empty(),
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

    /** Chooses the network and machine of a figure, and its layers once the network is read. */
    void reopen(StudyReopening figure, NetworkSource source, AcceleratorSource on) {
        Study kind = figure.kind();
        study.set(kind);
        reopening = kind == Study.CURVE || kind == Study.DENSITIES ? figure : null;
        if (!setup.networks().contains(source)) {
            setup.networks().add(source);
        }
        network.set(source);
        chooseLayers();
        machine.set(choice(on));
    }

    /** A source among the choices there are, which it joins if it was none. */
    MachineChoice choice(AcceleratorSource source) {
        MachineChoice choice = MachineChoice.of(source);
        if (!machines.contains(choice)) {
            machines.add(choice);
        }
        return choice;
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

    @Override
    public void close() {
        reading.close();
    }
}
