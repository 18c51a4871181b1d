package sparsescope.ui.kit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.ui.model.Command;

/** Gives commands their look: their names, keys and icons. */
public final class Commands {
    private static final Map<String, KeyCombination.Modifier> MODIFIERS = Map.of(
            "Ctrl", KeyCombination.SHORTCUT_DOWN, "Shift", KeyCombination.SHIFT_DOWN, "Alt", KeyCombination.ALT_DOWN);
    private static final Map<Command, List<KeyCombination>> COMBINATIONS = new EnumMap<>(Command.class);

    static {
        for (Command command : Command.values()) {
            COMBINATIONS.put(
                    command, command.keys().stream().map(Commands::combination).toList());
        }
    }

    private Commands() {}

    /** Gives a button the command's icon, tooltip with keys, and accessible name. */
    public static void dress(ButtonBase button, Command command) {
        button.setId(id(command));
        button.setGraphic(new FontIcon(command.icon()));
        button.setTooltip(new Tooltip(nameWithKey(command)));
        button.setAccessibleText(name(command));
        // Other things in its row yield first.
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** The id of the command's button, such as {@code step-cycle}. */
    public static String id(Command command) {
        return Ids.of(command);
    }

    /** The name of a command. */
    public static String name(Command command) {
        return Messages.text("command." + command.name());
    }

    /** The name of a command with its key. */
    public static String nameWithKey(Command command) {
        return name(command) + "  (" + firstKey(command) + ")";
    }

    /** The key to show, in words. */
    public static String firstKey(Command command) {
        return word(command.keys().get(0));
    }

    /** The command whose key was pressed, if any. */
    public static Stream<Command> of(KeyEvent event) {
        return COMBINATIONS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(keys -> keys.match(event)))
                .map(Map.Entry::getKey);
    }

    /** {@link KeyCombination#valueOf} takes names with an underscore, such as PAGE_DOWN, for characters. */
    public static KeyCombination combination(String keys) {
        List<String> parts = List.of(keys.split("\\+"));
        int last = parts.size() - 1;
        return new KeyCodeCombination(
                KeyCode.valueOf(parts.get(last)),
                parts.subList(0, last).stream()
                        .map(MODIFIERS::get)
                        .map(Objects::requireNonNull)
                        .toArray(KeyCombination.Modifier[]::new));
    }

    /** Keys in words. */
    public static String word(String keys) {
        return Stream.of(keys.split("\\+"))
                .map(key -> Messages.find("key." + key).orElse(key))
                .collect(Collectors.joining("+"));
    }
}
