package sparsescope.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import sparsescope.ui.model.Command;

/** Shows a command as a button: icon, name and keys come from the command. */
public final class CommandButton extends Button {
    /** A button that asks for {@code command}. */
    public CommandButton(@NamedArg("command") Command command) {
        Commands.dress(this, command);
        getStyleClass().add("command-button");
        setOnAction(e -> fireEvent(new CommandEvent(command)));
    }
}
