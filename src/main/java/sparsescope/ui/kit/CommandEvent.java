package sparsescope.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;
import sparsescope.ui.model.Command;

/** Tells that a button or a key asks for a command; it rises to the window, which carries it out. */
public final class CommandEvent extends Event {
    private static final long serialVersionUID = 1L;

    public static final EventType<CommandEvent> COMMAND = new EventType<>(Event.ANY, "COMMAND");

    private final Command command;

    CommandEvent(Command command) {
        super(COMMAND);
        this.command = command;
    }

    /** The command that is asked for. */
    public Command command() {
        return command;
    }
}
