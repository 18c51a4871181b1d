package sparsescope.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.ToggleButton;
import sparsescope.ui.model.Command;

/** A command that is on or off. Only the view-model switches it, so a press is asked for like any other command. */
public final class CommandToggle extends ToggleButton {
    private final Command command;

    /** A toggle for {@code command}. */
    public CommandToggle(@NamedArg("command") Command command) {
        this.command = command;
        Commands.dress(this, command);
        getStyleClass().add("command-button");
    }

    @Override
    public void fire() {
        fireEvent(new CommandEvent(command));
    }
}
