package sparsescope.ui.explore;

import java.util.Optional;
import javafx.stage.Window;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.OverwriteDialog;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.PictureRequest;
import sparsescope.ui.model.setup.LoadedScenario;

/** Saves a picture: asks for size, theme and file; never replaces a file without a yes. */
public final class PictureSaver {
    private final Workbench workbench;
    private final FilePicker files;
    private final Window window;

    public PictureSaver(Workbench workbench, FilePicker files, Window window) {
        this.workbench = workbench;
        this.files = files;
        this.window = window;
    }

    /** Saves the picture of the moment on the stage when asked, whatever is stepped to while dialogs are open. */
    public void ask() {
        Frame frame = workbench.frameProperty().get();
        LoadedScenario session = workbench.setup().sessionProperty().get();
        // Another run may be open already while the picture is still the last one's.
        if (frame == null || frame.moment().run() != session.run()) {
            return;
        }
        workbench.playback().playingProperty().set(false);
        Optional<PictureRequest> request =
                new PictureDialog(window, workbench.appearance().themeProperty().get()).showAndWait();
        request.flatMap(wanted -> OverwriteDialog.picture(files, window, suggestion(frame)))
                .ifPresent(file -> workbench.saving().picture(session, frame, request.get(), file));
    }

    private static String suggestion(Frame frame) {
        String layer = frame.moment().run().layer().name().replaceAll("[^A-Za-z0-9._-]+", "-");
        return layer + "-cycle-" + frame.moment().cycle();
    }
}
