package sparsescope.ui.kit;

import javafx.scene.control.Dialog;
import javafx.stage.Modality;

/**
 * Opens dialogs so that window managers of Linux leave them, and the window they belong to, at their size and place. None can be resized:
 * those that can come up tiny under some of them.
 */
public final class Dialogs {
    private Dialogs() {}

    /**
     * Lets people go on with the window while {@code dialog} is open. A window that a dialog blocks cannot be resized, and some window
     * managers take that as a reason to make it small again and to move it.
     */
    public static void beside(Dialog<?> dialog) {
        dialog.initModality(Modality.NONE);
    }
}
