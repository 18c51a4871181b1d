package sparsescope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A runtime of the modules that the program needs, and no more. */
final class RuntimeImage {
    /** What jdeps finds, less what only tests and servers use, and the reader of the program's own jar. */
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.scripting,java.xml,jdk.unsupported,jdk.zipfs";
    /** Sound and splash pictures, of which the program has none. */
    private static final List<String> UNUSED = List.of("jsound", "splashscreen");

    private RuntimeImage() {}

    static Path make(Path image) throws IOException {
        Packager.run(List.of(
                Packager.tool("jlink"),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                // Packages compress it, all classes together, and better.
                "--compress",
                Runtime.version().feature() >= 21 ? "zip-0" : "0",
                "--output",
                image.toString()));
        for (String library : UNUSED) {
            Files.deleteIfExists(image.resolve("lib").resolve("lib" + library + ".so"));
        }
        return image;
    }
}
