package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import sparsescope.export.raster.FrameFolderExporter;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** The options that say where an export goes. */
final class TargetOptions {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PATH",
            description = "Where it goes.")
    private String output;

    @Option(names = "--force", description = "Replaces what is there.")
    private boolean force;

    /** A file that may be written, checked before any work; {@code endings} are those its name may have, any when there are none. */
    Path file(String... endings) throws IOException {
        Path target = path();
        String name = target.getFileName() == null ? "" : target.getFileName().toString();
        if (endings.length > 0 && List.of(endings).stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            throw new InputException("--output: found " + OneLine.quote(output) + ", expected a name ending in "
                    + String.join(", ", endings));
        }
        AtomicFile.check(target);
        refuseExisting(target, "a new file");
        return target;
    }

    /** A folder that may be written. */
    Path folder() throws IOException {
        Path target = path();
        if (Files.isDirectory(target)) {
            try (var entries = Files.list(target)) {
                if (entries.findAny().isPresent()) {
                    refuseExisting(target, "a new folder");
                }
            }
        }
        FrameFolderExporter.checkReplaceable(target);
        return target;
    }

    /** Throws when something is there that may not be replaced. */
    void refuseExisting(Path target, String expected) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !force) {
            throw new InputException("--output: found " + target + " there already, expected " + expected
                    + ", or --force to replace it");
        }
    }

    private Path path() {
        try {
            return Path.of(output);
        } catch (InvalidPathException e) {
            throw new InputException("--output: found " + OneLine.quote(output) + ", expected a path", e);
        }
    }
}
