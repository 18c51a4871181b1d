package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.file.JsonSchema;

/** The benchmark of the command line. */
class BenchmarkCommandTest {
    @Test
    void theBenchmarkSaysItsFigures() throws IOException {
        Answer answer = Answer.of("benchmark", "--warm-up", "0", "--repetitions", "1", "--json", "-");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        JsonNode root = new ObjectMapper().readTree(answer.out());
        assertThat(JsonSchema.published("benchmark-1.schema.json").problems(root))
                .isEmpty();
        // Non-zero products of an interior pixel, with the out-of-plane ones of the border taken off.
        double expected = 256.0 * 256 * 9 * 56 * 56 * .24 * .70 * Math.pow(1 - 2.0 / 3 / 56, 2);
        assertThat(root.get("products").asDouble()).isBetween(expected * .99, expected * 1.01);
        assertThat(root.at("/productsPerCpuSecond/median").asDouble())
                .isEqualTo(root.get("products").asDouble()
                        * 1e9
                        / root.at("/cpuNanos/0").asDouble());
        assertThat(root.at("/accelerator/contention").asText()).isEqualTo("queue");
    }

    @Test
    void theSuiteTimesWholeCommands() throws IOException {
        Answer answer = Answer.of(
                "benchmark --suite --case lenet-digits --case help --warm-up 0 --repetitions 2 --json -".split(" "));

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        JsonNode root = new ObjectMapper().readTree(answer.out());
        assertThat(JsonSchema.published("benchmark-suite-1.schema.json").problems(root))
                .isEmpty();
        assertThat(root.get("cases")).hasSize(2);
        JsonNode digits = root.at("/cases/0");
        assertThat(digits.get("name").asText()).isEqualTo("lenet-digits");
        assertThat(digits.get("command").asText()).isEqualTo("simulate --network lenet-digits");
        assertThat(digits.get("seconds")).hasSize(2);
        double first = digits.at("/seconds/0").asDouble();
        double second = digits.at("/seconds/1").asDouble();
        assertThat(first).isPositive();
        assertThat(digits.get("medianSeconds").asDouble()).isEqualTo((first + second) / 2);
        assertThat(digits.at("/cpuSeconds/0").asDouble()).isPositive();
    }

    @Test
    void theSuitesTableHasALineForEveryCase() {
        Answer answer = Answer.of("benchmark --suite --case version --warm-up 0 --repetitions 1".split(" "));

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("medians of 1 on ").containsPattern("(?m)^version .* --version$");
    }

    @Test
    void theHelpNamesEveryCase() {
        assertThat(Answer.of("benchmark", "--help").out()).containsIgnoringWhitespaces(SuiteCase.words());
    }

    @ParameterizedTest
    @EnumSource(SuiteCase.class)
    void everyCaseIsACommandWithOptionsItHas(SuiteCase one) {
        String command = one.arguments().get(0);
        String help = Answer.of(command.startsWith("--") ? new String[] {"--help"} : new String[] {command, "--help"})
                .out();
        assertThat(help)
                .contains(one.arguments().stream()
                        .filter(argument -> argument.startsWith("--"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | benchmark --suite --case vgg-17   | --case: found \"vgg-17\", expected one of version, help",
                "2 | benchmark --case vgg-16           | --case: found without --suite",
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
