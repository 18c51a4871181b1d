package sparsescope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import sparsescope.ui.model.Frame;
import sparsescope.ui.model.PictureRequest;
import sparsescope.ui.model.Workbench;

/** "Save picture…": asks for size, theme and file; never replaces a file without a yes. */
final class PictureSaver {
    private final Workbench workbench;
    private final FilePicker files;
    private final Window window;

    PictureSaver(Workbench workbench, FilePicker files, Window window) {
        this.workbench = workbench;
        this.files = files;
        this.window = window;
    }

    /** Saves the picture of the moment on the stage when asked, whatever is stepped to while dialogs are open. */
    void ask() {
        Frame frame = workbench.frameProperty().get();
        if (frame == null) {
            return;
        }
        workbench.playback().playingProperty().set(false);
        Optional<PictureRequest> request =
                new PictureDialog(window, workbench.appearance().themeProperty().get()).showAndWait();
        request.flatMap(wanted -> files.toSave(window, Messages.text("file.png"), "*.png", suggestion(frame))
                        .filter(target -> target.confirmed() || mayReplace(target.file()))
                        .map(FilePicker.Target::file))
                .ifPresent(file -> workbench.savePicture(frame, request.get(), file));
    }

    private static String suggestion(Frame frame) {
        String layer = frame.moment().run().layer().name().replaceAll("[^A-Za-z0-9._-]+", "-");
        return layer + "-cycle-" + frame.moment().cycle() + ".png";
    }

    private boolean mayReplace(Path file) {
        if (!Files.exists(file)) {
            return true;
        }
        ButtonType replace = new ButtonType(Messages.text("picture.replace"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, Messages.text("picture.exists.text"), replace, ButtonType.CANCEL);
        alert.initOwner(window);
        alert.setTitle(Messages.text("picture.title"));
        alert.setHeaderText(Messages.text("picture.exists", file.getFileName()));
        alert.getDialogPane().setId("replace-dialog");
        MainWindow.style(alert.getDialogPane());
        return alert.showAndWait().filter(pressed -> pressed == replace).isPresent();
    }
}
