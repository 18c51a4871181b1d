package sparsescope.ui.model.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches files for changes by other programs. It looks at their times and sizes now and then, which works on every file system, and tells of
 * a change once nothing more is being written.
 */
public final class FileWatch implements AutoCloseable {
    private record Stamp(FileTime modified, long size) {}

    /** A file as it was when it was watched, or last told of, and as it was looked at last. */
    private static final class Watched {
        private Stamp known;
        private Stamp seen;

        Watched(Stamp now) {
            known = now;
            seen = now;
        }
    }

    private final ScheduledExecutorService looking;
    private final Executor screen;
    private final Consumer<Path> changed;
    private Map<Path, Watched> files = Map.of();

    /**
     * Watches nothing yet.
     *
     * @param every how often files are looked at
     * @param changed told a file that has changed, on {@code screen}
     */
    public FileWatch(Duration every, Executor screen, Consumer<Path> changed) {
        this.screen = screen;
        this.changed = changed;
        looking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "files");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Watches these files from now on, and no others. */
    public synchronized void watch(Collection<Path> now) {
        Map<Path, Watched> watched = new HashMap<>();
        now.forEach(file -> watched.put(file, new Watched(stamp(file))));
        files = watched;
    }

    private synchronized void look() {
        files.forEach((file, watched) -> {
            Stamp now = stamp(file);
            boolean settled = Objects.equals(now, watched.seen);
            watched.seen = now;
            // A file that is gone is about to be written anew, or it is not asked for again.
            if (now != null && settled && !now.equals(watched.known)) {
                watched.known = now;
                screen.execute(() -> tell(file));
            }
        });
    }

    private void tell(Path file) {
        if (isWatched(file)) {
            changed.accept(file);
        }
    }

    private synchronized boolean isWatched(Path file) {
        return files.containsKey(file);
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.lastModifiedTime(), now.size());
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
