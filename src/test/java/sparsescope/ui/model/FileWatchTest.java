package sparsescope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.ui.model.task.FileWatch;

/** A file that another program changes is told of once, when it is whole. */
class FileWatchTest {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    private final BlockingQueue<Path> told = new LinkedBlockingQueue<>();

    private Path next() {
        try {
            return told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private FileWatch watch() {
        return new FileWatch(Duration.ofMillis(10), Runnable::run, told::add);
    }

    private Path file(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        return file;
    }

    @Test
    void aChangeIsToldOnceAndTheNextOneAgain() throws IOException {
        Path one = file("one", "a");
        Path two = file("two", "b");
        try (FileWatch watch = watch()) {
            watch.watch(List.of(one, two));
            Files.writeString(two, "longer");
            assertThat(next()).isEqualTo(two);
            Files.writeString(one, "longer too");
            assertThat(next()).isEqualTo(one);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void anotherTimeIsAChangeEvenIfTheSizeStays() throws IOException {
        Path one = file("one", "a");
        try (FileWatch watch = watch()) {
            watch.watch(List.of(one));
            Files.writeString(one, "b");
            assertThat(next()).isEqualTo(one);
        }
    }

    @Test
    void aFileThatWasReplacedIsToldOnceItIsThereAgain() throws IOException {
        Path one = file("one", "a");
        try (FileWatch watch = watch()) {
            watch.watch(List.of(one));
            Files.delete(one);
            Files.move(file("new", "written anew"), one);
            assertThat(next()).isEqualTo(one);
        }
    }

    @Test
    void whatIsNoLongerWatchedIsNotTold() throws IOException {
        Path one = file("one", "a");
        Path two = file("two", "b");
        try (FileWatch watch = watch()) {
            watch.watch(List.of(one));
            watch.watch(List.of(two));
            Files.writeString(one, "changed");
            Files.writeString(two, "changed");
            assertThat(next()).isEqualTo(two);
            assertThat(told).isEmpty();
        }
    }
}
