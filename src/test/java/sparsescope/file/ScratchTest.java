package sparsescope.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is not finished: gone at the end, and taken away by the next run when its own was killed. */
class ScratchTest {
    private static final String HIDDEN = ".a.txt.0123456789abcdef.part";

    @TempDir
    Path folder;

    /** What a killed run leaves: nobody holds its lock any more. */
    private Path left(String name) throws IOException {
        Path left = Files.createDirectory(folder.resolve(name));
        Files.writeString(left.resolve("lock"), "SparseScope, not finished");
        Files.writeString(left.resolve("new"), "half");
        return left;
    }

    @Test
    void whatAKilledRunLeftIsTakenAwayByTheNext() throws IOException {
        left(HIDDEN);
        Path withFolder = left(".frames.fedcba9876543210.part");
        Files.delete(withFolder.resolve("new"));
        Files.writeString(Files.createDirectory(withFolder.resolve("new")).resolve("1.png"), "half");

        AtomicFile.write(folder.resolve("b.txt"), out -> out.write(1));

        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
        assertThat(folder.resolve("b.txt")).exists();
    }

    @Test
    void theRunOfAnotherProcessIsLeftAlone() throws Exception {
        Path busy = left(HIDDEN);
        Process other = holder(busy.resolve("lock"));
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));
            assertThat(busy.resolve("new")).hasContent("half");
        } finally {
            other.destroyForcibly().waitFor();
        }

        AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));
        assertThat(busy).doesNotExist();
    }

    private static Process holder(Path lock) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        lock.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Holds a lock until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel lock = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                lock.lock();
                System.out.println("held");
                System.in.read();
            }
        }
    }

    @Test
    void oneOfThisProgramIsLeftAlone() throws IOException {
        try (Scratch first = Scratch.beside(folder.resolve("a.txt"))) {
            Path half = Files.writeString(first.path("half"), "half");

            AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));

            assertThat(half).hasContent("half");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void whatIsNotOursIsLeftAlone() throws IOException {
        Path mine = Files.createDirectory(folder.resolve(HIDDEN));
        Files.writeString(mine.resolve("thesis"), "mine");
        Path locked = Files.createDirectory(folder.resolve(".b.0123456789abcdef.part"));
        Files.writeString(locked.resolve("lock"), "of another program, with a name such as ours");
        Path file = Files.writeString(folder.resolve(".c.0123456789abcdef.part"), "mine");

        AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));

        assertThat(mine.resolve("thesis")).hasContent("mine");
        assertThat(locked.resolve("lock")).exists();
        assertThat(file).hasContent("mine");
    }

    @Test
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    void linksInWhatWasLeftAreNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("precious"), "mine");
        Path left = left(HIDDEN);
        Files.createSymbolicLink(left.resolve("way-out"), outside);
        Path other = Files.createDirectory(folder.resolve(".b.0123456789abcdef.part"));
        Path target = Files.writeString(outside.resolve("lock"), "SparseScope, not finished");
        Files.createSymbolicLink(other.resolve("lock"), target);

        AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));

        assertThat(left).doesNotExist();
        assertThat(precious).hasContent("mine");
        assertThat(target).exists();
        assertThat(other).exists();
    }

    @Test
    void aFolderThatWasTakenOutOfItsPlaceIsPutBack() throws IOException {
        Path left = left(".frames.0123456789abcdef.part");
        Path before = Files.createDirectories(left.resolve("before").resolve("frames"));
        Files.writeString(before.resolve("frame-0001.png"), "old");

        AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));

        assertThat(folder.resolve("frames").resolve("frame-0001.png")).hasContent("old");
        assertThat(left).doesNotExist();
    }

    @Test
    void aFolderThatHasItsSuccessorIsNotPutBack() throws IOException {
        Path left = left(".frames.0123456789abcdef.part");
        Path before = Files.createDirectories(left.resolve("before").resolve("frames"));
        Files.writeString(before.resolve("frame-0001.png"), "old");
        Path now = Files.createDirectory(folder.resolve("frames"));
        Files.writeString(now.resolve("frame-0001.png"), "new");

        AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));

        assertThat(now.resolve("frame-0001.png")).hasContent("new");
        assertThat(left).doesNotExist();
    }

    @Test
    void aNameMayBeAsLongAsNamesCanBe() throws IOException {
        for (String name : List.of("a".repeat(250) + ".png", "ä".repeat(120) + ".png", "\ud83d\ude00".repeat(62))) {
            Path target = folder.resolve(name);

            AtomicFile.write(target, out -> out.write(1));
            AtomicFile.write(target, out -> out.write(2));

            assertThat(target).hasBinaryContent(new byte[] {2});
        }
    }

    @Test
    void temporaryFilesOfKilledRunsAreTakenAwayToo() throws IOException {
        String usual = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder.toString());
        try {
            Path left = left(".npz.0123456789abcdef.part");

            Scratch.temporary("npz").close();

            assertThat(left).doesNotExist();
            assertThat(folder).isEmptyDirectory();
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
    }

    /** Fonts, for which a library would make copies that stay. */
    @Test
    void copiesOutOfTheJarAreTakenAwayToo() throws Exception {
        Path jar = folder.resolve("program.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(ZipEntries.named("a font.ttf"));
            zip.write("font".getBytes(StandardCharsets.US_ASCII));
        }
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        Process killed = copying(jar, temporary, "wait");
        assertThat(Path.of(killed.inputReader().readLine())).hasContent("font").startsWith(temporary.toRealPath());
        killed.destroyForcibly().waitFor();
        assertThat(temporary).isNotEmptyDirectory();

        Process next = copying(jar, temporary, "end");
        assertThat(next.inputReader().readLine()).isNotNull();
        assertThat(next.waitFor()).isZero();
        assertThat(temporary).isEmptyDirectory();
    }

    private static Process copying(Path jar, Path temporary, String then) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Copies.class.getName(),
                        "jar:" + jar.toUri() + "!/a%20font.ttf",
                        then)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Has a file of a jar on disk, and then ends or waits to be killed. */
    static final class Copies {
        public static void main(String[] arguments) throws IOException {
            System.out.println(ResourceFile.onDisk(new URL(arguments[0])));
            if (arguments[1].equals("wait")) {
                System.in.read();
            }
        }
    }

    @Test
    void whatIsAFileIsNotCopied() throws IOException {
        Path file = Files.writeString(folder.resolve("a font.ttf"), "font");

        assertThat(ResourceFile.onDisk(file.toUri().toURL())).isEqualTo(file);
    }

    @Test
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNowhereIsNeitherReplacedNorFollowed() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        Path link = Files.createSymbolicLink(folder.resolve("link"), nowhere);

        assertThatThrownBy(() -> AtomicFile.check(link))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        link + ": found a link to " + nowhere + ", which is not there, expected a file, or a new name");
        assertThatThrownBy(() -> AtomicFile.write(link, out -> out.write(1))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> AtomicFolder.check(link)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> AtomicFolder.write(link, part -> {})).isInstanceOf(InputException.class);
        assertThatThrownBy(
                        () -> AtomicFiles.write(List.of(link), part -> Files.write(part.resolve("link"), new byte[1])))
                .isInstanceOf(InputException.class);

        assertThat(link).isSymbolicLink();
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aNoteIsWhatIsLookedFor() throws IOException {
        try (Scratch scratch = Scratch.beside(folder.resolve("a"))) {
            assertThat(scratch.path("lock")).hasContent("SparseScope, not finished");
        }
    }
}
