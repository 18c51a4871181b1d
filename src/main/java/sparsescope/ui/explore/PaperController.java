package sparsescope.ui.explore;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WidePageType;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.explore.Finding;
import sparsescope.ui.model.explore.PaperStudy;

/** The Paper page: the paper's figures and ours. */
public final class PaperController {
    private final Workbench workbench;
    private final PaperStudy paper;
    private final FilePicker files;

    @FXML
    private CheckBox quick;

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

    public PaperController(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.paper = workbench.paper();
        this.files = files;
    }

    @FXML
    private void initialize() {
        quick.selectedProperty().bindBidirectional(paper.quickProperty());
        work.join("paper", "paper.count", paper::compute);
        work.follow(paper.work());
        figure.join("paper-figure", workbench.appearance().themeProperty());
        figure.onPointed(part -> {
            Finding finding = paper.findingProperty().get();
            about.setText(finding == null ? "" : finding.report().about(part));
            figure.drawing().setAccessibleText(part.isEmpty() ? sentence.getText() : about.getText());
        });
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        WidePageType.follow(page);
        actions.join("paper", workbench, files, paper.findingProperty());
        paper.findingProperty().addListener((o, before, now) -> show(now));
        show(null);
    }

    private void show(Finding finding) {
        sentence.setText(
                finding == null ? Messages.text("paper.hint") : finding.report().sentence());
        figure.show(finding);
        figure.drawing().setAccessibleText(Messages.text("paper.figure") + ". " + sentence.getText());
    }

    /** Keys begin at the choice. */
    public void focus() {
        quick.requestFocus();
    }

    public FigureActions actions() {
        return actions;
    }
}
