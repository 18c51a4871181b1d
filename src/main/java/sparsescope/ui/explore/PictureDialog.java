package sparsescope.ui.explore;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import sparsescope.scene.style.Theme;
import sparsescope.ui.kit.Dialogs;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.picture.PictureRequest;

/** Asks for the size and theme of a picture. */
final class PictureDialog extends Dialog<PictureRequest> {
    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width == 0 ? Messages.text("picture.size.custom") : width + " × " + height;
        }
    }

    private static final Size CUSTOM = new Size(0, 0);

    private final ComboBox<Size> size = new ComboBox<>();
    private final TextField width = new TextField();
    private final TextField height = new TextField();
    private final ComboBox<String> theme = new ComboBox<>();
    private final Label problem = new Label();

    PictureDialog(Window owner, Theme shown) {
        initOwner(owner);
        Dialogs.beside(this);
        setTitle(Messages.text("picture.title"));
        setHeaderText(Messages.text("picture.header"));
        getDialogPane().setId("picture-dialog");
        fill(shown);
        WindowStyle.dress(getDialogPane());
        getDialogPane().setContent(form());
        ButtonType choose = new ButtonType(Messages.text("picture.choose"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(choose, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(choose);
        button.setId("picture-choose");
        StringBinding wrong =
                Bindings.createStringBinding(() -> request().problem(), width.textProperty(), height.textProperty());
        button.disableProperty().bind(wrong.isNotEmpty());
        problem.textProperty().bind(wrong);
        setResultConverter(pressed -> pressed == choose ? request() : null);
    }

    private void fill(Theme shown) {
        size.getItems().addAll(new Size(1280, 720), new Size(1920, 1080), new Size(3840, 2160), CUSTOM);
        size.valueProperty().addListener((o, before, now) -> {
            boolean custom = CUSTOM.equals(now);
            width.setDisable(!custom);
            height.setDisable(!custom);
            if (!custom) {
                width.setText(String.valueOf(now.width()));
                height.setText(String.valueOf(now.height()));
            }
        });
        size.setValue(size.getItems().get(1));
        for (Theme each : Theme.values()) {
            theme.getItems().add(Messages.text("theme." + each.name()));
        }
        theme.getSelectionModel().select(shown.ordinal());
        name(size, "picture-size", "picture.size");
        name(width, "picture-width", "picture.width");
        name(height, "picture-height", "picture.height");
        name(theme, "picture-theme", "picture.theme");
    }

    private static void name(Control control, String id, String text) {
        control.setId(id);
        control.setAccessibleText(Messages.text(text));
        control.setTooltip(new Tooltip(Messages.text(text)));
    }

    private GridPane form() {
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(8);
        grid.addRow(0, label("picture.size", size), size);
        grid.addRow(1, label("picture.width", width), width, new Label(Messages.text("picture.pixels")));
        grid.addRow(2, label("picture.height", height), height, new Label(Messages.text("picture.pixels")));
        grid.addRow(3, label("picture.theme", theme), theme);
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(36);
        grid.add(problem, 0, 4, 3, 1);
        return grid;
    }

    private static Label label(String key, Node of) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(of);
        return label;
    }

    private PictureRequest request() {
        return new PictureRequest(
                number(width),
                number(height),
                Theme.values()[theme.getSelectionModel().getSelectedIndex()]);
    }

    private static int number(TextField field) {
        try {
            return Integer.parseInt(field.getText().strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
