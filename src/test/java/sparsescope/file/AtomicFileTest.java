package sparsescope.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theNewContentTakesTheOldOnesPlaceAndNothingElseIsLeft() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");

        AtomicFile.write(target, out -> text(out, "new"));

        assertThat(target).hasContent("new");
        assertOnlyFile(target);
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    text(out, "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage(target + ": disk full");

        assertThat(target).hasContent("old");
        assertOnlyFile(target);
    }

    @Test
    void contentMayCloseItsStream() throws IOException {
        Path target = folder.resolve("a.txt");

        AtomicFile.write(target, out -> {
            text(out, "whole");
            out.close();
        });

        assertThat(target).hasContent("whole");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksStayLinksAndPermissionsStay() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);

        AtomicFile.write(link, out -> text(out, "new"));

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aPlaceThatCannotBeIsFoundBeforehand() {
        assertThatThrownBy(() -> AtomicFile.check(folder.resolve("none/a.txt")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> AtomicFile.check(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AtomicFile.write(folder, out -> {})).isInstanceOf(IOException.class);
    }

    private void assertOnlyFile(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
