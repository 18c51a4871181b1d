package sparsescope.cli.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import sparsescope.analysis.sweep.SweepFormat;
import sparsescope.analysis.sweep.SweepPlan;
import sparsescope.analysis.sweep.SweepRun;
import sparsescope.analysis.sweep.SweepShard;
import sparsescope.analysis.sweep.SweepSource;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.NewFile;
import sparsescope.file.OneLine;
import sparsescope.file.Reason;

/** Declares the options that say where a sweep's rows go. */
final class SweepFiles {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.csv|FILE.json",
            description = "Where the rows go. While it runs, what is done is kept beside it in FILE.csv.part.")
    private String output;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the rows as JSON to a second file.")
    private String json;

    @Option(
            names = "--resume",
            description = "Goes on with a sweep that was interrupted; begins it when there is none.")
    private boolean resume;

    @Option(names = "--force", description = "Replaces files that exist, and begins an interrupted sweep anew.")
    private boolean force;

    private Path target;
    private SweepFormat format;
    private Optional<Path> jsonTarget = Optional.empty();

    /** Whether files may be replaced. */
    boolean force() {
        return force;
    }

    boolean given() {
        return output != null;
    }

    /** Finds out before any work whether the files can be written. */
    void check() {
        target = target("--output", output, force);
        format = format(output);
        if (json != null) {
            jsonTarget = Optional.of(target("--json", json, force));
            NewFile.checkOther("--json", jsonTarget.get(), "--output", Optional.of(target));
        }
    }

    static SweepFormat format(String output) {
        return SweepFormat.ofFile(output)
                .orElseThrow(() -> new InputException("--output: found " + OneLine.quote(output)
                        + ", expected a name that ends in " + SweepFormat.endings()));
    }

    static Path target(String option, String text, boolean force) {
        try {
            Path target = Path.of(text);
            if (text.equals("-")) {
                throw new InputException(option + ": found -, expected a file, which can be gone on with");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new InputException(option + ": found " + target + ", which is no file, expected a file");
            }
            AtomicFile.check(target);
            NewFile.check(option, target, "a new file", force);
            return target;
        } catch (InvalidPathException e) {
            throw new InputException(option + ": found " + OneLine.quote(text) + ", expected a path", e);
        } catch (IOException e) {
            throw new InputException(option + " " + text + ": cannot be written: " + Reason.of(e), e);
        }
    }

    SweepRun open(SweepPlan plan, SweepSource source, Optional<SweepShard> shard) {
        SweepRun.Start anew = force ? SweepRun.Start.ANEW : SweepRun.Start.NEW;
        try {
            return new SweepRun(plan, source, shard, target, resume ? SweepRun.Start.RESUME : anew);
        } catch (IOException e) {
            throw new InputException("--output " + output + ": cannot be written: " + Reason.of(e), e);
        }
    }

    /** Writes all rows; the journal goes when every file is whole. */
    void write(SweepRun run) throws IOException {
        write("--output " + output, run, format, target);
        if (jsonTarget.isPresent()) {
            write("--json " + json, run, SweepFormat.JSON, jsonTarget.get());
        }
        run.finish();
    }

    private static void write(String what, SweepRun run, SweepFormat format, Path file) throws IOException {
        try {
            run.write(format, file);
        } catch (IOException e) {
            throw new IOException(what + ": cannot be written: " + Reason.of(e), e);
        }
    }

    /** The options that go on with an interrupted sweep: files that exist by now are replaced. */
    String toGoOn() {
        boolean exists =
                Files.exists(target) || jsonTarget.filter(Files::exists).isPresent();
        return exists ? "--resume --force" : "--resume";
    }

    /** The second file, if one is written. */
    Optional<Path> json() {
        return jsonTarget;
    }

    Path output() {
        return target;
    }
}
