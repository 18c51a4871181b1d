package sparsescope.ui.window;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.model.Command;

/** Turns keys into commands, unless the control in focus needs them for itself. */
final class KeyboardCommands implements EventHandler<KeyEvent> {
    private static final Set<KeyCode> PRESSING = Set.of(KeyCode.SPACE, KeyCode.ENTER);
    private static final Set<KeyCode> MOVING = Set.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN);

    private final Predicate<Command> applies;
    private final Consumer<Command> perform;
    private final ViewKeys views;
    /** The key pressed last was a command: what it types must not land in a field that the command put the cursor in. */
    private boolean ran;

    /**
     * Keys for commands.
     *
     * @param applies whether a command means something at the moment; the key is the controls' otherwise
     */
    KeyboardCommands(Predicate<Command> applies, Consumer<Command> perform, ViewKeys views) {
        this.applies = applies;
        this.perform = perform;
        this.views = views;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            if (ran) {
                event.consume();
            }
            return;
        }
        ran = false;
        if (event.isConsumed()) {
            // Another filter of the same node, such as a lesson's, has taken it; that does not keep it from this one.
            ran = true;
            return;
        }
        if (event.getTarget() instanceof Node target && isTaken(target, event)) {
            return;
        }
        if (applies.test(Command.PLANE) && views.perform(event)) {
            event.consume();
            ran = true;
            return;
        }
        Commands.of(event).filter(applies).findFirst().ifPresent(command -> {
            event.consume();
            ran = true;
            perform.accept(command);
        });
    }

    private static boolean isTaken(Node target, KeyEvent event) {
        Scene scene = target.getScene();
        Node focus = scene == null || scene.getFocusOwner() == null ? target : scene.getFocusOwner();
        KeyCode code = event.getCode();
        if (code.isFunctionKey()) {
            return false;
        }
        boolean list = focus instanceof ComboBoxBase<?> box && box.isEditable();
        if (list || focus instanceof TextInputControl || focus instanceof Spinner<?>) {
            return !event.isShortcutDown() || code != KeyCode.S && code != KeyCode.O;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (focus instanceof ComboBoxBase<?> box) {
            // A closed list uses ↑ ↓ to choose, and Alt with them to open.
            return !event.isShortcutDown() && (box.isShowing() || code == KeyCode.UP || code == KeyCode.DOWN);
        }
        if (focus instanceof Slider) {
            return plain && MOVING.contains(code);
        }
        if (focus instanceof ButtonBase) {
            return plain && PRESSING.contains(code);
        }
        if (focus instanceof DrawingView view && view.takesArrows()) {
            return plain && (code.isArrowKey() || code == KeyCode.SPACE);
        }
        if (focus instanceof ListView<?>) {
            // ← and → still step.
            return !event.isShortcutDown()
                    && !event.isAltDown()
                    && (code == KeyCode.ENTER
                            || MOVING.contains(code) && code != KeyCode.LEFT && code != KeyCode.RIGHT);
        }
        return focus instanceof ScrollPane && plain && MOVING.contains(code);
    }
}
