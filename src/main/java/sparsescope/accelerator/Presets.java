package sparsescope.accelerator;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.ResourceFolder;
import sparsescope.machine.Machine;
import sparsescope.machine.Machines;

/** Lists the accelerators that come with the program: accelerator files inside it. */
public final class Presets {
    private static final String FOLDER = "sparsescope/presets";
    private static final String ENDING = ".json";

    private Presets() {}

    /** All of them, read once: those of the first machine in the registry first. */
    private static final class All {
        static final Map<String, AcceleratorFile> FILES = read();

        private static Map<String, AcceleratorFile> read() {
            List<Path> paths = ResourceFolder.list(ResourceFolder.of(FOLDER)).stream()
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .toList();
            Map<String, AcceleratorFile> sorted = new TreeMap<>();
            for (Path path : paths) {
                String name = path.getFileName().toString();
                sorted.put(name.substring(0, name.length() - ENDING.length()), AcceleratorFile.read(path));
            }
            Map<String, AcceleratorFile> files = new LinkedHashMap<>();
            for (Machine machine : Machines.all()) {
                sorted.forEach((name, file) -> {
                    if (file.settings().machine().equals(machine)) {
                        files.put(name, file);
                    }
                });
            }
            return files;
        }
    }

    /** Their names: those of one machine after those of another, sorted. */
    public static List<String> names() {
        return List.copyOf(All.FILES.keySet());
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
        AcceleratorFile file = All.FILES.get(name);
        if (file == null) {
            throw new InputException("preset " + OneLine.quote(name) + ": there is none of that name; expected one of "
                    + String.join(", ", names()));
        }
        return file;
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
