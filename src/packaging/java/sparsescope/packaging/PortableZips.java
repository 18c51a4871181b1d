package sparsescope.packaging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A zip for every system with the jar, the libraries, that system's JavaFX and a start script; it needs a Java. */
final class PortableZips {
    /** Of the systems, the folder with their JavaFX and the name of their start script. */
    private static final Map<String, String> SYSTEMS = Map.of(
            "linux", "sparsescope.sh", "windows", "sparsescope.bat", "mac-intel", "sparsescope.sh", "mac-apple", "sparsescope.sh");
    /** The same bytes at every build. */
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-11-29T00:00:00Z"));

    private final Path root;
    private final String version;

    PortableZips(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    void write(Path out) throws IOException {
        for (Map.Entry<String, String> system : SYSTEMS.entrySet()) {
            Path zip = out.resolve("sparsescope-" + version + "-" + system.getKey() + "-portable.zip");
            Files.deleteIfExists(zip);
            Map<String, String> unix = Map.of("create", "true", "enablePosixFileAttributes", "true");
            try (FileSystem entries = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), unix)) {
                fill(entries.getPath("/sparsescope-" + version), system.getKey(), system.getValue());
            }
        }
    }

    private void fill(Path folder, String system, String script) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Path target = root.resolve("target");
        put(target.resolve("sparsescope.jar"), folder.resolve("sparsescope.jar"), false);
        for (Path jar : Folders.list(target.resolve("lib"), ".jar")) {
            String name = jar.getFileName().toString();
            // What the manifest names; the parts for one system follow.
            if (!name.startsWith("javafx-")) {
                put(jar, folder.resolve("lib").resolve(name), false);
            }
        }
        for (Path jar : Folders.list(target.resolve("javafx").resolve(system), ".jar")) {
            put(jar, folder.resolve("lib").resolve(linkedName(jar)), false);
        }
        put(root.resolve("src/packaging/portable").resolve(script), folder.resolve(script), true);
        for (String text : List.of("LICENSE", "README.md", "CHANGELOG.md", "CITATION.cff")) {
            put(root.resolve(text), folder.resolve(text), false);
        }
        put(root.resolve("assets/icons/sparsescope-256.png"), folder.resolve("sparsescope.png"), false);
    }

    /** The jar's manifest names JavaFX's parts without a system too: those, empty elsewhere, hold this system's. */
    private static String linkedName(Path jar) {
        return jar.getFileName().toString().replaceFirst("-(linux|win|mac-aarch64|mac)\\.jar$", ".jar");
    }

    private static void put(Path from, Path entry, boolean runs) throws IOException {
        Files.write(entry, Files.readAllBytes(from));
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(entry, TIME);
    }
}
