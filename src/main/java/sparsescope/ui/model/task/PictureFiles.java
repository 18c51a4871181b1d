package sparsescope.ui.model.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import sparsescope.file.Reason;

/** Writes pictures and tables beside the window's thread, one after the other; the answer to each is a notice. */
public final class PictureFiles {
    private final Background<Path> writing;
    private final Consumer<Notice> tell;
    private final Consumer<Throwable> failed;

    public PictureFiles(Executor screen, Consumer<Notice> tell, Consumer<Throwable> failed) {
        this.tell = tell;
        this.failed = failed;
        writing = new Background<>("pictures", screen, false);
    }

    /** Writes what {@code task} makes. */
    public void write(Callable<Path> task, Path file) {
        writing.submit(task, saved -> tell.accept(Notice.info("Saved " + saved)), e -> notWritten(file, e));
    }

    /** Says why a file could not be written. */
    public void notWritten(Path file, Throwable e) {
        if (e instanceof IOException io) {
            tell.accept(Notice.problem("Could not save " + file + ": " + Reason.of(io)));
        } else {
            failed.accept(e);
        }
    }

    /** Writes what was asked for, and nothing after. */
    public void finish() {
        writing.finish();
    }
}
