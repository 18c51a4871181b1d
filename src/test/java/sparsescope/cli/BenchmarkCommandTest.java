package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benchmark of the command line. */
class BenchmarkCommandTest {
    @Test
    void theBenchmarkSaysItsFigures() throws IOException {
        Answer answer = Answer.of("benchmark", "--warm-up", "0", "--repetitions", "1", "--json", "-");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        JsonNode root = new ObjectMapper().readTree(answer.out());
        // Non-zero products of an interior pixel, with the out-of-plane ones of the border taken off.
        double expected = 256.0 * 256 * 9 * 56 * 56 * .24 * .70 * Math.pow(1 - 2.0 / 3 / 56, 2);
        assertThat(root.get("products").asDouble()).isBetween(expected * .99, expected * 1.01);
        assertThat(root.at("/productsPerCpuSecond/median").asDouble())
                .isEqualTo(root.get("products").asDouble()
                        * 1e9
                        / root.at("/cpuNanos/0").asDouble());
        assertThat(root.at("/accelerator/contention").asText()).isEqualTo("queue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | benchmark --repetitions 0         | --repetitions: found 0",
                "1 | benchmark --json no/such/b.json   | --json no/such/b.json: cannot be written: there is no "
            })
    void whatCannotBeDoneIsSaidBeforeAnyWork(int code, String arguments, String message) {
        Answer answer = Answer.of(arguments.split(" +"));

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("sparsescope: ").contains(message).hasLineCount(1);
    }
}
