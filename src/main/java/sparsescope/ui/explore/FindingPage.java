package sparsescope.ui.explore;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.WidePageType;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.study.Finding;

/** A page with a finding: the work that finds it, its sentence, its figure, and what can be done with it. */
abstract class FindingPage implements FigurePage {
    final Workbench workbench;
    private final FilePicker files;

    @FXML
    private VBox page;

    @FXML
    WorkBar work;

    @FXML
    Label sentence;

    @FXML
    FigureView figure;

    @FXML
    Label about;

    @FXML
    private FigureActions actions;

    FindingPage(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.files = files;
    }

    /** Joins the controls of a page with a finding; {@code name} is the page's, which its controls are named after. */
    void join(
            Page which,
            String name,
            String figureName,
            ReadOnlyObjectProperty<? extends Finding> finding,
            Runnable count) {
        work.join(name, name + ".count", count);
        figure.join(figureName, workbench.appearance().themeProperty());
        figure.onPointed(this::tell);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        WidePageType.follow(page);
        HallPage.follow(workbench, which, page, figure, sentence);
        actions.join(name, workbench, files, finding);
        finding.addListener((o, before, now) -> show(now));
    }

    /** Shows a finding; null while there is none. */
    abstract void show(Finding finding);

    /** Tells about the part of the figure that is pointed at; empty when none is. */
    abstract void tell(String part);

    @Override
    public FigureActions actions() {
        return actions;
    }
}
