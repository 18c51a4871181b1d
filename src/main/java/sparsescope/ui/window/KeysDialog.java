package sparsescope.ui.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sparsescope.ui.kit.Dialogs;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.present.PresenterKey;

/** Lists every key of the window in a dialog. */
final class KeysDialog extends Dialog<Void> {
    private static final double COLUMN = 520;

    KeysDialog(Window owner) {
        initOwner(owner);
        setTitle(Messages.text("keys.title"));
        setHeaderText(Messages.text("keys.header"));
        getDialogPane().setId("keys-dialog");
        WindowStyle.dress(getDialogPane());
        int columns = (int) Math.max(1, Math.min(3, owner.getWidth() / WindowStyle.scale() / COLUMN));
        VBox all = new VBox(
                6,
                table(
                        List.of(Command.values()).stream()
                                .map(command -> new Row(Commands.firstKey(command), Commands.name(command)))
                                .toList(),
                        columns),
                heading("keys.views"),
                table(
                        List.of(
                                new Row("Ctrl+1 … Ctrl+9", Messages.text("keys.views.store")),
                                new Row("1 … 9", Messages.text("keys.views.recall"))),
                        1),
                heading("keys.presenting"),
                table(
                        List.of(PresenterKey.values()).stream()
                                .map(cue -> new Row(keys(cue), Messages.text("cue." + cue.name())))
                                .toList(),
                        columns));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("keys-scroll");
        getDialogPane().setContent(scroll);
        scroll.setMinWidth(owner.getWidth() - 140);
        getDialogPane().setPrefSize(owner.getWidth() - 100, owner.getHeight() - 80);
        // The theme's dialogs are narrow: they hold a sentence, not a table.
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        setOnShown(e -> {
            setX(owner.getX() + (owner.getWidth() - getWidth()) / 2);
            setY(owner.getY() + (owner.getHeight() - getHeight()) / 2);
        });
        Dialogs.beside(this);
        Dialogs.resizableOnceShown(this);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    private record Row(String key, String does) {}

    private static String keys(PresenterKey cue) {
        return cue.keys().stream().map(Commands::word).collect(Collectors.joining(" · "));
    }

    private static Label heading(String key) {
        Label label = whole(Messages.text(key));
        label.getStyleClass().add("card-title");
        return label;
    }

    private static GridPane table(List<Row> entries, int columns) {
        GridPane table = new GridPane();
        table.getStyleClass().add("keys-table");
        int rows = (entries.size() + columns - 1) / columns;
        for (int i = 0; i < entries.size(); i++) {
            Label key = whole(entries.get(i).key());
            key.getStyleClass().add("key");
            table.add(key, i / rows * 2, i % rows);
            table.add(whole(entries.get(i).does()), i / rows * 2 + 1, i % rows);
        }
        return table;
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
