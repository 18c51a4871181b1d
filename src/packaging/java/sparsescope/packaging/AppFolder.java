package sparsescope.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The program's jar and libraries as a package with a runtime has them: not compressed, because the package as a whole is, and better; and
 * JavaFX's native libraries beside the jars, where JavaFX looks first, so that it copies none to the home of who runs it.
 */
final class AppFolder {
    private AppFolder() {}

    static void write(Path target, Path app) throws IOException {
        Path lib = Files.createDirectories(app.resolve("lib"));
        store(target.resolve("sparsescope.jar"), app.resolve("sparsescope.jar"), lib);
        for (Path jar : Folders.list(target.resolve("lib"), ".jar")) {
            store(jar, lib.resolve(jar.getFileName()), lib);
        }
    }

    private static void store(Path jar, Path copy, Path natives) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (isNative(entry.getName())) {
                    Files.write(natives.resolve(Path.of(entry.getName()).getFileName()), content);
                } else {
                    put(to, entry, content);
                }
            }
        }
    }

    private static boolean isNative(String name) {
        return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    private static void put(ZipOutputStream to, ZipEntry entry, byte[] content) throws IOException {
        ZipEntry stored = new ZipEntry(entry.getName());
        CRC32 sum = new CRC32();
        sum.update(content);
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        stored.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(stored);
        to.write(content);
        to.closeEntry();
    }
}
