package sparsescope.ui.window;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.navigation.StoredViews;
import sparsescope.ui.model.task.Notice;

/**
 * Turns digits into views: with Ctrl they store a view, alone they recall it. Where nothing is stored the digit keeps its other meaning.
 */
final class ViewKeys {
    private final Workbench workbench;

    ViewKeys(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Whether the key was about a view, and has been carried out. */
    boolean perform(KeyEvent event) {
        int digit = digit(event.getCode());
        if (digit < StoredViews.FIRST || event.isAltDown() || event.isShiftDown() || event.isMetaDown()) {
            return false;
        }
        if (event.isShortcutDown()) {
            store(digit);
            return true;
        }
        return workbench.views().recall(digit);
    }

    /** Stores how one looks now, and says so. */
    void store(int digit) {
        workbench.views().store(digit);
        workbench.tell(Notice.info(Messages.text("views.stored", digit)));
    }

    private static int digit(KeyCode code) {
        int plain = code.ordinal() - KeyCode.DIGIT0.ordinal();
        int pad = code.ordinal() - KeyCode.NUMPAD0.ordinal();
        return plain >= 1 && plain <= 9 ? plain : pad >= 1 && pad <= 9 ? pad : 0;
    }
}
