package sparsescope.ui;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import sparsescope.ui.model.Command;

/** Every key of the window. */
final class KeysDialog extends Dialog<Void> {
    /** Height of what stands around the table, the window's own frame included. */
    private static final double AROUND = 190;

    private static final double LEAST_HEIGHT = 200;
    private static final int COLUMNS = 1;

    KeysDialog(Window owner) {
        initOwner(owner);
        setTitle(Messages.text("keys.title"));
        setHeaderText(Messages.text("keys.header"));
        getDialogPane().setId("keys-dialog");
        MainWindow.style(getDialogPane());
        GridPane table = table();
        ScrollPane whole = new ScrollPane(table);
        // As large as the table, as far as the window goes; its size is known only once it is on screen.
        setOnShown(e -> {
            whole.setPrefViewportWidth(table.getWidth());
            whole.setPrefViewportHeight(
                    Math.min(table.getHeight(), Math.max(LEAST_HEIGHT, owner.getHeight() - AROUND)));
            Window window = getDialogPane().getScene().getWindow();
            window.sizeToScene();
            window.setX(owner.getX() + (owner.getWidth() - window.getWidth()) / 2);
            window.setY(owner.getY() + Math.max(0, (owner.getHeight() - window.getHeight()) / 2));
        });
        getDialogPane().setContent(whole);
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
