package sparsescope.ui.setup;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sparsescope.network.ConvShape;
import sparsescope.network.InputChoice;
import sparsescope.network.Layer;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.InputCell;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.InputPictures;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.BrushModel;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.SettingField;
import sparsescope.ui.model.setup.Setup;

/** The setup panel. Lists show what runs; a choice is asked for at once. */
public final class SetupController {
    private final Setup setup;
    private final FilePicker files;
    private final BrushModel brush;
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
    private Button openNetwork;

    @FXML
    private Button openAccelerator;

    @FXML
    private Node inputField;

    @FXML
    private Label edited;

    @FXML
    private VBox settings;

    @FXML
    private VBox drawing;

    private DrawingEditor drawingEditor;

    private boolean adopting;

    public SetupController(Workbench workbench, FilePicker files) {
        this.brush = workbench.brush();
        this.pictures = workbench.inputPictures();
        this.setup = workbench.setup();
        this.files = files;
    }

    @FXML
    private void initialize() {
        edited.visibleProperty().bind(brush.undoableProperty());
        edited.managedProperty().bind(edited.visibleProperty());
        network.setItems(setup.networks());
        preset.setItems(setup.accelerators());
        show(network, NetworkSource::name, setup::chooseNetwork);
        show(
                layer,
                SetupController::describe,
                chosen -> setup.chooseLayer(setup.layers().indexOf(chosen)));
        show(input, InputChoice::name, setup::chooseInput);
        InputCell.show(input, pictures);
        show(preset, AcceleratorSource::name, setup::chooseAccelerator);
        // Squeezed for a moment while sizes change, a button would keep its dots.
        openNetwork.setMinWidth(Region.USE_PREF_SIZE);
        openAccelerator.setMinWidth(Region.USE_PREF_SIZE);
        openNetwork.setOnAction(e -> openNetwork());
        openAccelerator.setOnAction(
                e -> files.toOpen(openAccelerator.getScene().getWindow(), Messages.text("file.accelerator"), "*.json")
                        .ifPresent(setup::openAccelerator));
        for (SettingField field : setup.settings().fields()) {
            settings.getChildren().add(new SettingEditor(field));
        }
        drawingEditor = new DrawingEditor(setup);
        drawing.getChildren().add(drawingEditor);
        setup.sessionProperty().addListener((o, before, now) -> adopt(now));
        setup.rejectedProperty()
                .addListener((o, before, now) -> adopt(setup.sessionProperty().get()));
    }

    public void openNetwork() {
        files.toOpen(openNetwork.getScene().getWindow(), Messages.text("file.network"), "*.json")
                .ifPresent(setup::openNetwork);
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
        drawingEditor.adopt(session);
        AcceleratorSource from = setup.acceleratorProperty().get();
        // With no value, choosing the same one again is a change too, and takes the changes back.
        preset.setPromptText(Messages.text("setup.preset.changed", from.name()));
        preset.setValue(setup.isAcceleratorChanged() ? null : from);
        adopting = false;
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
        return layer.name() + "  " + shape.inputChannels() + "→" + shape.outputChannels() + ", "
                + shape.inputWidth() + "×" + shape.inputHeight() + ", " + shape.filterWidth() + "×"
                + shape.filterHeight();
    }
}
