package sparsescope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Makes the packages that can be made on this system, in {@code target/package}, and prints their sizes. */
public final class Packager {
    private final Path root;
    private final Path target;
    private final String version;

    private Packager(Path root, String version) {
        this.root = root;
        this.target = root.resolve("target");
        this.version = version;
    }

    /**
     * Runs the packager.
     *
     * @param arguments the project's folder and its version, and which packages: all, native or portable
     */
    public static void main(String[] arguments) throws IOException {
        Packager packager = new Packager(Path.of(arguments[0]), arguments[1]);
        String which = arguments[2];
        Path out = packager.target.resolve("package");
        Files.createDirectories(out);
        if (!which.equals("native")) {
            new PortableZips(packager.root, packager.version).write(out);
        }
        if (!which.equals("portable")) {
            packager.withRuntime(out);
        }
        try (var made = Files.list(out)) {
            for (Path file : made.filter(Files::isRegularFile).sorted().toList()) {
                System.out.printf(Locale.ROOT, "%-44s %6.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
            }
        }
    }

    private void withRuntime(Path out) throws IOException {
        Path work = out.resolve("work");
        Folders.delete(work);
        Files.createDirectories(work);
        Path app = work.resolve("app");
        AppFolder.write(target, app);
        Path runtime = RuntimeImage.make(work.resolve("runtime"));
        StartArchive.list(runtime, app, work);
        new Installer(root, version, app, runtime, work).write(out);
    }

    /** Runs a program and stops when it fails. */
    static void run(List<String> command) throws IOException {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException(command.get(0) + " ended with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        }
    }

    /** A tool of the JDK that runs this. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    static boolean onLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    static boolean onMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }
}
