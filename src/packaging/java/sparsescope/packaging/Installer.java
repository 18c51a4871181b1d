package sparsescope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Packages with a runtime inside, for the system this runs on: jpackage's, and on Linux a folder in a tar.gz. */
final class Installer {
    private static final String NAME = "sparsescope";
    private static final String DESCRIPTION = "Shows, cycle by cycle, how sparse neural network accelerators work";

    private final Path sources;
    private final Path icons;
    private final String version;
    private final Path app;
    private final Path runtime;
    private final Path work;

    Installer(Path root, String version, Path app, Path runtime, Path work) {
        this.sources = root.resolve("src").resolve("packaging");
        this.icons = root.resolve("assets").resolve("icons");
        this.version = version;
        this.app = app;
        this.runtime = runtime;
        this.work = work;
    }

    void write(Path out) throws IOException {
        if (Packager.onLinux()) {
            copy("make-archive.sh", app.resolve("make-archive.sh"));
            Path sizes = Files.createDirectories(app.resolve("icons"));
            for (Path icon : Folders.list(icons, ".png")) {
                Files.copy(icon, sizes.resolve(icon.getFileName()));
            }
        }
        Path image = image();
        if (Packager.onLinux()) {
            tarball(image, out);
            debian(image, out);
        } else if (Packager.onMac()) {
            packed(image, out, "dmg", List.of());
        } else {
            packed(image, out, "msi", List.of("--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-per-user-install"));
            packed(image, out, "exe", List.of("--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-per-user-install"));
        }
    }

    private String icon() {
        String file = Packager.onLinux() ? "-256.png" : Packager.onMac() ? ".icns" : ".ico";
        return icons.resolve(NAME + file).toString();
    }

    /** The program with its runtime and a launcher, as it stands when installed. */
    private Path image() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Packager.tool("jpackage"),
                "--type", "app-image",
                "--name", NAME,
                "--app-version", version,
                "--description", DESCRIPTION,
                "--icon", icon(),
                "--input", app.toString(),
                "--main-jar", "sparsescope.jar",
                "--runtime-image", runtime.toString(),
                "--dest", work.resolve("image").toString()));
        List<String> options = new ArrayList<>(List.of("-XX:SharedArchiveFile=$APPDIR/start.jsa", "-Xlog:cds=off", "-Xlog:cds*=off"));
        if (Runtime.version().feature() >= 23) {
            // JavaFX 21 draws with memory that newer Javas warn about.
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        options.forEach(option -> command.addAll(List.of("--java-options", option)));
        Packager.run(command);
        String folder = Packager.onMac() ? NAME + ".app" : NAME;
        return work.resolve("image").resolve(folder);
    }

    /** The folder as the .deb installs it, and a start script that does what its installation does. */
    private void tarball(Path image, Path out) throws IOException {
        Path start = image.resolve("sparsescope");
        copy("start.sh", start);
        Packager.run(List.of(
                "tar",
                "--create",
                "--gzip",
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--file=" + out.resolve(NAME + "-" + version + "-linux.tar.gz"),
                "--directory=" + image.getParent(),
                image.getFileName().toString()));
        Files.delete(start);
    }

    private void copy(String script, Path to) throws IOException {
        Files.copy(sources.resolve("linux").resolve(script), to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void debian(Path image, Path out) throws IOException {
        packed(
                image,
                out,
                "deb",
                List.of(
                        "--linux-shortcut",
                        "--linux-menu-group", "Education;Science;",
                        "--linux-app-category", "education",
                        "--linux-deb-maintainer", "contributors@sparsescope.invalid",
                        "--resource-dir", sources.resolve("linux").toString()));
    }

    private void packed(Path image, Path out, String type, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Packager.tool("jpackage"),
                "--type", type,
                "--name", NAME,
                "--app-version", version,
                "--description", DESCRIPTION,
                "--vendor", "SparseScope contributors",
                "--app-image", image.toString(),
                "--file-associations", sources.resolve("documents.properties").toString(),
                "--file-associations", sources.resolve("arrays.properties").toString(),
                "--dest", out.toString()));
        command.addAll(more);
        Packager.run(command);
    }
}
