package sparsescope.ui.explore;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.OverwriteDialog;
import sparsescope.ui.kit.PictureClipboard;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.PictureRequest;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.task.Notice;

/** Offers the actions on a finding: copied, saved as a table, saved as a picture. */
public final class FigureActions extends HBox {
    private Workbench workbench;
    private FilePicker files;
    private ReadOnlyObjectProperty<? extends Finding> finding;

    /** Buttons that do nothing yet. */
    public FigureActions() {
        getStyleClass().add("figure-actions");
    }

    /** Joins the buttons with what they act on. */
    public void join(String name, Workbench bench, FilePicker picker, ReadOnlyObjectProperty<? extends Finding> found) {
        workbench = bench;
        files = picker;
        finding = found;
        getChildren()
                .setAll(
                        button(name, "copy", "mdi2c-content-copy", this::copy),
                        button(name, "table", "mdi2t-table-arrow-right", this::saveTable),
                        button(name, "picture", "mdi2i-image-outline", this::savePicture));
        disableProperty().bind(finding.isNull());
    }

    private Button button(String name, String action, String icon, Consumer<Finding> act) {
        Button button = new Button(Messages.text("figure." + action), new FontIcon(icon));
        button.setId(name + "-" + action);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Messages.text("figure." + action + ".help")));
        button.setAccessibleText(Messages.text("figure." + action + ".help"));
        button.setOnAction(e -> Optional.ofNullable(finding.get()).ifPresent(act));
        return button;
    }

    /** Copies what is found: its numbers at once, its picture beside them as soon as it is painted. */
    public void copy() {
        Optional.ofNullable(finding.get())
                .ifPresentOrElse(this::copy, () -> workbench.tell(Notice.info(Messages.text("copy.nothing"))));
    }

    private void copy(Finding found) {
        PictureClipboard.put(found.table().tsv());
        workbench.saving().copy(found, workbench.appearance().themeProperty().get(), picture -> {
            PictureClipboard.put(picture);
            workbench.tell(Notice.info(
                    Messages.text("figure.copied", found.table().rows().size())));
        });
    }

    private void saveTable(Finding found) {
        Window window = getScene().getWindow();
        OverwriteDialog.target(files, window, Messages.text("file.csv"), "*.csv", found.fileName() + ".csv")
                .ifPresent(file -> workbench.saving().table(found, file));
    }

    /** Saves the picture of what is found when asked, whatever is counted while dialogs are open. */
    public void savePicture() {
        Optional.ofNullable(finding.get()).ifPresent(this::savePicture);
    }

    private void savePicture(Finding found) {
        Window window = getScene().getWindow();
        Optional<PictureRequest> request =
                new PictureDialog(window, workbench.appearance().themeProperty().get()).showAndWait();
        request.flatMap(wanted -> OverwriteDialog.picture(files, window, found.fileName()))
                .ifPresent(file -> workbench.saving().picture(found, request.get(), file));
    }
}
