package sparsescope.accelerator;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.ResourceFolder;

/** The accelerators that come with the program: accelerator files inside it. */
public final class Presets {
    private static final String FOLDER = "sparsescope/presets";
    private static final String ENDING = ".json";

    private Presets() {}

    /** Their names, sorted. */
    public static List<String> names() {
        return ResourceFolder.list(ResourceFolder.of(FOLDER)).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    /** The names of those of one machine, sorted. */
    public static List<String> names(String machine) {
        return names().stream()
                .filter(name -> file(name).settings().machine().name().equals(machine))
                .toList();
    }

    /** The settings of the preset of that name, which is one for the machine with an {@link AcceleratorConfig}. */
    public static AcceleratorConfig get(String name) {
        return file(name).config();
    }

    /** The whole file of the preset of that name. */
    public static AcceleratorFile file(String name) {
        if (!names().contains(name)) {
            throw new InputException("preset " + OneLine.quote(name) + ": there is none of that name; expected one of "
                    + String.join(", ", names()));
        }
        return AcceleratorFile.read(ResourceFolder.of(FOLDER).resolve(name + ENDING));
    }

    /**
     * Opens what a person named: an accelerator file, or a preset. A preset of that name wins, so that what a preset's name means
     * does not depend on the folder one is in.
     *
     * @param nameOrPath such as {@code scnn} or {@code my/accelerator.json}
     */
    public static AcceleratorFile open(String nameOrPath) {
        if (names().contains(nameOrPath)) {
            return file(nameOrPath);
        }
        Optional<Path> file = path(nameOrPath);
        if (file.isPresent() && Files.exists(file.get())) {
            return AcceleratorFile.read(file.get());
        }
        throw new InputException("accelerator " + OneLine.quote(nameOrPath)
                + ": found neither a preset nor a file of that name, expected an accelerator file or one of "
                + String.join(", ", names()));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
