package sparsescope.export.reopen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.file.InputException;

/** What a file is, by what is in it. */
class FileKindTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "network, NETWORK",
        "accelerator, ACCELERATOR",
        "energy, ENERGY",
        "mapping, MAPPING",
        "session, SESSION",
        "scenario, FIGURE",
        "unheard-of, FIGURE"
    })
    void theFormatOfAnObjectDecidesWhateverItsName(String format, FileKind kind) throws IOException {
        String json = "{\"a\": {\"format\": \"sparsescope-network/1\"}, \"format\": \"sparsescope-" + format
                + "/1\", \"b\": [";
        assertThat(FileKind.of(file("picture.png", json))).isEqualTo(kind);
    }

    @Test
    void aLessonHasItsFormatInItsHead() throws IOException {
        assertThat(FileKind.of(file("a", "---\nname: x\nformat: sparsescope-lesson/1\n---\ntext")))
                .isEqualTo(FileKind.LESSON);
        assertThat(FileKind.of(file("b", "about\nformat: sparsescope-lesson/1\n")))
                .isEqualTo(FileKind.FIGURE);
    }

    @Test
    void arraysAreOnePlainOrManyInAZip() throws IOException {
        Path plain = folder.resolve("plain");
        Files.write(plain, "\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(FileKind.of(plain)).isEqualTo(FileKind.ARRAYS);
        assertThat(FileKind.of(zip("arrays", "input.npy"))).isEqualTo(FileKind.ARRAYS);
        assertThat(FileKind.of(zip("slides", "[Content_Types].xml"))).isEqualTo(FileKind.FIGURE);
    }

    @Test
    void theSamplesAreNetworks() {
        assertThat(FileKind.of(Path.of("sample-networks", "teaching", "teaching.json")))
                .isEqualTo(FileKind.NETWORK);
        assertThat(FileKind.of(folder)).isEqualTo(FileKind.FIGURE);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> FileKind.of(folder.resolve("missing")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("missing");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path zip(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }
}
