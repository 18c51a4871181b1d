package sparsescope.ui.model.setup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.network.file.ArrayLayer;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.Redrawing;

/**
 * The view-model of the setup panel: what can be chosen, and what runs. Every change is asked for at once; the panel shows what runs, so a
 * change that cannot be made shows as the one that still holds.
 */
public final class Setup {
    /** Takes what is asked for. */
    public interface Requests {
        /** Runs {@code scenario} instead. */
        void open(Scenario scenario);

        /**
         * Runs another network.
         *
         * @param reread whether its file may have changed and is read again
         * @param accelerator what it runs on; empty for the scenario's own
         */
        void open(Scenario scenario, boolean reread, Optional<AcceleratorSource> accelerator);

        /** Reads an accelerator and runs the present scenario on it. */
        void open(AcceleratorSource accelerator);
    }

    private final Requests requests;
    private final Settings settings;
    private final NetworkCompany company = new NetworkCompany();
    /** What was asked for last: the next change builds on it, even if it is not open yet. */
    private Scenario wanted;

    /** The settings of the accelerator as it was opened. */
    private MachineSettings unchanged;

    private final ObservableList<NetworkSource> networks = FXCollections.observableArrayList();
    /** Arrays opened as inputs, by network. */
    private final Map<NetworkSource, List<InputChoice>> arrays = new HashMap<>();

    private final Map<Machine, ObservableList<AcceleratorSource>> accelerators = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<LoadedScenario> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<AcceleratorSource> accelerator = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyIntegerWrapper rejected = new ReadOnlyIntegerWrapper();

    public Setup(Requests requests) {
        this.requests = requests;
        this.settings = new Settings(changed -> {
            if (wanted != null) {
                ask(wanted.withAccelerator(changed));
            }
        });
        SampleNetworks.names().forEach(name -> networks.add(new NetworkSource.Sample(name)));
        for (Machine machine : Machines.all()) {
            ObservableList<AcceleratorSource> own = FXCollections.observableArrayList();
            Presets.names(machine.name()).forEach(name -> own.add(new AcceleratorSource.Preset(name)));
            accelerators.put(machine, own);
        }
    }

    /** The accelerator's settings. */
    public Settings settings() {
        return settings;
    }

    /** Networks to choose from. */
    public ObservableList<NetworkSource> networks() {
        return networks;
    }

    /** Machines to choose from. */
    public List<Machine> machines() {
        return List.copyOf(accelerators.keySet());
    }

    /** Accelerators of a machine to choose from. */
    public ObservableList<AcceleratorSource> accelerators(Machine machine) {
        return accelerators.get(machine);
    }

    /** Accelerators of the first machine to choose from. */
    public ObservableList<AcceleratorSource> accelerators() {
        return accelerators(Machines.standard());
    }

    /** The machine that was asked for last; the first one while nothing was. */
    public Machine machine() {
        return wanted == null ? Machines.standard() : wanted.accelerator().machine();
    }

    /** What runs; null until the first run is open. */
    public ReadOnlyObjectProperty<LoadedScenario> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** The accelerator the settings come from, changed since or not; null when they come from none. */
    public ReadOnlyObjectProperty<AcceleratorSource> acceleratorProperty() {
        return accelerator.getReadOnlyProperty();
    }

    /** How often something asked for could not be opened; lists then go back to what runs. */
    public ReadOnlyIntegerProperty rejectedProperty() {
        return rejected.getReadOnlyProperty();
    }

    /** Whether settings were changed since the accelerator was opened. */
    public boolean isAcceleratorChanged() {
        return session.get() != null && !session.get().scenario().accelerator().equals(unchanged);
    }

    /** Layers to choose from. */
    public List<Layer> layers() {
        return session.get() == null ? List.of() : session.get().network().layers();
    }

    /** Inputs to choose from: the network's own, and arrays that were opened for it; may be empty. */
    public List<InputChoice> inputs() {
        LoadedScenario now = session.get();
        if (now == null) {
            return List.of();
        }
        Set<InputChoice> all = new LinkedHashSet<>(now.network().inputs());
        all.addAll(arrays.getOrDefault(now.scenario().network(), List.of()));
        now.input().ifPresent(all::add);
        return List.copyOf(all);
    }

    /**
     * Asks for what a file of arrays holds: a layer of its own, when there are weights and an input, else the input of the network that
     * runs. An {@link sparsescope.file.InputException} when it is neither.
     */
    public void openArrays(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (ArrayLayer.isIn(whole)) {
            openNetwork(whole);
            return;
        }
        List<InputChoice> fitting = ArrayLayer.inputsFor(session.get().network(), whole);
        arrays.put(session.get().scenario().network(), fitting);
        // Read anew: another program may have written the file since.
        ask(wanted.withInput(fitting.get(0).name()), true, Optional.empty());
    }

    /**
     * Asks for a network, with the input it had last: on the accelerator there is, or, when a preset was made for it and no setting was
     * changed by hand, on that. A preset that came with a network leaves with it.
     */
    public void chooseNetwork(NetworkSource network) {
        if (wanted == null || network.equals(wanted.network())) {
            return;
        }
        change(new Scenario(network, company.input(network), 0, wanted.accelerator()), false);
    }

    /** Asks for a network file, read anew even if it is the one that runs. */
    public void openNetwork(Path file) {
        change(
                new Scenario(new NetworkSource.File(file.toAbsolutePath().normalize()), "", 0, wanted.accelerator()),
                true);
    }

    /** Reads the network, and the accelerator unless a setting was changed by hand, again. */
    public void reload() {
        if (wanted != null) {
            boolean own = accelerator.get() instanceof AcceleratorSource.File && !isAcceleratorChanged();
            ask(wanted, true, own ? Optional.of(accelerator.get()) : Optional.empty());
        }
    }

    private void change(Scenario scenario, boolean reread) {
        if (isAcceleratorChanged()) {
            company.acceleratorChosen();
            ask(scenario, reread, Optional.empty());
        } else {
            ask(scenario, reread, company.change(wanted.network(), scenario.network(), accelerator.get()));
        }
    }

    private void ask(Scenario scenario, boolean reread, Optional<AcceleratorSource> with) {
        wanted = scenario;
        requests.open(scenario, reread, with);
    }

    /** Asks for a layer. */
    public void chooseLayer(int index) {
        if (wanted != null && index != wanted.layer()) {
            ask(wanted.withLayer(index));
        }
    }

    /** Asks for an input. */
    public void chooseInput(InputChoice input) {
        if (wanted != null && !wanted.input().equals(input.name())) {
            ask(wanted.withInput(input.name()));
        }
    }

    /** How tensors are to be drawn otherwise than the network says, as asked for last. */
    public Redrawing redrawing() {
        return wanted == null ? Redrawing.NONE : wanted.redrawing();
    }

    /** Asks for tensors drawn otherwise. */
    public void redraw(Redrawing redrawing) {
        if (wanted != null && !wanted.redrawing().equals(redrawing)) {
            ask(wanted.withRedrawing(redrawing));
        }
    }

    /** Asks for a machine, with the settings of its preset that suit the network best. */
    public void chooseMachine(Machine machine) {
        if (wanted != null && !machine.equals(machine())) {
            chooseAccelerator(NetworkCompany.of(machine, wanted.network()));
        }
    }

    /** Asks for an accelerator; one that is chosen already takes back what was changed since. */
    public void chooseAccelerator(AcceleratorSource source) {
        company.acceleratorChosen();
        requests.open(source);
    }

    /** Asks for an accelerator file. */
    public void openAccelerator(Path file) {
        chooseAccelerator(new AcceleratorSource.File(file.toAbsolutePath().normalize()));
    }

    private void ask(Scenario scenario) {
        wanted = scenario;
        requests.open(scenario);
    }

    /** What was asked for last. */
    public Scenario wanted() {
        return wanted;
    }

    /** A scenario has been opened. */
    public void adopt(LoadedScenario opened, AcceleratorSource from, boolean asItComes) {
        if (asItComes) {
            unchanged = opened.scenario().accelerator();
        }
        NetworkSource network = opened.scenario().network();
        if (!networks.contains(network)) {
            networks.add(network);
        }
        wanted = opened.scenario();
        Machine machine = wanted.accelerator().machine();
        if (from != null && !accelerators(machine).contains(from)) {
            accelerators(machine).add(from);
        }
        company.runs(network, wanted.input());
        settings.adopt(wanted.accelerator());
        opened.scnn()
                .ifPresent(run -> settings.field(Setting.KC)
                        .planned(
                                run.plan().runs().stream()
                                        .mapToInt(each -> each.group().filters())
                                        .max()
                                        .orElse(0),
                                wanted.accelerator()));
        accelerator.set(from);
        session.set(opened);
    }

    /** The settings asked for cannot be laid out: says so where they were changed. */
    public void rejectSettings(String message) {
        if (session.get() != null) {
            settings.reject(session.get().scenario().accelerator(), message);
        }
    }

    /** What was asked for could not be opened: what runs still holds. */
    public void reject() {
        if (session.get() != null) {
            if (!wanted.network().equals(session.get().scenario().network())) {
                company.failed(wanted.network());
            }
            wanted = session.get().scenario();
        }
        rejected.set(rejected.get() + 1);
    }
}
