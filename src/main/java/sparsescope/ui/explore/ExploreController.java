package sparsescope.ui.explore;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WidePageType;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.explore.Finding;
import sparsescope.ui.model.explore.MachineChoice;
import sparsescope.ui.model.explore.Study;
import sparsescope.ui.model.setup.NetworkSource;

/** The Explore page: choices, the sentence, and the figure. */
public final class ExploreController {
    private final Workbench workbench;
    private final Exploration exploration;
    private final FilePicker files;
    private final Map<Study, ToggleButton> studies = new EnumMap<>(Study.class);

    @FXML
    private ComboBox<NetworkSource> network;

    @FXML
    private ComboBox<MachineChoice> machine;

    @FXML
    private HBox studyBox;

    @FXML
    private VBox page;

    @FXML
    private WorkBar work;

    @FXML
    private Label sentence;

    @FXML
    private FigureView figure;

    @FXML
    private Label about;

    @FXML
    private FigureActions actions;

    public ExploreController(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.exploration = workbench.exploration();
        this.files = files;
    }

    @FXML
    private void initialize() {
        network.setItems(exploration.networks());
        machine.setItems(exploration.machines());
        ChoiceBoxes.join(network, NetworkSource::name, exploration.networkProperty());
        ChoiceBoxes.join(
                machine,
                choice -> choice.source().map(source -> source.name()).orElse(Messages.text("explore.machine.stage")),
                exploration.machineProperty());
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(null);
        for (Study study : Study.values()) {
            studies.put(study, toggle(study));
        }
        segments.getButtons().addAll(studies.values());
        studyBox.getChildren().setAll(segments);
        work.join("explore", "explore.count", exploration.work(), exploration::count);
        figure.join("figure", workbench.appearance().themeProperty());
        figure.onPointed(this::tell);
        figure.onChosen(
                part -> exploration.findingProperty().get() != null
                        && exploration.findingProperty().get().layer(part).isPresent(),
                exploration::step);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        WidePageType.follow(page);
        actions.join("explore", workbench, files, exploration.findingProperty());
        exploration.findingProperty().addListener((o, before, now) -> show(now));
        exploration.studyProperty().addListener((o, before, now) -> show(now));
        show(exploration.studyProperty().get());
    }

    private ToggleButton toggle(Study study) {
        ToggleButton toggle = new ToggleButton(Messages.text("study." + study.name())) {
            @Override
            public void fire() {
                exploration.studyProperty().set(study);
            }
        };
        toggle.setId("study-" + Ids.of(study));
        toggle.setTooltip(new Tooltip(Messages.text("study." + study.name() + ".help")));
        toggle.setAccessibleText(Messages.text("study." + study.name() + ".help"));
        return toggle;
    }

    private void show(Study study) {
        studies.forEach((each, toggle) -> toggle.setSelected(each == study));
        show(exploration.findingProperty().get());
    }

    private void show(Finding finding) {
        String hint = Messages.text("study." + exploration.studyProperty().get().name() + ".hint");
        boolean found = finding != null && !finding.report().sentence().isEmpty();
        sentence.setText(found ? finding.report().sentence() : hint);
        figure.show(finding);
        figure.drawing().setAccessibleText(Messages.text("figure.name") + ". " + sentence.getText());
    }

    private void tell(String part) {
        Finding finding = exploration.findingProperty().get();
        if (finding == null || part.isEmpty()) {
            boolean steps = exploration.studyProperty().get() == Study.LAYERS
                    || exploration.studyProperty().get() == Study.COMPARISON;
            about.setText(finding == null ? "" : Messages.text(steps ? "figure.hint.step" : "figure.hint"));
            return;
        }
        String step = finding.layer(part).isPresent() ? Messages.text("figure.step") : "";
        about.setText(finding.report().about(part) + step);
        figure.drawing().setAccessibleText(about.getText());
    }

    /** Keys begin at the choices. */
    public void focus() {
        network.requestFocus();
    }

    public FigureActions actions() {
        return actions;
    }
}
