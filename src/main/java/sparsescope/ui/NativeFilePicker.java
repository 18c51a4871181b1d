package sparsescope.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The desktop's own file dialogs; they begin in the folder of the last file. */
final class NativeFilePicker implements FilePicker {
    private File folder;

    @Override
    public Optional<Path> toOpen(Window owner, String kind, String pattern) {
        return remember(chooser(kind, pattern).showOpenDialog(owner));
    }

    @Override
    public Optional<Target> toSave(Window owner, String kind, String pattern, String suggestion) {
        FileChooser chooser = chooser(kind, pattern);
        chooser.setInitialFileName(suggestion);
        // The dialog asks about the name as typed; with the ending added it may be another file.
        return remember(chooser.showSaveDialog(owner)).map(chosen -> {
            Path file = withEnding(chosen, pattern.substring(1));
            return new Target(file, file.equals(chosen));
        });
    }

    static Path withEnding(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name + ending);
    }

    private FileChooser chooser(String kind, String pattern) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, pattern));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remember(File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
