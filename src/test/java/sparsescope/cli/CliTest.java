package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.cli.options.ProgressLine;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;

/** The command line as a person meets it: what is printed where, and the exit code. */
class CliTest {
    @TempDir
    Path folder;

    private static JsonNode json(String... arguments) throws IOException {
        Answer answer = Answer.of(arguments);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    private static List<String> fields(JsonNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static List<Long> longs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::longValue)
                .toList();
    }

    @Test
    void theWorkedExampleGivesItsCounters() throws IOException {
        JsonNode report =
                json("simulate", "--network", "worked-example", "--set", "columns=4", "--set", "rows=4", "--json", "-");

        assertThat(fields(report)).containsExactly("format", "network", "accelerator", "layers", "totals");
        assertThat(report.at("/network").asText()).isEqualTo("worked-example");
        assertThat(fields(report.get("accelerator")))
                .containsExactlyElementsOf(
                        Setting.asMap(AcceleratorConfig.DEFAULTS).keySet());
        assertThat(report.at("/accelerator/columns").asInt()).isEqualTo(4);
        assertThat(report.at("/accelerator/queueDepth").isNull()).isTrue();
        assertThat(report.get("layers")).hasSize(1);
        JsonNode layer = report.at("/layers/0");
        assertThat(fields(layer)).containsExactly("name", "kc", "counters", "utilization", "outputSha256");
        assertThat(layer.get("kc").asInt()).isEqualTo(16);
        JsonNode counters = layer.get("counters");
        assertThat(counters.get("issue").asInt()).isEqualTo(2361);
        assertThat(counters.get("cycles").asInt()).isEqualTo(219);
        assertThat(counters.get("products").asInt()).isEqualTo(24_349);
        assertThat(counters.get("layerCycles").asInt()).isEqualTo(347);
        assertThat(counters.get("dcnnCycles").asInt()).isEqualTo(1280);
        assertThat(counters.get("idealCycles").asInt()).isEqualTo(96);
        assertThat(counters.get("denseMacs").asInt()).isEqualTo(16 * 8 * 9 * 169);
        assertThat(counters.get("nonZeroWeights").asInt()).isEqualTo(394);
        assertThat(counters.get("nonZeroInputs").asInt()).isEqualTo(549);
        assertThat(fields(counters)).contains("storedWeights", "storedInputs");
        assertThat(layer.get("utilization").asDouble()).isBetween(0.434, 0.435);
    }

    @Test
    void theHashIsThatOfTheSumsBeforeBias() throws Exception {
        JsonNode report = json("simulate", "--network", "lenet-digits", "--json", "-");

        NetworkTensors tensors = NetworkTensors.of(SampleNetworks.open("lenet-digits"));
        for (int i = 0; i < 5; i++) {
            long[] sums = tensors.sums(i).values();
            ByteBuffer bytes = ByteBuffer.allocate(8 * sums.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asLongBuffer().put(sums);
            assertThat(report.at("/layers/" + i + "/outputSha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())));
        }
    }

    /** Each is told from the others. */
    @ParameterizedTest
    @ValueSource(strings = {"astronaut", "cat", "coffee", "rocket", "galaxies", "raccoon", "temple", "flower"})
    void everyPhotographRuns(String photograph) throws IOException {
        JsonNode report = json(
                "simulate",
                "--network",
                "photographs",
                "--input",
                photograph,
                "--set",
                "contention=none",
                "--json",
                "-");

        List<Long> logits = longs(report.get("outputs"));
        String told = SampleNetworks.open("photographs")
                .inputs()
                .get(logits.indexOf(Collections.max(logits)))
                .name();
        assertThat(told).isEqualTo(photograph);
    }

    @Test
    void aPhotographThatIsNotThereIsAnsweredWithThoseThatAre() {
        Answer answer = Answer.of("simulate", "--network", "photographs", "--input", "racoon");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).hasLineCount(1).contains("--input", "\"racoon\"", "galaxies, raccoon, temple");
    }

    @Test
    void aNetworkEndsInItsOutputsAndTotals() throws IOException {
        JsonNode report = json("simulate", "--network", "lenet-digits", "--input", "digit 3", "--json", "-");

        assertThat(report.get("layers"))
                .extracting(layer -> layer.get("name").asText())
                .containsExactly("conv1", "conv2", "conv3", "fc1", "fc2");
        assertThat(longs(report.get("outputs")))
                .containsExactly(-20976L, -6904L, -1164L, 24183L, -31211L, -11395L, -38979L, -7724L, -2649L, -3232L);
        for (String counter : fields(report.at("/layers/0/counters"))) {
            long sum = 0;
            for (JsonNode layer : report.get("layers")) {
                sum += layer.at("/counters/" + counter).asLong();
            }
            assertThat(report.at("/totals/" + counter).asLong()).as(counter).isEqualTo(sum);
        }
    }

    @Test
    void oneLayerRunsOnTheSameInputAsInTheChain() throws IOException {
        JsonNode all = json("simulate", "--network", "lenet-digits", "--json", "-");
        JsonNode one = json("simulate", "--network", "lenet-digits", "--layer", "conv3", "--json", "-");

        assertThat(one.get("layers")).hasSize(1);
        assertThat(one.at("/layers/0")).isEqualTo(all.at("/layers/2"));
    }

    @Test
    void aFileCanBeTheInput() throws IOException {
        String digits = SampleNetworks.path("lenet-digits").resolveSibling("lenet-digits.npz") + "#digits[7]";

        JsonNode given = json("simulate", "--network", "lenet-digits", "--input", digits, "--json", "-");

        assertThat(given).isEqualTo(json("simulate", "--network", "lenet-digits", "--input", "digit 7", "--json", "-"));
    }

    @Test
    void withoutAnAcceleratorTheDefaultsHold() throws IOException {
        JsonNode report = json("simulate", "--network", "teaching", "--json", "-");

        assertThat(report.get("accelerator"))
                .isEqualTo(new ObjectMapper().valueToTree(Setting.asMap(AcceleratorConfig.DEFAULTS)));
    }

    @Test
    void settingsChangeAPresetInTheirOrder() throws IOException {
        JsonNode report = json(
                "simulate",
                "--network",
                "teaching",
                "--accelerator",
                "teaching",
                "--set",
                "kc=1",
                "--set=kc=4",
                "--json=-");

        assertThat(report.at("/accelerator/columns").asInt()).isEqualTo(2);
        assertThat(report.at("/accelerator/kc").asInt()).isEqualTo(4);
        assertThat(report.at("/layers/0/kc").asInt()).isEqualTo(4);
    }

    @Test
    void theTableIsForPeople() {
        Answer answer = Answer.of("simulate", "--network", "lenet-digits", "--accelerator", "scnn");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("lenet-digits on 8×8 PEs of 4×4 multipliers", "layer cycles", "outputs of fc2: ");
        assertThat(answer.out().lines()).anyMatch(line -> line.startsWith("conv2 "));
        assertThat(answer.out().lines()).anyMatch(line -> line.startsWith("total "));
        assertThat(answer.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void jsonGoesToAFileBesidesTheTable() throws IOException {
        Path file = folder.resolve("report.json");

        Answer answer =
                Answer.of("simulate", "--network", "teaching", "--accelerator", "teaching", "--json", file.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("teaching on 2×2 PEs");
        assertThat(new ObjectMapper().readTree(file.toFile()))
                .isEqualTo(json("simulate", "--network", "teaching", "--accelerator", "teaching", "--json", "-"));
    }

    @Test
    void infoDescribesTheNetwork() {
        Answer answer = Answer.of("info", "--network", "lenet-digits");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("CC BY-SA 3.0", "digit 9", "--accelerator scnn");
        assertThat(answer.out().lines())
                .anyMatch(line -> line.matches("conv2 +conv +16×14×14 +32×16×3×3 +1 +1 +1 +32×14×14 +0\\.300 .*"));
    }

    @Test
    void reportsSayWhatWasDrawnOtherwise() throws IOException {
        String[] arguments = {
            "simulate",
            "--network",
            "alexnet",
            "--layer",
            "conv5",
            "--generator=clustered",
            "--seed=-3",
            "--weight-density=0.25"
        };
        assertThat(Answer.of(arguments).out())
                .startsWith("alexnet (drawn with weightDensity 0.25, generator clustered, seed -3) on 8×8 PEs");
        List<String> more = new ArrayList<>(List.of(arguments));
        more.add("--json=-");
        assertThat(json(more.toArray(String[]::new)).get("drawn"))
                .hasToString("{\"weightDensity\":0.25,\"generator\":\"clustered\",\"seed\":-3}");
        String compared = Answer.of("compare", "--network", "alexnet", "--layer", "conv5", "--input-density=1")
                .out();
        assertThat(compared).startsWith("alexnet (drawn with inputDensity 1.0) on 8×8 PEs");
        assertThat(json("simulate", "--network", "teaching", "--json=-").has("drawn"))
                .isFalse();
    }

    @Test
    void infoSaysWhereDensitiesComeFromAndHowTensorsAreDrawn() {
        String alexnet = Answer.of("info", "--network", "alexnet").out();
        assertThat(alexnet.lines())
                .anyMatch(line -> line.matches("conv1 .* 0\\.838 published +1\\.000 illustrative .*"))
                .anyMatch(line -> line.matches("conv2 .* 0\\.380 published +0\\.879 shifted .*"))
                .anyMatch(line -> line.startsWith("shifted: "))
                .contains("drawn: uniform");
        String redrawn = Answer.of("info", "--network", "alexnet", "--input-density=0.25", "--generator=clustered")
                .out();
        assertThat(redrawn.lines())
                .anyMatch(line -> line.matches("conv2 .* 0\\.380 published +0\\.250 +\\d+"))
                .noneMatch(line -> line.startsWith("shifted: "))
                .contains("drawn: clustered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "simulate --help", "info --help", "simulate -h"})
    void helpIsEverywhere(String arguments) {
        Answer answer = Answer.of(arguments.split(" "));

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("Usage: sparsescope");
    }

    @Test
    void simulatesHelpListsEverySettingSampleAndPreset() {
        String help = Answer.of("simulate", "--help").out();

        for (Setting setting : Setting.values()) {
            assertThat(help).contains("  " + setting.word() + " ", setting.range());
        }
        assertThat(help).contains("lenet-digits", "teaching", "vgg-16", "worked-example", "scnn, scnn-4pe, teaching");
    }

    static Stream<Arguments> badUsages() {
        return Stream.of(
                bad("missing command|simulate, compare|--help"),
                bad("unknown argument simulat|--help", "simulat"),
                bad("--network|simulate --help", "simulate"),
                bad("unknown option|--layr", "simulate", "--network", "teaching", "--layr", "edges"),
                bad("--network", "simulate", "--network"),
                bad("neither a sample nor a file|lenet-digits, photographs", "simulate", "--network", "lenet"),
                bad("found a folder", "simulate", "--network", "."),
                bad("--layer: found \"conv9\"|edges", "simulate", "--network", "teaching", "--layer", "conv9"),
                bad("--set: found \"rows\"|name=value", "simulate", "--network", "teaching", "--set", "rows"),
                bad("setting rws: |columns, rows", "simulate", "--network", "teaching", "--set", "rws=1"),
                bad("setting rows: found 0, expected 1…64", "simulate", "--network", "teaching", "--set", "rows=0"),
                bad("setting rows: found , expected 1…64", "simulate", "--network", "teaching", "--set", "rows="),
                bad("queueDepth: found 3", "simulate", "--network", "teaching", "--set", "queueDepth=3"),
                bad("neither a preset nor a file|teaching", "simulate", "--network", "teaching", "--accelerator", "x"),
                bad("--input: found \"x\"|FILE.npz#array", "simulate", "--network", "teaching", "--input", "x"),
                bad("--input|digit 0, digit 1", "simulate", "--network", "lenet-digits", "--input", "digit 10"),
                bad("no-such.npz|no such file", "simulate", "--network", "teaching", "--input", "no-such.npz#x"),
                bad(
                        "accumulators|expected at least",
                        "simulate",
                        "--network",
                        "lenet-digits",
                        "--set",
                        "banks=1",
                        "--set",
                        "bankEntries=1"),
                badDrawing("--weight-density: found \"1.5\", expected a number from 0 to 1", "--weight-density=1.5"),
                badDrawing("--input-density: found \"-0.1\"|0 to 1", "--input-density=-0.1"),
                badDrawing("--input-density: found \"NaN\"|0 to 1", "--input-density=NaN"),
                badDrawing("--generator: found \"blobs\", expected uniform or clustered", "--generator=blobs"),
                badDrawing("--seed: found \"one\", expected a whole number", "--seed=one"),
                bad(
                        "--weight-density: found network \"lenet-digits\"|expected a network with drawn weights",
                        "info",
                        "--network",
                        "lenet-digits",
                        "--weight-density=0.5"),
                bad("--seed: found network \"teaching\"", "simulate", "--network", "teaching", "--seed=1"),
                bad("unknown argument more", "info", "--network", "teaching", "more"));
    }

    private static Arguments badDrawing(String parts, String option) {
        return bad(parts, "simulate", "--network", "alexnet", option);
    }

    private static Arguments bad(String parts, String... arguments) {
        return Arguments.of(parts, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badUsages")
    void badUsageIsOneLineAndExitCode2(String parts, String[] arguments) {
        Answer answer = Answer.of(arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("sparsescope: ").contains(parts.split("\\|"));
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidInOneLineBeforeAnyWork() throws IOException {
        Answer answer = Answer.of(
                "simulate",
                "--network",
                "teaching",
                "--json",
                folder.resolve("none/r.json").toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err())
                .contains("--json ", "cannot be written: there is no ", "none")
                .doesNotContain("Exception");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anInputOfTheWrongShapeIsAnswered() throws IOException {
        Path input = folder.resolve("x.npy");
        NpyFile.write(input, NpyArray.of(new short[8], 2, 2, 2));

        Answer answer = Answer.of("simulate", "--network", "teaching", "--input", input.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("found int16 2×2×2", "2×6×6");
    }

    @Test
    void progressIsShownToAPersonOnly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ProgressLine watched = new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), true, () -> clock);
        var progress = watched.of("conv1");
        clock = 10_000_000_000L;
        progress.report(0.425);
        watched.clear();
        ProgressLine unwatched =
                new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), false, () -> clock);
        var silent = unwatched.of("conv2");
        clock = 20_000_000_000L;
        silent.report(0.5);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\rconv1: 42 %\r           \r");
    }

    private static long clock;
}
