package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import sparsescope.export.ExportFormat;
import sparsescope.export.raster.FrameFolderExporter;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.NewFile;
import sparsescope.file.OneLine;

/** The options that say where an export goes. */
final class TargetOptions {
    private static final String STANDARD_OUTPUT = "-";
    private static final List<String> OTHER_PICTURES = List.of(".png", ".jpg", ".jpeg");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PATH",
            description = "The file to write, or the folder.")
    private String output;

    @Option(names = "--force", description = "Replaces what is there.")
    private boolean force;

    /** A file that may be written, checked before any work; its name has one of {@code endings}. */
    Path file(String... endings) throws IOException {
        Path target = path();
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (Arrays.stream(endings).noneMatch(name::endsWith)) {
            throw new InputException("--output: found " + OneLine.quote(output) + ", expected a name ending in "
                    + String.join(", ", endings));
        }
        AtomicFile.check(target);
        refuseExisting(target, "a new file");
        return target;
    }

    /** The same, or standard output: there is but one format that it can have. */
    ExportTarget fileOrStandardOutput(String ending) throws IOException {
        return output.equals(STANDARD_OUTPUT) ? ExportTarget.standardOutput(ending) : ExportTarget.file(file(ending));
    }

    /** A folder that may be written. */
    Path folder() throws IOException {
        Path target = path();
        if (output.equals(STANDARD_OUTPUT)) {
            throw new InputException("--output: found -, expected a folder: several pictures are no single file");
        }
        if (Files.isDirectory(target)) {
            try (var entries = Files.list(target)) {
                if (entries.findAny().isPresent()) {
                    refuseExisting(target, "a new folder");
                }
            }
        } else {
            refuseNameOfFile(target);
        }
        FrameFolderExporter.checkReplaceable(target);
        return target;
    }

    /** A folder that files are put into, beside what is in it. */
    Path plainFolder() {
        Path target = path();
        if (output.equals(STANDARD_OUTPUT)) {
            throw new InputException("--output: found -, expected a folder: several files are no single one");
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new InputException("--output: found " + OneLine.quote(output) + ", a file, expected a folder");
        }
        return target;
    }

    /** Who names a folder as a picture or film meant another command. */
    private void refuseNameOfFile(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (Stream.concat(
                        OTHER_PICTURES.stream(),
                        Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::ending)
                                .filter(ending -> !ending.isEmpty()))
                .anyMatch(name::endsWith)) {
            throw new InputException("--output: found " + OneLine.quote(output)
                    + ", the name of a file, expected that of a folder (of PNG pictures; export film writes "
                    + String.join(", ", ExportFormat.filmEndings()) + ")");
        }
    }

    /** Throws when something is there that may not be replaced. */
    void refuseExisting(Path target, String expected) {
        NewFile.check("--output", target, expected, force);
    }

    private Path path() {
        try {
            return Path.of(output);
        } catch (InvalidPathException e) {
            throw new InputException("--output: found " + OneLine.quote(output) + ", expected a path", e);
        }
    }
}
