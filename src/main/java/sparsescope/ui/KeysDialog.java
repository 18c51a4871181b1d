package sparsescope.ui;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import sparsescope.ui.model.Command;

/** Every key of the window. */
final class KeysDialog extends Dialog<Void> {
    private static final int COLUMNS = 3;

    KeysDialog(Window owner) {
        initOwner(owner);
        setTitle(Messages.text("keys.title"));
        setHeaderText(Messages.text("keys.header"));
        getDialogPane().setId("keys-dialog");
        MainWindow.style(getDialogPane());
        getDialogPane().setContent(table());
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    private static GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("keys-table");
        table.setHgap(14);
        table.setVgap(4);
        List<Command> commands = List.of(Command.values());
        int rows = (commands.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < commands.size(); i++) {
            Label key = whole(Commands.firstKey(commands.get(i)));
            key.getStyleClass().add("key");
            table.add(key, i / rows * 2, i % rows);
            table.add(whole(Commands.name(commands.get(i))), i / rows * 2 + 1, i % rows);
        }
        return table;
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
