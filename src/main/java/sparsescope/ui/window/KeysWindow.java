package sparsescope.ui.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowIcon;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.present.PresenterKey;

/** Lists every key of the window, in a window of its own beside it. */
final class KeysWindow extends Stage {
    private static final double COLUMN = 520;
    /** What is left free around it. */
    private static final double ROOM = 100;

    KeysWindow(Window owner, WindowStyle style) {
        initOwner(owner);
        setTitle(Messages.text("keys.title"));
        WindowIcon.put(this);
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
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = new Button(Messages.text("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(e -> close());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(10, whole(Messages.text("keys.header")), scroll, foot);
        content.setId("keys-window");
        content.setPadding(new Insets(14));
        Scene scene = new Scene(content);
        style.dress(scene);
        setScene(scene);
    }

    /** Shows it; the size and place are set once it is shown, for window managers that forget what was set before. */
    void open() {
        show();
        setWidth(getOwner().getWidth() - ROOM);
        setHeight(getOwner().getHeight() - ROOM);
        setX(getOwner().getX() + ROOM / 2);
        setY(getOwner().getY() + ROOM / 2);
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
