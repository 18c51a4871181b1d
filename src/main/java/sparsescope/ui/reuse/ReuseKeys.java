package sparsescope.ui.reuse;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.ui.model.reuse.ReuseStudy;

/** Takes the keys of the page's picture: arrows step and select, Alt with them moves loops. */
final class ReuseKeys {
    private ReuseKeys() {}

    /** Whether a key meant something. */
    static boolean pressed(KeyEvent event, ReuseStudy study) {
        ReuseView view = study.viewProperty().get();
        if (view == null) {
            return false;
        }
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            if (code == KeyCode.Z) {
                study.undo();
                return true;
            }
            return false;
        }
        if (event.isAltDown()) {
            if (code == KeyCode.UP || code == KeyCode.DOWN) {
                study.loops().move(code == KeyCode.DOWN);
                return true;
            }
            return false;
        }
        switch (code) {
            case LEFT, RIGHT -> study.steps().goBy(code == KeyCode.RIGHT ? 1 : -1);
            case PAGE_UP, PAGE_DOWN -> study.steps().goBy(code == KeyCode.PAGE_DOWN ? 10 : -10);
            case HOME -> study.steps().go(0);
            case END -> study.steps().go(Integer.MAX_VALUE);
            case SPACE -> study.steps().play();
            case UP -> study.loops().select(Math.max(0, view.selected() - 1));
            case DOWN -> study.loops().select(view.selected() + 1);
            case S -> study.loops().split();
            case J -> study.loops().join();
            default -> {
                return false;
            }
        }
        return true;
    }
}
