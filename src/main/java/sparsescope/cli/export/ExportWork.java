package sparsescope.cli.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import sparsescope.cli.options.Interruption;
import sparsescope.cli.options.ProgressLine;
import sparsescope.file.Progress;

/** Runs an export with a line that tells how far it is; one that is stopped takes away what it has begun. */
final class ExportWork {
    /** Writes everything. */
    @FunctionalInterface
    interface Exporter {
        void write(Progress progress) throws IOException;
    }

    private static final int LONGEST_END = 20;

    private final PrintStream out;
    private final ProgressLine line;
    private final Progress watcher;

    ExportWork(PrintStream out, ProgressLine line, Progress watcher) {
        this.out = out;
        this.line = line;
        this.watcher = watcher;
    }

    /** The line that tells how far it is. */
    ProgressLine line() {
        return line;
    }

    /** Says beforehand what will be, where somebody waits for it. */
    void begin(String planned) {
        line.plan(planned);
    }

    /** Says what was written. */
    void say(String written) {
        out.println(written);
    }

    /** The same, or hands what was written to standard output. */
    void say(ExportTarget target, String written) throws IOException {
        target.done(written, out);
    }

    /** Runs an export; while it runs, an interruption of the program ends it tidily. */
    @SuppressWarnings("try")
    void run(String work, Path target, Exporter exporter) throws IOException {
        String stopped = Files.exists(target) ? "stopped; " + target + " is as it was" : "stopped; nothing was written";
        AtomicBoolean going = new AtomicBoolean(true);
        CountDownLatch ended = new CountDownLatch(1);
        try (Interruption interruption = new Interruption(() -> end(going, ended), line, () -> stopped)) {
            Progress shown = line.timed(work);
            try {
                exporter.write(done -> going.get() && shown.report(done) && watcher.report(done));
            } finally {
                ended.countDown();
            }
        } catch (CancellationException e) {
            throw new IOException(stopped, e);
        } finally {
            line.clear();
        }
    }

    /** Lets the export notice, and waits until it has tidied up. */
    private static void end(AtomicBoolean going, CountDownLatch ended) {
        going.set(false);
        try {
            ended.await(LONGEST_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
