package sparsescope.cli.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sparsescope.file.Scratch;

/**
 * The destination of an export: a file, or standard output by way of one that is gone afterwards, so that half an export never gets there.
 */
final class ExportTarget implements Closeable {
    private final Path file;
    private final Optional<Scratch> scratch;

    private ExportTarget(Path file, Optional<Scratch> scratch) {
        this.file = file;
        this.scratch = scratch;
    }

    static ExportTarget file(Path file) {
        return new ExportTarget(file, Optional.empty());
    }

    /** Standard output, for a file whose name has that ending. */
    static ExportTarget standardOutput(String ending) throws IOException {
        Scratch scratch = Scratch.temporary("output");
        return new ExportTarget(scratch.path("export" + ending), Optional.of(scratch));
    }

    boolean isStandardOutput() {
        return scratch.isPresent();
    }

    /** What is to be written. */
    Path file() {
        return file;
    }

    /** From where the paths that it carries are seen. */
    Path folder() {
        return isStandardOutput()
                ? Path.of("").toAbsolutePath()
                : file.toAbsolutePath().getParent();
    }

    /** Says what was written; standard output gets what was written and nothing else. */
    void done(String written, PrintStream out) throws IOException {
        if (isStandardOutput()) {
            Files.copy(file, out);
        } else {
            out.println(written);
        }
    }

    @Override
    public void close() throws IOException {
        if (scratch.isPresent()) {
            scratch.get().close();
        }
    }
}
