package sparsescope.ui;

import java.util.Optional;
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
                        .filter(target -> target.confirmed()
                                || ReplaceDialog.agreed(window, Messages.text("picture.title"), target.file()))
                        .map(FilePicker.Target::file))
                .ifPresent(file -> workbench.savePicture(frame, request.get(), file));
    }

    private static String suggestion(Frame frame) {
        String layer = frame.moment().run().layer().name().replaceAll("[^A-Za-z0-9._-]+", "-");
        return layer + "-cycle-" + frame.moment().cycle() + ".png";
    }
}
