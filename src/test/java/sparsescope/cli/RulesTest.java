package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules changed one after the other, as a person asks for them. */
class RulesTest {
    @TempDir
    Path folder;

    @Test
    void everyStepIsWhatSimulateSays() throws IOException {
        Path file = folder.resolve("rules.json");
        Answer answer = Answer.of(
                "rules",
                "--network",
                "lenet-digits",
                "--accelerator",
                "teaching",
                "--then",
                "contention=lockstep",
                "--then",
                "barrier=channel,padding=materialized",
                "--json",
                file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("as set", "then contention=lockstep", "then barrier=channel, padding=mat");
        JsonNode steps = new ObjectMapper().readTree(file.toFile()).get("steps");
        assertThat(steps).hasSize(3);
        assertThat(steps.at("/0/layerCycles").asLong()).isEqualTo(simulated());
        assertThat(steps.at("/1/layerCycles").asLong()).isEqualTo(simulated("--set", "contention=lockstep"));
        assertThat(steps.at("/2/layerCycles").asLong())
                .isEqualTo(simulated(
                        "--set", "contention=lockstep", "--set", "barrier=channel", "--set", "padding=materialized"));
        assertThat(steps.at("/1/layerCycles").asLong())
                .isGreaterThan(steps.at("/0/layerCycles").asLong());
    }

    private long simulated(String... settings) throws IOException {
        String[] all = new String[7 + settings.length];
        String[] begin = {"simulate", "--network", "lenet-digits", "--accelerator", "teaching", "--json", "-"};
        System.arraycopy(begin, 0, all, 0, 7);
        System.arraycopy(settings, 0, all, 7, settings.length);
        Answer answer = Answer.of(all);
        assertThat(answer.code()).isZero();
        long sum = 0;
        for (JsonNode layer : new ObjectMapper().readTree(answer.out()).get("layers")) {
            sum += layer.at("/counters/layerCycles").asLong();
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contention | name=value",
                "contention=quick | queue, lockstep, none",
                "speed=3 | scnn has none of that name",
                "queueDepth=3 | queueDepth"
            })
    void aRuleThatCannotBeIsSaidAtOnce(String change, String said) {
        Answer answer = Answer.of("rules", "--network", "lenet-digits", "--then", change);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains(said);
    }
}
