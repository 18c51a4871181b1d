package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.cli.options.ExitCode;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpzFile;

/** Whatever is put into a field or an option, a message quotes a few words of it, and never lists all there is. */
class LongTextTest {
    private static final String LONG = "x".repeat(10_000);
    /** Room for a sentence, and for the names of all settings. */
    private static final int LONGEST = 900;

    @TempDir
    Path folder;

    private static void assertShort(Answer answer) {
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err().strip())
                .hasLineCount(1)
                .startsWith("sparsescope: ")
                .doesNotContain("internal error");
        assertThat(answer.err()).hasSizeLessThan(LONGEST).doesNotContain("x".repeat(200));
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                        "simulate --network " + LONG,
                        "simulate --network teaching --accelerator " + LONG,
                        "simulate --network teaching --set " + LONG + "=1",
                        "simulate --network teaching --set columns=" + LONG,
                        "simulate --network teaching --set contention=" + LONG,
                        "simulate --network teaching --layer " + LONG,
                        "simulate --network teaching --input " + LONG,
                        "simulate --network lenet-digits --input " + LONG,
                        "simulate --network teaching --weight-density " + LONG,
                        "simulate --network teaching --generator " + LONG,
                        "simulate --network teaching --seed " + LONG,
                        "simulate --network teaching " + LONG,
                        "simulate --network teaching --" + LONG,
                        "export frame --network teaching -o a.png --view " + LONG,
                        "export frame --network teaching -o a.png --size " + LONG,
                        "export frame --network teaching -o a.png --cycle " + LONG,
                        "export frame --network teaching -o a.png --pe " + LONG,
                        "export frame --network teaching -o a.png --what " + LONG,
                        "export frame --network teaching -o a.png --twin " + LONG,
                        "export frame --network teaching -o a.png --theme " + LONG,
                        "sweep --network teaching --vary " + LONG,
                        "sweep --network teaching --vary kc=" + LONG,
                        LONG)
                .map(command -> Arguments.of(command.replace(LONG, "…"), command.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void anOptionIsQuotedShortly(String shown, String[] command) {
        assertShort(Answer.of(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "name", "layers[0].type", "input", "stride", "unknown"})
    void aFieldIsQuotedShortly(String field) throws IOException {
        String good = "{\"format\": \"sparsescope-network/1\", \"name\": \"a\", \"layers\": [{\"type\": \"conv\", "
                + "\"name\": \"conv\", \"inputChannels\": 1, \"outputChannels\": 1, \"inputWidth\": 1, \"inputHeight\": 1, "
                + "\"filterWidth\": 1, \"filterHeight\": 1, \"weights\": {\"density\": 1, \"seed\": 1}, "
                + "\"input\": {\"density\": 1, \"seed\": 1}}]}";
        String bad = switch (field) {
            case "format" -> good.replace("sparsescope-network/1", LONG);
            case "name" -> good.replace("\"name\": \"a\"", "\"name\": [\"" + LONG + "\"]");
            case "layers[0].type" -> good.replace("\"type\": \"conv\"", "\"type\": \"" + LONG + "\"");
            case "input" ->
                good.replace("\"input\": {\"density\": 1, \"seed\": 1}", "\"input\": {\"" + LONG + "\": 1}");
            case "stride" -> good.replace("\"filterWidth\": 1", "\"stride\": \"" + LONG + "\", \"filterWidth\": 1");
            default -> good.replace("\"filterWidth\": 1", "\"" + LONG + "\": 1, \"filterWidth\": 1");
        };
        Path file = Files.writeString(folder.resolve("net.json"), bad);

        assertShort(Answer.of("info", "--network", file.toString()));
    }

    @Test
    void namesOfArraysAreNotAllListed() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            names.add("array-number-" + i);
        }
        Map<String, NpyArray> arrays = new java.util.LinkedHashMap<>();
        names.forEach(name -> arrays.put(name, NpyArray.of(new short[1], 1)));
        Path file = folder.resolve("many.npz");
        NpzFile.write(file, arrays);

        assertShort(Answer.of("simulate", "--network", "teaching", "--input", file + "#none"));
    }

    /** A file's name may be as long as the file system lets it be: what is written on the way there has a name of its own. */
    @ParameterizedTest
    @ValueSource(ints = {200, 231, 232, 240, 255})
    void filesWithLongNamesAreWritten(int length) throws IOException {
        Path file = folder.resolve("n".repeat(length - 4) + ".png");

        Answer answer = Answer.of("export", "frame", "--network", "teaching", "--size", "64x64", "-o", file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(file).isNotEmptyFile();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aNameThatIsTooLongIsNamed() {
        Path file = folder.resolve("n".repeat(300) + ".png");

        Answer answer = Answer.of("export", "frame", "--network", "teaching", "--size", "64x64", "-o", file.toString());

        assertThat(answer.code()).isNotZero();
        assertThat(answer.err().strip())
                .hasLineCount(1)
                .contains(file.toString())
                .contains("too long");
    }

    /** Four bytes a character, as some programs write text; what cannot be is said like any other damage. */
    @Test
    void textThatIsNoTextIsAnswered() throws IOException {
        byte[] wide = {'{', 0, 0, 0, '"', 0, 0x11, 0};
        Path file = Files.write(folder.resolve("wide.json"), wide);

        for (Answer answer : List.of(
                Answer.of("info", "--network", file.toString()),
                Answer.of("simulate", "--network", "teaching", "--accelerator", file.toString()),
                Answer.of("open", file.toString()))) {
            assertShort(answer);
        }
        Path html = Files.writeString(
                folder.resolve("wide.html"),
                "<!doctype html>\n<script type=\"application/json\" class=\"step\">{\"scenario\": \"{\\u0000\\u0000\\u0000\\\"\\u0000\\u0011\\u0000\"}</script>\n",
                StandardCharsets.UTF_8);
        assertShort(Answer.of("open", html.toString()));
    }
}
