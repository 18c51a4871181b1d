package sparsescope.ui.explore;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.explore.Finding;
import sparsescope.ui.model.explore.PaperStudy;

/** The Paper page: the paper's figures and ours. */
public final class PaperController extends FindingPage {
    private final PaperStudy paper;

    @FXML
    private CheckBox quick;

    public PaperController(Workbench workbench, FilePicker files) {
        super(workbench, files);
        this.paper = workbench.paper();
    }

    @FXML
    private void initialize() {
        quick.selectedProperty().bindBidirectional(paper.quickProperty());
        join("paper", "paper-figure", paper.findingProperty(), paper::compute);
        work.follow(paper.work());
        show(null);
    }

    @Override
    void tell(String part) {
        Finding finding = paper.findingProperty().get();
        about.setText(finding == null ? "" : finding.report().about(part));
        figure.drawing().setAccessibleText(part.isEmpty() ? sentence.getText() : about.getText());
    }

    @Override
    void show(Finding finding) {
        sentence.setText(
                finding == null ? Messages.text("paper.hint") : finding.report().sentence());
        figure.show(finding);
        figure.drawing().setAccessibleText(Messages.text("paper.figure") + ". " + sentence.getText());
    }

    /** Keys begin at the choice. */
    public void focus() {
        quick.requestFocus();
    }
}
