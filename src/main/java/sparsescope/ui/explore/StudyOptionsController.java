package sparsescope.ui.explore;

import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.machine.Machines;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.study.LayerChoice;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;

/** Controls what a study asks for besides network and accelerator. */
public final class StudyOptionsController {
    private final Exploration exploration;

    @FXML
    private HBox options;

    @FXML
    private HBox layerOptions;

    @FXML
    private HBox curveOptions;

    @FXML
    private HBox comparisonOptions;

    @FXML
    private HBox settingOptions;

    @FXML
    private ComboBox<LayerChoice> layer;

    @FXML
    private ComboBox<String> axis;

    @FXML
    private TextField values;

    @FXML
    private ComboBox<SweepMetric> metric;

    @FXML
    private ComboBox<Optional<MachineChoice>> other;

    @FXML
    private ComboBox<Setting> setting;

    @FXML
    private ComboBox<String> value;

    public StudyOptionsController(Workbench workbench) {
        this.exploration = workbench.pages().exploration();
    }

    @FXML
    private void initialize() {
        layer.setItems(exploration.choices().layers());
        ChoiceBoxes.join(layer, LayerChoice::name, exploration.choices().layerProperty());
        axis.getItems().setAll(exploration.choices().axes());
        axis.valueProperty().bindBidirectional(exploration.choices().axisProperty());
        values.textProperty().bindBidirectional(exploration.choices().valuesProperty());
        values.setOnAction(e -> exploration.count());
        metric.getItems().setAll(SweepMetric.of(Machines.standard()));
        ChoiceBoxes.join(metric, SweepMetric::title, exploration.choices().metricProperty());
        other.setItems(exploration.choices().others());
        ChoiceBoxes.join(
                other, StudyOptionsController::name, exploration.choices().otherProperty());
        setting.getItems().setAll(Setting.values());
        ChoiceBoxes.join(setting, Setting::word, exploration.choices().settingProperty());
        exploration.choices().settingProperty().addListener((o, before, now) -> suggest(now));
        suggest(exploration.choices().settingProperty().get());
        value.getEditor().textProperty().bindBidirectional(exploration.choices().valueProperty());
        exploration.choices().studyProperty().addListener((o, before, now) -> show(now));
        exploration.choices().otherProperty().addListener((o, before, now) -> show(settingOptions, now.isEmpty()));
        show(exploration.choices().studyProperty().get());
    }

    private void suggest(Setting of) {
        String typed = exploration.choices().valueProperty().get();
        value.getItems().setAll(exploration.choices().settingValues(of));
        value.getEditor().setText(typed);
    }

    static String name(Optional<MachineChoice> choice) {
        return choice.map(machine ->
                        machine.source().map(AcceleratorSource::name).orElse(Messages.text("explore.machine.stage")))
                .orElse(Messages.text("explore.other.same"));
    }

    private void show(Study study) {
        show(options, study != Study.LAYERS && study != Study.ENERGY);
        show(layerOptions, Set.of(Study.CURVE, Study.DENSITIES).contains(study));
        show(curveOptions, study == Study.CURVE);
        show(comparisonOptions, study == Study.COMPARISON);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
