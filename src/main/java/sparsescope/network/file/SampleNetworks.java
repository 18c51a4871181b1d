package sparsescope.network.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.ResourceFolder;
import sparsescope.network.Network;

/** Finds the networks that come with the program: a folder {@code NAME} with a file {@code NAME.json} each. */
public final class SampleNetworks {
    private static final String FOLDER = "sparsescope/sample-networks";

    private SampleNetworks() {}

    /** Their names, sorted. */
    public static List<String> names() {
        return ResourceFolder.list(ResourceFolder.of(FOLDER)).stream()
                .filter(Files::isDirectory)
                // A path inside a jar may end with a slash.
                .map(folder -> folder.getFileName().toString().replace("/", ""))
                .sorted()
                .toList();
    }

    /** Reads the sample of that name. */
    public static Network open(String name) {
        return NetworkFile.read(path(name));
    }

    /** The network file of the sample of that name. */
    public static Path path(String name) {
        if (!names().contains(name)) {
            throw new InputException("sample " + OneLine.quote(name) + ": there is none of that name; expected one of "
                    + String.join(", ", names()));
        }
        return ResourceFolder.of(FOLDER).resolve(name).resolve(name + ".json");
    }
}
