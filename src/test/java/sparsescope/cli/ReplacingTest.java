package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command replaces what is there unless it was told to, be it a file or a link. */
class ReplacingTest {
    @TempDir
    Path folder;

    private static Answer run(String command, Path file, String... more) {
        return Answer.of(Stream.concat(
                        Arrays.stream(command.split(" ")).map(word -> word.equals("FILE") ? file.toString() : word),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private static void assertRefused(Answer answer, String... parts) {
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains(parts);
    }

    @ParameterizedTest
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(
            strings = {
                "simulate --network teaching --accelerator teaching --json FILE",
                "compare --network teaching --accelerator teaching --json FILE",
                "rules --network teaching --accelerator teaching --then contention=none --json FILE",
                "paper --quick --json FILE",
                "benchmark --warm-up 0 --repetitions 1 --json FILE",
                "compare --network teaching --accelerator teaching --figure FILE",
                "sweep --network teaching --accelerator teaching --vary banks=4,8 -o OTHER --json FILE",
                "sweep --network teaching --accelerator teaching --vary banks=4,8 -o FILE",
                "sweep merge none.json -o FILE",
                "export frame --network teaching --accelerator teaching --size 320x180 -o FILE",
                "export svg --network teaching --accelerator teaching --size 320x180 --cycles 1 -o FILE",
                "export pdf --network teaching --accelerator teaching --size 320x180 --cycles 1 -o FILE",
                "export html --network teaching --accelerator teaching --size 320x180 --cycles 1 -o FILE",
                "export slides --network teaching --accelerator teaching --size 320x180 --cycles 1 -o FILE",
                "export film --network teaching --accelerator teaching --size 320x180 --cycles 1 -o FILE"
            })
    void whatIsThereIsReplacedOnlyWhenForced(String words) throws IOException {
        String command = words.replace("OTHER", folder.resolve("other.csv").toString());
        Path mine = Files.writeString(folder.resolve("mine" + ending(command)), "mine");
        assertRefused(run(command, mine), mine + " there already", "--force");

        Path link = Files.createSymbolicLink(folder.resolve("link" + ending(command)), mine);
        assertRefused(run(command, link), link + " there already", "--force");
        assertThat(mine).hasContent("mine");

        Path nowhere = folder.resolve("nowhere");
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling" + ending(command)), nowhere);
        assertRefused(run(command, dangling), "a link to " + nowhere);
        assertRefused(run(command, dangling, "--force"), "a link to " + nowhere);
        assertThat(dangling).isSymbolicLink();
        assertThat(nowhere).doesNotExist();
        assertThat(folder.resolve("other.csv")).doesNotExist();
    }

    private static String ending(String command) {
        if (command.contains("--json") || command.startsWith("sweep")) {
            return ".json";
        }
        for (String kind : new String[] {"svg", "pdf", "html"}) {
            if (command.contains("export " + kind)) {
                return "." + kind;
            }
        }
        return command.contains("slides") ? ".pptx" : command.contains("film") ? ".gif" : ".png";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --network teaching --accelerator teaching --force --json FILE",
                "compare --network teaching --accelerator teaching --force --json FILE",
                "rules --network teaching --accelerator teaching --then contention=none --force --json FILE"
            })
    void whatIsForcedIsReplaced(String command) throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.json"), "mine");

        assertThat(run(command, mine).code()).isZero();

        assertThat(mine).content().startsWith("{");
    }

    @Test
    void twoOptionsNeedTwoFiles() {
        Path file = folder.resolve("a.svg");

        assertRefused(
                run("compare --network teaching --accelerator teaching --json FILE --figure", file, file.toString()),
                "--figure: found the file of --json");
        assertThat(file).doesNotExist();
    }

    @Test
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    void withoutADisplayOnlyWhatTheProgramWroteIsReplaced() throws IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Path run = folder.resolve("first-run");
        FirstRun.write(run, nowhere);
        FirstRun.write(run, nowhere);
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files).hasSize(61);
        }

        Path thesis = Files.writeString(folder.resolve("thesis"), "mine");
        Files.delete(run.resolve("summary.txt"));
        Files.createSymbolicLink(run.resolve("summary.txt"), thesis);
        assertThat(failure(run)).contains("summary.txt");
        assertThat(thesis).hasContent("mine");

        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "mine");
        assertThat(failure(other)).contains("notes.txt");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).hasSize(1);
        }
    }

    private static String failure(Path folder) {
        try {
            FirstRun.write(folder, new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
            return "";
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
