package sparsescope.cli.reuse;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import sparsescope.file.InputException;
import sparsescope.file.Named;
import sparsescope.file.OneLine;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.MappingFile;
import sparsescope.reuse.preset.Preset;

/** Reads the option that says in which order the loops run: a preset's, or a file's. */
final class MappingOption {
    @Option(
            names = "--mapping",
            paramLabel = "FILE-or-preset",
            completionCandidates = PresetNames.class,
            description = "A mapping file, or a preset: ${COMPLETION-CANDIDATES}.")
    private String mapping;

    /** Lists the names of presets. */
    static final class PresetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Preset.values()).map(Preset::word).iterator();
        }
    }

    /** Whether it is given. */
    boolean given() {
        return mapping != null;
    }

    /** The preset that is named, if one is. */
    Optional<Preset> preset() {
        return mapping == null ? Optional.empty() : Named.find(List.of(Preset.values()), mapping);
    }

    /** The order in the file that is named, if no preset is. */
    Optional<Mapping> file() {
        if (mapping == null || preset().isPresent()) {
            return Optional.empty();
        }
        Path file = path("--mapping", mapping);
        if (!Files.exists(file)) {
            throw new InputException("--mapping: found neither a preset nor a file " + OneLine.quote(mapping)
                    + ", expected a mapping file or " + Named.oneOf(List.of(Preset.values())));
        }
        return Optional.of(MappingFile.read(file));
    }

    /** A file's order, once it covers the layer and fits the machine. */
    Mapping checked(Question question, Mapping given) {
        try {
            given.checkCovers(question.shape());
            question.machine().check(question.shape(), given);
            return given;
        } catch (MappingException e) {
            throw new InputException(mapping + ": " + e.getMessage(), e);
        }
    }

    static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputException(option + ": found " + OneLine.quote(text) + ", expected a path", e);
        }
    }
}
