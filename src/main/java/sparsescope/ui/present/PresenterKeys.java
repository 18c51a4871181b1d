package sparsescope.ui.present;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.present.Presentation;
import sparsescope.ui.model.present.PresenterKey;

/** Handles keys while presenting: the clicker's keys come first, and what only makes sense in the window is out of reach. */
final class PresenterKeys implements EventHandler<KeyEvent> {
    /** Commands that ask for something, or change what is not on screen. */
    private static final Set<Command> OUT_OF_REACH = EnumSet.of(
            Command.SETUP,
            Command.OPEN,
            Command.SAVE,
            Command.OPEN_SESSION,
            Command.SAVE_SESSION,
            Command.GO_TO,
            Command.KEYS,
            Command.PALETTE,
            Command.MENU,
            Command.PRESENT);

    private static final Map<PresenterKey, List<KeyCombination>> KEYS = new EnumMap<>(PresenterKey.class);

    static {
        for (PresenterKey cue : PresenterKey.values()) {
            KEYS.put(cue, cue.keys().stream().map(Commands::combination).toList());
        }
    }

    private final Presentation presentation;
    private final Consumer<PresenterKey> perform;
    private boolean taken;

    PresenterKeys(Presentation presentation, Consumer<PresenterKey> perform) {
        this.presentation = presentation;
        this.perform = perform;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            if (taken) {
                event.consume();
            }
            return;
        }
        taken = false;
        if (!presentation.presentingProperty().get()) {
            return;
        }
        for (PresenterKey cue : PresenterKey.values()) {
            if (KEYS.get(cue).stream().anyMatch(keys -> keys.match(event))) {
                taken = true;
                event.consume();
                perform.accept(cue);
                return;
            }
        }
        if (Commands.of(event).anyMatch(OUT_OF_REACH::contains)) {
            taken = true;
            event.consume();
        }
    }
}
