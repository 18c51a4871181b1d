package sparsescope.ui.explore;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.PublishedPaper;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.explore.PaperStudy;
import sparsescope.ui.model.study.Finding;

/** Controls the Paper page: a paper's figures and ours. */
public final class PaperController extends FindingPage {
    private final PaperStudy paper;
    private final ReadOnlyObjectWrapper<Finding> shown = new ReadOnlyObjectWrapper<>();

    @FXML
    private CheckBox quick;

    @FXML
    private ComboBox<PublishedPaper> published;

    @FXML
    private WorkBar eieWork;

    public PaperController(Workbench workbench, FilePicker files) {
        super(workbench, files);
        this.paper = workbench.pages().paper();
    }

    @FXML
    private void initialize() {
        published.getItems().setAll(PublishedPaper.values());
        ChoiceBoxes.join(
                published,
                each -> Messages.text("paper.published." + each.name()),
                workbench.pages().publishedPaperProperty());
        quick.selectedProperty().bindBidirectional(paper.quickProperty());
        join(Page.PAPER, "paper", "paper-figure", shown.getReadOnlyProperty(), paper::compute);
        work.follow(paper.work());
        eieWork.join("paper-eie", "paper.count", workbench.pages().eiePaper()::compute);
        eieWork.follow(workbench.pages().eiePaper().work());
        paper.findingProperty().addListener((o, before, now) -> follow());
        workbench.pages().eiePaper().findingProperty().addListener((o, before, now) -> follow());
        workbench.pages().publishedPaperProperty().addListener((o, before, now) -> follow());
        follow();
    }

    private boolean eie() {
        return workbench.pages().publishedPaperProperty().get() == PublishedPaper.EIE;
    }

    /** The figures of the paper that is chosen, with its own button and choices. */
    private void follow() {
        for (Node scnns : List.of(quick, work)) {
            scnns.setVisible(!eie());
            scnns.setManaged(!eie());
        }
        eieWork.setVisible(eie());
        eieWork.setManaged(eie());
        shown.set((eie() ? workbench.pages().eiePaper().findingProperty() : paper.findingProperty()).get());
        if (shown.get() == null) {
            show(null);
        }
    }

    @Override
    void tell(String part) {
        Finding finding = shown.get();
        about.setText(finding == null ? "" : finding.report().about(part));
        figure.drawing().setAccessibleText(part.isEmpty() ? sentence.getText() : about.getText());
    }

    @Override
    void show(Finding finding) {
        sentence.setText(
                finding == null
                        ? Messages.text(eie() ? "paper.hint.eie" : "paper.hint")
                        : finding.report().sentence());
        figure.show(finding);
        figure.drawing().setAccessibleText(Messages.text("paper.figure") + ". " + sentence.getText());
    }

    /** Keys begin at the choice. */
    @Override
    public void focus() {
        published.requestFocus();
    }
}
