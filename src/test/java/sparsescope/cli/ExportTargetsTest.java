package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where exports go: names whose ending says what they are, or standard output; and folders of frames, however they are named. */
class ExportTargetsTest {
    private static final String MOMENT = " --network teaching --accelerator teaching --size 320x180 ";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String command) {
        out.reset();
        err.reset();
        PrintStream bytes = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Cli(bytes, new PrintStream(err, true, StandardCharsets.UTF_8), false).run(command.split(" +"));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "frame --cycle 3,x.jpg,.png",
        "frame --cycle 3,x.svg,.png",
        "frame --cycle 3,x,.png",
        "frame --cycle 3,png,.png",
        "film --cycles 3,x.avi,'.gif, .apng, .mp4, .png'",
        "film --cycles 3,-,'.gif, .apng, .mp4, .png'",
        "slides --cycles 3,x.ppt,.pptx",
        "svg --cycles 3,x.png,.svg",
        "pdf --cycles 3,x.ps,.pdf",
        "html --cycles 3,x.htm,.html"
    })
    void anotherEndingIsRefusedWithThoseThereAre(String command, String name, String endings) throws IOException {
        String target = name.equals("-") ? name : folder.resolve(name).toString();

        assertThat(run("export " + command + MOMENT + "-o " + target)).isEqualTo(2);

        assertThat(said().strip())
                .startsWith("sparsescope: --output: found ")
                .endsWith("expected a name ending in " + endings);
        assertThat(out.size()).isZero();
        assertNothingIn(folder);
        assertThat(Path.of("-")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.gif", "x.PNG", "x.jpg", "x.pptx"})
    void aFolderOfFramesIsNotNamedAsAFile(String name) throws IOException {
        assertThat(run("export frames --cycles 3" + MOMENT + "-o " + folder.resolve(name)))
                .isEqualTo(2);

        assertThat(said()).contains(name, "folder");
        assertThat(said().strip().lines()).hasSize(1);
        assertNothingIn(folder);
    }

    @Test
    void aFolderMayHaveADotInItsName() {
        assertThat(run("export frames --cycles 3" + MOMENT + "-o " + folder.resolve("talk.v2")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "frame --cycle 3,.png",
        "svg --cycles 3,.svg",
        "html --cycles 3;4,.html",
        "pdf --cycles 3;4,.pdf",
        "slides --cycles 3;4,.pptx"
    })
    void standardOutputGetsTheFileAndNothingElse(String command, String ending) throws IOException {
        Path file = folder.resolve("x" + ending);
        String export = "export " + command.replace(';', ',') + MOMENT;
        assertThat(run(export + "-o " + file)).isZero();

        assertThat(run(export + "-o -")).isZero();

        assertThat(said()).isEmpty();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
        assertThat(Path.of("-")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"svg --cycles 3;4,'found - for 2 files'", "frames --cycles 3;4,'found -, expected a folder'"})
    void severalFilesDoNotGoToStandardOutput(String command, String problem) {
        assertThat(run("export " + command.replace(';', ',') + MOMENT + "-o -")).isEqualTo(2);

        assertThat(said()).contains("--output: " + problem);
        assertThat(said().strip().lines()).hasSize(1);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame", "svg", "html", "pdf", "slides"})
    void helpTellsOfStandardOutput(String command) {
        assertThat(run("export " + command + " --help")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("-o - writes", "to standard output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/.", "/", "/../frames", "/./."})
    void aFolderOfFramesOpensHoweverItIsNamed(String after) {
        Path frames = folder.resolve("frames");
        assertThat(run("export frames --cycles 20,21" + MOMENT + "-o " + frames))
                .isZero();
        Path seenFromHere = Path.of("").toAbsolutePath().relativize(frames);

        for (String name : new String[] {frames.toString(), "./" + seenFromHere, folder + "/./frames"}) {
            assertThat(run("open " + name + after)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("cycle 20");
        }
    }

    @ParameterizedTest
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(strings = {"../secret.png", "..", ".", "/etc/passwd", "sub/frame.png", "", "a\\u0000b", "loop"})
    void aListOfFramesLeadsNowhereElse(String file) throws IOException {
        Path frames = Files.createDirectory(folder.resolve("frames"));
        Files.createSymbolicLink(frames.resolve("loop"), Path.of("."));
        Files.writeString(
                frames.resolve("manifest.json"),
                "{\"format\": \"sparsescope-frames/1\", \"frames\": [{\"file\": \"" + file + "\"}]}");

        assertThat(run("open " + frames)).isEqualTo(2);

        assertThat(said()).contains("found ", "expected ").doesNotContain("internal error");
        assertThat(said().strip().lines()).hasSize(1);
    }

    private static void assertNothingIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
