package sparsescope.file;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Folders that travel inside the program, as ordinary paths: what reads files on disk reads these with the same code, whether the
 * program runs from its jar or from a build folder.
 */
public final class ResourceFolder {
    private ResourceFolder() {}

    /** The path of a folder on the class path, such as {@code sparsescope/presets}. */
    public static Path of(String name) {
        URL url = ResourceFolder.class.getResource("/" + name);
        if (url == null) {
            throw new IllegalStateException("the program lacks its folder " + name);
        }
        try {
            URI uri = url.toURI();
            return "jar".equals(uri.getScheme()) ? inJar(uri, name) : Path.of(uri);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program's folder " + name + " cannot be read", e);
        }
    }

    /** What is in a folder, sorted by name. */
    public static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("the program's folder " + folder + " cannot be read", e);
        }
    }

    /** The file system of the jar stays open as long as the program runs: paths in it are used at any time. */
    private static synchronized Path inJar(URI uri, String name) throws IOException {
        FileSystem jar;
        try {
            jar = FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            jar = FileSystems.getFileSystem(uri);
        }
        return jar.getPath("/" + name);
    }
}
