package sparsescope.ui.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.network.TensorSource;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.task.FileWatch;

/** The files that what runs was read from: when another program changes one, reading it again is offered. */
public final class ChangedFiles implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Setup setup;
    private final FileWatch watch;
    private final ReadOnlyObjectWrapper<Path> changed = new ReadOnlyObjectWrapper<>();

    ChangedFiles(Setup setup, Executor screen) {
        this.setup = setup;
        watch = new FileWatch(EVERY, screen, this::changed);
        setup.sessionProperty().addListener((o, before, now) -> follow(now));
    }

    /** The file that has changed since it was read; null when none has, or when that was answered. */
    public ReadOnlyObjectProperty<Path> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Reads everything again; cycle and view stay. */
    public void reload() {
        changed.set(null);
        setup.reload();
    }

    /** Goes on with what was read. */
    public void notNow() {
        changed.set(null);
    }

    private void changed(Path file) {
        // Told again even if the last time was left without an answer.
        changed.set(null);
        changed.set(file);
    }

    private void follow(LoadedScenario now) {
        changed.set(null);
        Set<Path> files = new LinkedHashSet<>();
        // What comes with the program does not change.
        if (now.scenario().network() instanceof NetworkSource.File network) {
            files.add(network.path());
            files.addAll(now.network().arrayFiles());
        }
        if (now.inputSource() instanceof TensorSource.FromFile input && input.anyNumbers()) {
            files.add(input.file());
        }
        if (setup.acceleratorProperty().get() instanceof AcceleratorSource.File accelerator) {
            files.add(accelerator.path());
        }
        watch.watch(files);
    }

    @Override
    public void close() {
        watch.close();
    }
}
