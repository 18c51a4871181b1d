package sparsescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Asks before a file is replaced. */
final class ReplaceDialog {
    private ReplaceDialog() {}

    /** Whether {@code file} may be written: it is not there yet, or the person agrees to lose it. */
    static boolean agreed(Window window, String title, Path file) {
        if (!Files.exists(file)) {
            return true;
        }
        ButtonType replace = new ButtonType(Messages.text("picture.replace"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, Messages.text("picture.exists.text"), replace, ButtonType.CANCEL);
        alert.initOwner(window);
        alert.setTitle(title);
        alert.setHeaderText(Messages.text("picture.exists", file.getFileName()));
        alert.getDialogPane().setId("replace-dialog");
        MainWindow.style(alert.getDialogPane());
        return alert.showAndWait().filter(pressed -> pressed == replace).isPresent();
    }
}
