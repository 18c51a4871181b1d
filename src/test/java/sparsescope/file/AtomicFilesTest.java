package sparsescope.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path folder;

    private Path part;
    private List<Path> targets;

    @BeforeEach
    void write() throws IOException {
        part = Files.createDirectory(folder.resolve(".part"));
        targets = List.of(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"));
        for (Path target : targets) {
            Files.writeString(part.resolve(target.getFileName()), "new " + target.getFileName());
        }
        Files.writeString(targets.get(0), "old a");
    }

    @Test
    void allTakeTheirPlaces() throws IOException {
        AtomicFiles.move(part, targets);

        for (Path target : targets) {
            assertThat(target).hasContent("new " + target.getFileName());
        }
        assertThat(part).isEmptyDirectory();
    }

    @Test
    void whenOneCannotBeMovedAllAreAsTheyWere() throws IOException {
        Path mine = Files.createDirectory(targets.get(2));
        Files.writeString(mine.resolve("thesis"), "mine");

        assertThatThrownBy(() -> AtomicFiles.move(part, targets))
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
        Files.delete(part.resolve("b"));

        assertThatThrownBy(() -> AtomicFiles.move(part, targets)).isInstanceOf(IOException.class);

        assertThat(targets.get(0)).hasContent("old a");
        assertThat(targets.get(1)).hasContent("old b");
        assertThat(targets.get(2)).doesNotExist();
    }

    @Test
    void aLinkKeepsPointingWhereItPoints() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "old b");
        Files.createSymbolicLink(targets.get(1), elsewhere);

        AtomicFiles.move(part, targets);

        assertThat(targets.get(1)).isSymbolicLink();
        assertThat(elsewhere).hasContent("new b");
    }
}
