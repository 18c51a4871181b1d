package sparsescope.ui.kit;

import javafx.application.Platform;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;

/** Opens dialogs so that window managers of Linux leave them, and the window they belong to, at their size and place. */
public final class Dialogs {
    private Dialogs() {}

    /**
     * Lets people go on with the window while {@code dialog} is open. A window that a dialog blocks cannot be resized, and some window
     * managers take that as a reason to make it small again and to move it.
     */
    public static void beside(Dialog<?> dialog) {
        dialog.initModality(Modality.NONE);
    }

    /** Lets people resize {@code dialog} once it is shown at its own size; one that may be resized before comes up tiny in places. */
    public static void resizableOnceShown(Dialog<?> dialog) {
        dialog.setResizable(false);
        dialog.showingProperty().addListener((o, before, shown) -> {
            if (shown) {
                Platform.runLater(() -> dialog.setResizable(true));
            }
        });
    }
}
