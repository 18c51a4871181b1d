package sparsescope.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.file.InputException;
import sparsescope.file.Reason;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.session.Preferences;
import sparsescope.ui.model.task.Notice;

/** The state that is remembered from one start to the next, in a folder of the person's; without a folder nothing outlives the window. */
public final class RememberedState {
    private Optional<Path> folder;
    private final ReadOnlyObjectWrapper<Preferences> preferences = new ReadOnlyObjectWrapper<>(Preferences.NONE);

    private RememberedState(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Remembers in {@code folder}. */
    public static RememberedState in(Path folder) {
        return new RememberedState(Optional.of(folder));
    }

    /** Remembers until the window closes. */
    public static RememberedState none() {
        return new RememberedState(Optional.empty());
    }

    /** Where it is remembered, if anywhere. */
    Optional<Path> folder() {
        return folder;
    }

    /** What is remembered. */
    ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /** Reads what there is; what cannot be read is told, left as it is, and nothing more is remembered. */
    void read(Consumer<Notice> tell) {
        try {
            folder.ifPresent(in -> preferences.set(Preferences.read(in)));
        } catch (InputException e) {
            // It may be another version's: it stays as it is.
            folder = Optional.empty();
            tell.accept(Notice.problem(Messages.text("memory.unreadable", e.getMessage())));
        }
    }

    /** Remembers something else, at once. */
    void remember(Preferences now, Consumer<Notice> tell) {
        preferences.set(now);
        try {
            if (folder.isPresent()) {
                now.write(folder.get());
            }
        } catch (IOException e) {
            tell.accept(Notice.problem(Messages.text("memory.unwritable", folder.get(), Reason.of(e))));
        }
    }
}
