package sparsescope.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.OverwriteDialog;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.session.WindowBounds;

/** Saves and opens sessions. */
final class SessionControl {
    private static final String PATTERN = "*.json";

    private final Workbench workbench;
    private final FilePicker files;
    private final Stage window;
    private final Consumer<Path> used;

    /**
     * Asks with {@code files}.
     *
     * @param used told every session that was saved or opened
     */
    SessionControl(Workbench workbench, FilePicker files, Stage window, Consumer<Path> used) {
        this.workbench = workbench;
        this.files = files;
        this.window = window;
        this.used = used;
    }

    void save() {
        if (!workbench.sessions().canSave()) {
            return;
        }
        workbench.playback().playingProperty().set(false);
        String suggestion =
                workbench.setup().sessionProperty().get().network().name().replaceAll("[^A-Za-z0-9._-]+", "-")
                        + "-session.sparsescope.json";
        OverwriteDialog.target(files, window, Messages.text("file.session"), PATTERN, suggestion)
                .ifPresent(file -> workbench.sessions().save(file, place(), used));
    }

    void open() {
        files.toOpen(window, Messages.text("file.session"), PATTERN).ifPresent(this::open);
    }

    void open(Path file) {
        workbench.sessions().open(file, read -> {
            used.accept(file);
            read.window().ifPresent(this::resize);
        });
    }

    private Optional<WindowBounds> place() {
        return window.isFullScreen()
                ? Optional.empty()
                : Optional.of(new WindowBounds(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
    }

    private void resize(WindowBounds place) {
        if (!window.isFullScreen()) {
            WindowPlace.put(window, place);
        }
    }
}
