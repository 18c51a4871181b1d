package sparsescope.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.ui.model.Command;

/** How commands look: their names, keys and icons. */
final class Commands {
    private Commands() {}

    /** Gives a button the command's icon, tooltip with keys, and accessible name. */
    static void dress(ButtonBase button, Command command) {
        button.setId(id(command));
        button.setGraphic(new FontIcon(command.icon()));
        button.setTooltip(new Tooltip(nameWithKey(command)));
        button.setAccessibleText(name(command));
    }

    /** The id of the command's button, such as {@code step-cycle}. */
    static String id(Command command) {
        return Ids.of(command);
    }

    static String name(Command command) {
        return Messages.text("command." + command.name());
    }

    static String nameWithKey(Command command) {
        return name(command) + "  (" + firstKey(command) + ")";
    }

    /** The key to show, in words. */
    static String firstKey(Command command) {
        return word(command.keys().get(0));
    }

    /** The command whose key was pressed, if any. */
    static Stream<Command> of(KeyEvent event) {
        return Stream.of(Command.values()).filter(command -> command.keys().stream()
                .anyMatch(keys -> KeyCombination.valueOf(keys).match(event)));
    }

    private static String word(String keys) {
        return Stream.of(keys.split("\\+"))
                .map(key -> Messages.find("key." + key).orElse(key))
                .collect(Collectors.joining("+"));
    }
}
