package sparsescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Asks whether what is there may be replaced. */
final class ReplaceDialog {
    private ReplaceDialog() {}

    /** Whether {@code file} is new, or the person agrees to lose it. */
    static boolean mayReplace(Window owner, Path file) {
        if (!Files.exists(file)) {
            return true;
        }
        ButtonType replace = new ButtonType(Messages.text("picture.replace"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, Messages.text("picture.exists.text"), replace, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(Messages.text("picture.title"));
        alert.setHeaderText(Messages.text("picture.exists", file.getFileName()));
        alert.getDialogPane().setId("replace-dialog");
        MainWindow.style(alert.getDialogPane());
        return alert.showAndWait().filter(pressed -> pressed == replace).isPresent();
    }
}
