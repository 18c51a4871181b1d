package sparsescope.ui.explore;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WidePageType;
import sparsescope.ui.model.PublishedPaper;
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

    private final ReadOnlyObjectWrapper<Finding> shown = new ReadOnlyObjectWrapper<>();

    @FXML
    private ComboBox<PublishedPaper> published;

    @FXML
    private WorkBar eieWork;

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
        published.getItems().setAll(PublishedPaper.values());
        ChoiceBoxes.join(
                published, each -> Messages.text("paper.published." + each.name()), workbench.publishedPaperProperty());
        quick.selectedProperty().bindBidirectional(paper.quickProperty());
        work.join("paper", "paper.count", paper::compute);
        work.follow(paper.work());
        eieWork.join("paper-eie", "paper.count", workbench.eiePaper()::compute);
        eieWork.follow(workbench.eiePaper().work());
        figure.join("paper-figure", workbench.appearance().themeProperty());
        figure.onPointed(part -> {
            Finding finding = shown.get();
            about.setText(finding == null ? "" : finding.report().about(part));
            figure.drawing().setAccessibleText(part.isEmpty() ? sentence.getText() : about.getText());
        });
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        WidePageType.follow(page);
        actions.join("paper", workbench, files, shown.getReadOnlyProperty());
        paper.findingProperty().addListener((o, before, now) -> follow());
        workbench.eiePaper().findingProperty().addListener((o, before, now) -> follow());
        workbench.publishedPaperProperty().addListener((o, before, now) -> follow());
        shown.addListener((o, before, now) -> show(now));
        follow();
        show(null);
    }

    /** The figures of the paper that is chosen, with its own button and choices. */
    private void follow() {
        boolean eie = workbench.publishedPaperProperty().get() == PublishedPaper.EIE;
        for (Node scnns : List.of(quick, work)) {
            scnns.setVisible(!eie);
            scnns.setManaged(!eie);
        }
        eieWork.setVisible(eie);
        eieWork.setManaged(eie);
        shown.set((eie ? workbench.eiePaper().findingProperty() : paper.findingProperty()).get());
        if (shown.get() == null) {
            show(null);
        }
    }

    private void show(Finding finding) {
        boolean eie = workbench.publishedPaperProperty().get() == PublishedPaper.EIE;
        sentence.setText(
                finding == null
                        ? Messages.text(eie ? "paper.hint.eie" : "paper.hint")
                        : finding.report().sentence());
        figure.show(finding);
        figure.drawing().setAccessibleText(Messages.text("paper.figure") + ". " + sentence.getText());
    }

    /** Keys begin at the choice. */
    public void focus() {
        published.requestFocus();
    }

    public FigureActions actions() {
        return actions;
    }
}
