package sparsescope.ui.window;

import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sparsescope.ui.kit.Dialogs;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.palette.PaletteEntry;
import sparsescope.ui.model.palette.PaletteSearch;

/** Shows the command palette: type a few letters, press Enter. */
final class PaletteDialog extends Dialog<PaletteEntry> {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 360;
    private static final double LARGEST_SHARE = 0.5;

    private final PaletteSearch search;
    private final TextField typed = new TextField();
    private final ListView<PaletteEntry> found = new ListView<>();

    PaletteDialog(Window owner, PaletteSearch search) {
        this.search = search;
        initOwner(owner);
        Dialogs.beside(this);
        setTitle(Messages.text("palette.title"));
        getDialogPane().setId("palette");
        WindowStyle.dress(getDialogPane());
        typed.setId("palette-search");
        typed.setPromptText(Messages.text("palette.prompt"));
        typed.setAccessibleText(Messages.text("palette.prompt"));
        typed.textProperty().addListener((o, before, now) -> show(now));
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("palette-found");
        found.setFocusTraversable(false);
        found.setCellFactory(list -> new Cell());
        found.setPlaceholder(new Label(Messages.text("palette.nothing")));
        found.setOnMouseClicked(e -> choose());
        VBox all = new VBox(6, typed, found);
        VBox.setVgrow(found, Priority.ALWAYS);
        all.setPadding(new Insets(10 * WindowStyle.scale()));
        all.setPrefWidth(WIDTH * WindowStyle.scale());
        // The dialog would make do with less.
        found.setMinHeight(Math.min(HEIGHT * WindowStyle.scale(), owner.getHeight() * LARGEST_SHARE));
        getDialogPane().setContent(all);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setResultConverter(button -> null);
        setOnShown(e -> typed.requestFocus());
        show("");
    }

    private void show(String text) {
        found.getItems().setAll(search.find(text));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    /** The arrows move in the list while the cursor stays where one types. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int at = found.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            if (at >= 0 && at < found.getItems().size()) {
                found.getSelectionModel().select(at);
                found.scrollTo(Math.max(0, at - 3));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        PaletteEntry chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            setResult(chosen);
            close();
        }
    }

    /** The kind, the name, and at the right the key. */
    private static final class Cell extends ListCell<PaletteEntry> {
        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label kind = new Label(entry.kind());
            kind.getStyleClass().add("quiet");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            Label key = new Label(entry.key());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(10, kind, new Label(entry.name()), between);
            if (!entry.key().isEmpty()) {
                row.getChildren().add(key);
            }
            setGraphic(row);
            setAccessibleText(entry.kind() + " " + entry.name() + " " + entry.key());
        }
    }
}
