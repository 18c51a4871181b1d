package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.StudyScenario;

/** {@code codebook}: shared weights as text, JSON, figure and film. */
class CodebookCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theTableIsTheMachinesOwnAndItsErrorWhatSimulateTells() throws IOException {
        JsonNode codebook = json("codebook", "--network", "lenet-digits", "--layer", "fc2", "--json", "-");
        JsonNode simulated =
                json("simulate", "--network", "lenet-digits", "--layer", "fc2", "--accelerator", "eie", "--json", "-");
        JsonNode measures = simulated.findValue("largestOutputDifference");

        assertThat(codebook.path("outputDifference").path("largest").asLong()).isEqualTo(measures.asLong());
        assertThat(codebook.path("bits").path("shared").asLong())
                .isEqualTo(simulated.findValue("sharedBits").asLong());
        assertThat(codebook.path("table")).hasSize(16);
        assertThat(codebook.path("table").get(0).path("weight").asInt()).isZero();
        long weights = 0;
        for (JsonNode entry : codebook.path("table")) {
            weights += entry.path("weights").asLong();
        }
        assertThat(weights).isEqualTo(simulated.findValue("nonZeroWeights").asLong());
        JsonNode rounds = codebook.path("rounds");
        assertThat(rounds.get(rounds.size() - 1).path("centroids")).hasSize(15);
    }

    private static JsonNode json(String... arguments) throws IOException {
        Answer answer = Answer.of(arguments);
        assertThat(answer.err()).isEmpty();
        return new JsonMapper().readTree(answer.out());
    }

    @Test
    void aFigureAndAFilmOfTheRoundsReopen() throws IOException {
        Path figure = folder.resolve("table.svg");
        Path film = folder.resolve("rounds.gif");

        Answer answer = Answer.of(
                "codebook",
                "--network",
                "lenet-digits",
                "--layer",
                "fc2",
                "--set",
                "codeBits=2",
                "--round",
                "1",
                "--size",
                "640x360",
                "--figure",
                figure.toString(),
                "--film",
                film.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("3 values can stand for").contains("times less than dense");
        assertThat(Files.readString(figure, StandardCharsets.UTF_8)).contains("Each value moves to the mean");
        assertThat(ScenarioFile.any(figure)).isInstanceOfSatisfying(StudyScenario.Sharing.class, shared -> {
            assertThat(shared.round()).isEqualTo(1);
            assertThat(shared.layer()).isEqualTo("fc2");
            assertThat(shared.machine().settings().values()).containsEntry("codeBits", 2);
        });
        assertThat(Files.size(film)).isGreaterThan(1000);
        assertThat(ScenarioFile.any(film)).isInstanceOf(StudyScenario.Sharing.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--layer fc2 --accelerator scnn | --accelerator: found machine scnn, expected eie",
                "--layer conv1 | layer conv1: found type conv, expected one that eie runs: fullyConnected",
                "--layer fc2 --round 99 | --round: found 99, expected 0…",
                "--layer fc2 --weight 0 | --weight: found 0, expected a weight of layer fc2 that is not zero",
                "--layer fc2 --film rounds.txt | --film: found \"rounds.txt\", expected a name ending in .pptx",
                "--layer fc2 --set queueDepth=0 | setting queueDepth: found 0, expected 1…1024"
            })
    void badInputIsOneLine(String arguments, String message) {
        List<String> all = new ArrayList<>(List.of("codebook", "--network", "lenet-digits"));
        all.addAll(List.of(arguments.split(" ")));

        Answer answer = Answer.of(all.toArray(String[]::new));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(message);
    }
}
