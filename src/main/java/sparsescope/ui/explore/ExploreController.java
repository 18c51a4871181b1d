package sparsescope.ui.explore;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;
import sparsescope.ui.model.task.LongWork;

/** Controls the Explore page: choices, the sentence, and the figure. */
public final class ExploreController extends FindingPage {
    private final Exploration exploration;
    private final Map<Study, ToggleButton> studies = new EnumMap<>(Study.class);

    @FXML
    private ComboBox<NetworkSource> network;

    @FXML
    private ComboBox<MachineChoice> machine;

    @FXML
    private HBox studyBox;

    public ExploreController(Workbench workbench, FilePicker files) {
        super(workbench, files);
        this.exploration = workbench.pages().exploration();
    }

    @FXML
    private void initialize() {
        network.setItems(exploration.choices().networks());
        machine.setItems(exploration.choices().machines());
        ChoiceBoxes.join(network, NetworkSource::name, exploration.choices().networkProperty());
        ChoiceBoxes.join(
                machine,
                choice -> choice.source().map(source -> source.name()).orElse(Messages.text("explore.machine.stage")),
                exploration.choices().machineProperty());
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(null);
        for (Study study : Study.values()) {
            studies.put(study, toggle(study));
        }
        segments.getButtons().addAll(studies.values());
        studyBox.getChildren().setAll(segments);
        join(Page.EXPLORE, "explore", "figure", exploration.findingProperty(), exploration::count);
        figure.onChosen(
                part -> exploration.findingProperty().get() != null
                        && exploration.findingProperty().get().layer(part).isPresent(),
                part -> {
                    if (!workbench.componentLight().show(part)) {
                        exploration.step(part);
                    }
                });
        exploration.choices().studyProperty().addListener((o, before, now) -> show(now));
        show(exploration.choices().studyProperty().get());
    }

    private ToggleButton toggle(Study study) {
        ToggleButton toggle = new ToggleButton() {
            @Override
            public void fire() {
                exploration.choices().studyProperty().set(study);
            }
        };
        toggle.setId("study-" + Ids.of(study));
        toggle.setTooltip(new Tooltip(Messages.text("study." + study.name() + ".help")));
        toggle.setAccessibleText(Messages.text("study." + study.name() + ".help"));
        LongWork counting = exploration.work(study);
        toggle.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> tab(study, counting.progressProperty().get()), counting.progressProperty()));
        counting.whatProperty()
                .addListener(
                        (o, before, now) -> show(exploration.findingProperty().get()));
        // A name that grows by how much is counted is not to be cut.
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }

    /** What counts says so, whichever is looked at. */
    private static String tab(Study study, double progress) {
        String name = Messages.text("study." + study.name());
        return progress == LongWork.RESTING ? name : Messages.text("study.counting", name, Math.floor(100 * progress));
    }

    private void show(Study study) {
        studies.forEach((each, toggle) -> toggle.setSelected(each == study));
        work.follow(exploration.work(study));
        show(exploration.findingProperty().get());
    }

    @Override
    void show(Finding finding) {
        String counted = exploration.work().whatProperty().get();
        String hint = counted.isEmpty()
                ? Messages.text(
                        "study." + exploration.choices().studyProperty().get().name() + ".hint")
                : Messages.text("explore.counting", counted);
        boolean found = finding != null && !finding.report().sentence().isEmpty();
        sentence.setText(found ? finding.report().sentence() : hint);
        figure.show(finding);
        figure.drawing().setAccessibleText(Messages.text("figure.name") + ". " + sentence.getText());
    }

    @Override
    void tell(String part) {
        Finding finding = exploration.findingProperty().get();
        if (finding == null || part.isEmpty()) {
            boolean steps = exploration.choices().studyProperty().get() == Study.LAYERS
                    || exploration.choices().studyProperty().get() == Study.ENERGY
                    || exploration.choices().studyProperty().get() == Study.COMPARISON;
            String counted = exploration.work().whatProperty().get();
            String pointing = finding == null ? "" : Messages.text(steps ? "figure.hint.step" : "figure.hint");
            about.setText(counted.isEmpty() || finding == null ? pointing : Messages.text("explore.counting", counted));
            return;
        }
        String step = finding.layer(part).isPresent() ? Messages.text("figure.step") : "";
        about.setText(finding.report().about(part) + step);
        figure.drawing().setAccessibleText(about.getText());
    }

    /** Keys begin at the choices. */
    @Override
    public void focus() {
        exploration.turnedTo();
        network.requestFocus();
    }
}
