package sparsescope.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path folder;

    private List<Path> targets;

    @BeforeEach
    void write() throws IOException {
        targets = List.of(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"));
        Files.writeString(targets.get(0), "old a");
    }

    private void writeAll(Path part) throws IOException {
        for (Path target : targets) {
            Files.writeString(part.resolve(target.getFileName()), "new " + target.getFileName());
        }
    }

    @Test
    void allTakeTheirPlaces() throws IOException {
        AtomicFiles.write(targets, this::writeAll);

        for (Path target : targets) {
            assertThat(target).hasContent("new " + target.getFileName());
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void whenOneCannotBeMovedAllAreAsTheyWere() throws IOException {
        Path mine = Files.createDirectory(targets.get(2));
        Files.writeString(mine.resolve("thesis"), "mine");

        assertThatThrownBy(() -> AtomicFiles.write(targets, this::writeAll))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("c is a folder")
                .hasNoSuppressedExceptions();

        assertThat(targets.get(0)).hasContent("old a");
        assertThat(targets.get(1)).doesNotExist();
        assertThat(mine.resolve("thesis")).hasContent("mine");
    }

    @Test
    void oneThatIsMissingLosesNothing() throws IOException {
        Files.writeString(targets.get(1), "old b");

        assertThatThrownBy(() -> AtomicFiles.write(targets, part -> {
                    writeAll(part);
                    Files.delete(part.resolve("b"));
                }))
                .isInstanceOf(IOException.class);

        assertThat(targets.get(0)).hasContent("old a");
        assertThat(targets.get(1)).hasContent("old b");
        assertThat(targets.get(2)).doesNotExist();
    }

    @Test
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    void aLinkKeepsPointingWhereItPoints() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "old b");
        Files.createSymbolicLink(targets.get(1), elsewhere);

        AtomicFiles.write(targets, this::writeAll);

        assertThat(targets.get(1)).isSymbolicLink();
        assertThat(elsewhere).hasContent("new b");
    }
}
