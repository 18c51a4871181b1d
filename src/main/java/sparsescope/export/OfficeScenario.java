package sparsescope.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the scenario in an Office Open XML file: among its document properties. */
final class OfficeScenario {
    private static final String PROPERTIES = "docProps/";
    private static final int LARGEST = 1 << 20;

    private OfficeScenario() {}

    static Optional<String> find(InputStream file) throws IOException {
        ZipInputStream zip = new ZipInputStream(file);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().startsWith(PROPERTIES) && entry.getName().endsWith(".xml")) {
                Optional<String> found =
                        MarkupScenario.find(new String(zip.readNBytes(LARGEST), StandardCharsets.ISO_8859_1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
