package sparsescope.ui.setup;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sparsescope.machine.Machine;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.setup.BrushModel;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.SettingField;
import sparsescope.ui.model.setup.Setup;

/** Controls all settings beyond the row of choices, folded in groups, and files of one's own. */
public final class SetupController {
    private final Setup setup;
    private final FilePicker files;
    private final BrushModel brush;

    @FXML
    private Button openNetwork;

    @FXML
    private Button openAccelerator;

    @FXML
    private Label edited;

    @FXML
    private VBox settings;

    @FXML
    private VBox drawing;

    private DrawingEditor drawingEditor;

    public SetupController(Workbench workbench, FilePicker files) {
        this.brush = workbench.brush();
        this.setup = workbench.setup();
        this.files = files;
    }

    @FXML
    private void initialize() {
        edited.visibleProperty().bind(brush.undoableProperty());
        edited.managedProperty().bind(edited.visibleProperty());
        // Squeezed for a moment while sizes change, a button would keep its dots.
        openNetwork.setMinWidth(Region.USE_PREF_SIZE);
        openAccelerator.setMinWidth(Region.USE_PREF_SIZE);
        openNetwork.setOnAction(e -> openNetwork());
        openAccelerator.setOnAction(
                e -> files.toOpen(openAccelerator.getScene().getWindow(), Messages.text("file.accelerator"), "*.json")
                        .ifPresent(setup::openAccelerator));
        showSettings();
        setup.settings().machineProperty().addListener((o, before, now) -> showSettings());
        drawingEditor = new DrawingEditor(setup);
        drawing.getChildren().add(drawingEditor);
        setup.sessionProperty().addListener((o, before, now) -> adopt(now));
        setup.rejectedProperty()
                .addListener((o, before, now) -> adopt(setup.sessionProperty().get()));
    }

    /** A pane for each group of settings that the machine has. */
    private void showSettings() {
        Machine machine = setup.settings().machineProperty().get();
        Map<SettingGroup, VBox> groups = new EnumMap<>(SettingGroup.class);
        for (SettingField field : setup.settings().fields()) {
            groups.computeIfAbsent(SettingGroup.of(machine, field.setting()), group -> new VBox())
                    .getChildren()
                    .add(new SettingEditor(machine, field));
        }
        settings.getChildren().clear();
        groups.forEach((group, inside) -> {
            inside.getStyleClass().add("setting-group");
            TitledPane pane = new TitledPane(Messages.text("group." + group.name()), inside);
            pane.setId("settings-" + Ids.of(group));
            pane.setAnimated(false);
            pane.setExpanded(group == SettingGroup.MULTIPLIERS);
            settings.getChildren().add(pane);
        });
    }

    private void openNetwork() {
        files.toOpen(openNetwork.getScene().getWindow(), Messages.text("file.network"), "*.json")
                .ifPresent(setup::openNetwork);
    }

    private void adopt(LoadedScenario session) {
        if (session == null) {
            return;
        }
        drawingEditor.adopt(session);
    }
}
