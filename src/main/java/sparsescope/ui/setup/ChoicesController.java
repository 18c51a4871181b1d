package sparsescope.ui.setup;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.network.ConvShape;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.CommandToggle;
import sparsescope.ui.kit.InputCell;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.InputPictures;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Setup;

/** The row of choices: what runs on which machine. Lists show what runs; a choice is asked for at once. */
public final class ChoicesController {
    private final Setup setup;
    private final InputPictures pictures;

    @FXML
    private ComboBox<NetworkSource> network;

    @FXML
    private ComboBox<Layer> layer;

    @FXML
    private ComboBox<InputChoice> input;

    @FXML
    private ComboBox<AcceleratorSource> preset;

    @FXML
    private ComboBox<Machine> machine;

    @FXML
    private Label machineSize;

    @FXML
    private Node inputField;

    @FXML
    private CommandToggle setupToggle;

    /** What arrow and rims of a list take beside its words, in sizes of their type. */
    private static final double ARROW = 2.6;
    /** What a thumbnail takes. */
    private static final double PICTURE = 2.2;

    private boolean adopting;

    public ChoicesController(Workbench workbench) {
        this.pictures = workbench.inputPictures();
        this.setup = workbench.setup();
    }

    @FXML
    private void initialize() {
        network.setItems(setup.networks());
        machine.getItems().setAll(setup.machines());
        preset.setItems(setup.accelerators());
        show(network, NetworkSource::name, setup::chooseNetwork);
        show(
                layer,
                ChoicesController::describe,
                chosen -> setup.chooseLayer(setup.layers().indexOf(chosen)));
        show(input, InputChoice::label, setup::chooseInput);
        InputCell.show(input, pictures);
        show(machine, Machine::title, setup::chooseMachine);
        show(preset, AcceleratorSource::name, setup::chooseAccelerator);
        setup.sessionProperty().addListener((o, before, now) -> adopt(now));
        // The size of type comes with the style, which is applied later than the scale is set.
        machineSize.fontProperty().addListener((o, before, now) -> Platform.runLater(this::measure));
        setup.rejectedProperty()
                .addListener((o, before, now) -> adopt(setup.sessionProperty().get()));
    }

    /** The button that opens and closes all the other settings. */
    public CommandToggle setupToggle() {
        return setupToggle;
    }

    private void adopt(LoadedScenario session) {
        if (session == null) {
            return;
        }
        adopting = true;
        network.setValue(session.scenario().network());
        layer.getItems().setAll(setup.layers());
        layer.setValue(setup.layers().get(session.scenario().layer()));
        input.getItems().setAll(setup.inputs());
        input.setValue(session.input().orElse(null));
        inputField.setVisible(!setup.inputs().isEmpty());
        inputField.setManaged(!setup.inputs().isEmpty());
        MachineSettings now = session.scenario().accelerator();
        preset.setItems(setup.accelerators(now.machine()));
        AcceleratorSource from = setup.acceleratorProperty().get();
        // With no value, choosing the same one again is a change too, and takes the changes back.
        preset.setPromptText(Messages.text("setup.preset.changed", from.name()));
        preset.setValue(setup.isAcceleratorChanged() ? null : from);
        machine.setValue(now.machine());
        machine.setTooltip(new Tooltip(Messages.text("setup.machine.help") + "\n"
                + now.machine().title() + ": " + now.machine().meaning()));
        machineSize.setText(now.machine().size(now));
        adopting = false;
        Platform.runLater(this::measure);
    }

    private void measure() {
        Stream.of(network, layer, machine, preset).forEach(list -> ChoiceBoxes.measure(list, ARROW));
        ChoiceBoxes.measure(input, ARROW + PICTURE);
    }

    private <T> void show(ComboBox<T> list, Function<T, String> words, Consumer<T> choose) {
        ChoiceBoxes.say(list, words);
        list.valueProperty().addListener((o, before, now) -> {
            if (!adopting && now != null && !Objects.equals(before, now)) {
                choose.accept(now);
            }
        });
    }

    private static String describe(Layer layer) {
        ConvShape shape = layer.shape();
        return Messages.text(
                "setup.layer.what",
                layer.name(),
                shape.outputChannels(),
                shape.filterWidth(),
                shape.filterHeight(),
                shape.inputChannels());
    }
}
