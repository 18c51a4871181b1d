package sparsescope.ui.explore;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.report.Report;
import sparsescope.scene.report.ReportSheet;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.present.Presentation;

/** Shows the report of a page on its picture, in a hall in the hall's type, and says in words what it shows. */
public final class ReportPicture {
    private final DrawingView picture;
    private final Workbench workbench;
    private final Supplier<Optional<Report>> report;

    /**
     * Joins a picture with what it shows; the page says when that is another one.
     *
     * @param report what is to be shown; empty while there is nothing
     */
    public ReportPicture(DrawingView picture, Workbench workbench, Supplier<Optional<Report>> report) {
        this.picture = picture;
        this.workbench = workbench;
        this.report = report;
        picture.setFocusTraversable(true);
        picture.sizes((width, height) -> paint());
        Presentation talk = workbench.presentation();
        again(workbench.appearance().themeProperty());
        again(talk.presentingProperty());
        again(talk.heightProperty());
    }

    private void again(ObservableValue<?> property) {
        property.addListener((o, before, now) -> paint());
    }

    /** Shows what there is now. */
    public void paint() {
        PixelSize extent = picture.extent();
        Optional<Report> now = report.get();
        if (!extent.isEmpty() && now.isPresent()) {
            DrawingList drawing = ReportSheet.untitled(
                    now.get(), workbench.appearance().themeProperty().get(), extent.width(), extent.height(), scale());
            picture.show(drawing, extent);
            picture.setAccessibleText(now.get().sentence());
        }
    }

    /** How much larger everything is than the report alone would be. */
    public double scale() {
        return workbench.presentation().presentingProperty().get()
                ? workbench.presentation().lettering(1).scale()
                : 1;
    }
}
