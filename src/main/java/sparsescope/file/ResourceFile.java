package sparsescope.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that travel inside the program, for libraries that want them on disk: they would make copies that stay when a run is killed. */
public final class ResourceFile {
    private static Scratch copies;
    private static int count;

    private ResourceFile() {}

    /** {@code resource} as a file: itself, or when it is inside the program's jar a copy that is there until the program ends. */
    public static synchronized Path onDisk(URL resource) throws IOException {
        if (resource.getProtocol().equals("file")) {
            try {
                return Path.of(resource.toURI());
            } catch (URISyntaxException e) {
                throw new IOException(resource + " is no place", e);
            }
        }
        if (copies == null) {
            copies = Scratch.forTheRun("resources");
        }
        String path = resource.getPath();
        Path copy = copies.path(count++ + "-" + path.substring(path.lastIndexOf('/') + 1));
        try (InputStream in = resource.openStream()) {
            Files.copy(in, copy);
        }
        return copy;
    }
}
