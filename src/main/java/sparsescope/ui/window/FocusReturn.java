package sparsescope.ui.window;

import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Gives the keyboard focus back to the stage after the mouse has used a control: Space plays, and does not press the button once more; ↑
 * zooms, and does not choose another network. Whoever came by keyboard stays where they are.
 */
final class FocusReturn {
    private static final Set<String> ARROWS = Set.of("increment-arrow-button", "decrement-arrow-button");
    private static final Set<KeyCode> CLOSING = Set.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.SPACE);

    private final Parent root;
    private final BooleanSupplier wanted;
    private final Runnable focus;
    /** Added once to each list, however often it is shown. */
    private final EventHandler<KeyEvent> pressed = event -> {
        if (CLOSING.contains(event.getCode())) {
            byKey = true;
        }
    };
    /** The list on show was closed by a key. */
    private boolean byKey;

    /**
     * Watches what is used.
     *
     * @param wanted whether the keys are the stage's
     * @param focus gives them to it
     */
    FocusReturn(Parent root, BooleanSupplier wanted, Runnable focus) {
        this.root = root;
        this.wanted = wanted;
        this.focus = focus;
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> Platform.runLater(() -> released(e.getTarget())));
        root.addEventFilter(ComboBoxBase.ON_SHOWN, this::shown);
        root.addEventFilter(ComboBoxBase.ON_HIDDEN, this::chosen);
    }

    private void released(EventTarget target) {
        Node now = root.getScene().getFocusOwner();
        // A menu closes when it loses the focus.
        boolean pressed = now instanceof ButtonBase && !(now instanceof MenuButton);
        if (pressed || now instanceof Slider || now instanceof Spinner<?> && isArrow(target)) {
            giveBack();
        }
    }

    private static boolean isArrow(EventTarget target) {
        for (Node node = target instanceof Node of ? of : null; node != null; node = node.getParent()) {
            if (node.getStyleClass().stream().anyMatch(ARROWS::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Keys go to the window that the list is in. */
    private void shown(Event event) {
        byKey = false;
        if (event.getTarget() instanceof ComboBoxBase<?> list
                && list.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        }
    }

    private void chosen(Event hidden) {
        boolean types = hidden.getTarget() instanceof ComboBoxBase<?> list && list.isEditable();
        if (!byKey && !types) {
            Platform.runLater(() -> {
                if (root.getScene().getFocusOwner() == hidden.getTarget()) {
                    giveBack();
                }
            });
        }
    }

    private void giveBack() {
        if (wanted.getAsBoolean()) {
            focus.run();
        }
    }
}
