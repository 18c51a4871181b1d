package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wants no words gets files, what goes to standard output by {@code -}, and errors. */
class QuietTest {
    @TempDir
    private Path folder;

    private Answer run(String command) {
        return Answer.of(command.replace("DIR", folder.toString()).split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--quiet simulate --network teaching",
                "compare --quiet --network teaching",
                "rules --network teaching --then contention=none --quiet",
                "info --network teaching --quiet",
                "sweep --network teaching --vary kc=1,2 -o DIR/a.csv --quiet",
                "export frame --network teaching --size 480x270 -o DIR/a.png --quiet",
                "export --quiet film --network teaching --to 1 --size 480x270 -o DIR/a.gif",
                "lesson list --quiet"
            })
    void nothingIsSaid(String command) {
        assertThat(run(command)).isEqualTo(new Answer(0, "", ""));
    }

    @Test
    void filesAreWrittenAllTheSame() throws IOException {
        run("simulate --network teaching --quiet --json DIR/quiet.json");
        run("simulate --network teaching --json DIR/loud.json");
        run("export frame --network teaching --size 480x270 -o DIR/quiet.png --quiet");
        run("export frame --network teaching --size 480x270 -o DIR/loud.png");

        assertThat(folder.resolve("quiet.json")).hasSameBinaryContentAs(folder.resolve("loud.json"));
        assertThat(Files.size(folder.resolve("quiet.png"))).isPositive();
        assertThat(folder.resolve("quiet.png")).hasSameBinaryContentAs(folder.resolve("loud.png"));
        assertThat(run("open DIR/loud.png --quiet")).isEqualTo(new Answer(0, "", ""));
    }

    @Test
    void whatGoesToStandardOutputGetsThere() throws IOException {
        Answer json = run("simulate --network teaching --quiet --json -");

        assertThat(json.out())
                .isEqualTo(run("simulate --network teaching --json -").out());
        assertThat(new ObjectMapper().readTree(json.out()).get("network").asText())
                .isEqualTo("teaching");
        assertThat(run("export svg --network teaching --cycles 3 --quiet -o -").out())
                .startsWith("<?xml")
                .contains("<svg");
    }

    @Test
    void errorsAreSaid() {
        Answer answer = run("simulate --network nowhere --quiet");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("sparsescope: network \"nowhere\"").hasLineCount(1);
        assertThat(run("simulate --quiet").err()).contains("missing required option");
    }

    @Test
    void helpNamesItAndTheExitCodes() {
        assertThat(run("--help").out()).contains("--quiet", "Exit codes:", "0   everything went well", "2   bad usage");
        assertThat(run("export frame --help").out()).contains("--quiet");
    }
}
