package sparsescope.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Opens the desktop's own file dialogs; they begin in the folder of the last file. */
public final class NativeFilePicker implements FilePicker {
    private File folder;

    @Override
    public Optional<Path> toOpen(Window owner, String kind, String pattern) {
        return remember(chooser(List.of(new Kind(kind, pattern))).showOpenDialog(owner));
    }

    @Override
    public Optional<Target> toSave(Window owner, List<Kind> kinds, String suggestion) {
        FileChooser chooser = chooser(kinds);
        chooser.setInitialFileName(suggestion);
        // The dialog asks about the name as typed; with the ending added it may be another file.
        return remember(chooser.showSaveDialog(owner)).map(chosen -> {
            int kind = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
            Path file = withEnding(chosen, kinds, Math.max(0, kind));
            return new Target(file, file.equals(chosen));
        });
    }

    /** The file as it was named when that says which of the kinds it is, with the ending of the selected kind otherwise. */
    static Path withEnding(Path file, List<Kind> kinds, int selected) {
        String name = file.getFileName().toString();
        boolean says =
                kinds.stream().anyMatch(kind -> name.toLowerCase(Locale.ROOT).endsWith(kind.ending()));
        return says ? file : file.resolveSibling(name + kinds.get(selected).ending());
    }

    private FileChooser chooser(List<Kind> kinds) {
        FileChooser chooser = new FileChooser();
        kinds.forEach(kind ->
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.words(), kind.pattern())));
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
