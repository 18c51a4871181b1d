package sparsescope.ui.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import sparsescope.export.FigureExporter;

/** Asks where to write; a file that is there is never replaced without a yes. */
public final class OverwriteDialog {
    private OverwriteDialog() {}

    /** The file to write; empty when the person thought better of it. */
    public static Optional<Path> target(
            FilePicker files, Window window, String kind, String pattern, String suggestion) {
        return agreed(window, files.toSave(window, kind, pattern, suggestion));
    }

    /** The picture file to write, of whichever kind; empty when the person thought better of it. */
    public static Optional<Path> picture(FilePicker files, Window window, String suggestion) {
        List<FilePicker.Kind> kinds = Arrays.stream(FigureExporter.Kind.values())
                .map(kind -> new FilePicker.Kind(Messages.text("file.picture." + kind.name()), "*" + kind.ending()))
                .toList();
        return agreed(window, files.toSave(window, kinds, suggestion + FigureExporter.Kind.PNG.ending()));
    }

    private static Optional<Path> agreed(Window window, Optional<FilePicker.Target> chosen) {
        return chosen.filter(target -> target.confirmed() || mayReplace(window, target.file()))
                .map(FilePicker.Target::file);
    }

    /** Whether {@code file} is new, or the person agrees to lose it. */
    public static boolean mayReplace(Window window, Path file) {
        if (!Files.exists(file)) {
            return true;
        }
        ButtonType replace = new ButtonType(Messages.text("picture.replace"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, Messages.text("picture.exists.text"), replace, ButtonType.CANCEL);
        alert.initOwner(window);
        Dialogs.beside(alert);
        alert.setTitle(Messages.text("replace.title"));
        alert.setHeaderText(Messages.text("picture.exists", file.getFileName()));
        alert.getDialogPane().setId("replace-dialog");
        WindowStyle.dress(alert.getDialogPane());
        return alert.showAndWait().filter(pressed -> pressed == replace).isPresent();
    }
}
