package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.JsonSchema;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.count.GoldenMappings;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;

/** Reuse in a loop nest, as a person asks for it. */
class ReuseTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private String network;

    @BeforeEach
    void writeNetwork() throws IOException {
        network = Files.writeString(folder.resolve("small.json"), """
                        {"format": "sparsescope-network/1", "name": "small-network", "source": "a test",
                         "layers": [
                          {"type": "conv", "name": "small", "inputChannels": 4, "outputChannels": 6, "inputWidth": 7,
                           "inputHeight": 7, "filterWidth": 3, "filterHeight": 3, "stride": 1, "padding": 1, "groups": 1,
                           "weights": {"density": 1, "seed": 1}, "input": {"density": 1, "seed": 2}, "relu": true},
                          {"type": "conv", "name": "grouped", "inputChannels": 4, "outputChannels": 6, "inputWidth": 7,
                           "inputHeight": 7, "filterWidth": 1, "filterHeight": 1, "stride": 1, "padding": 0, "groups": 2,
                           "weights": {"density": 1, "seed": 1}, "input": {"density": 1, "seed": 2}, "relu": true}]}
                        """).toString();
    }

    private Answer reuse(String layer, String... more) {
        List<String> all = new ArrayList<>(List.of("reuse", "--network", network, "--layer", layer));
        all.addAll(List.of(more));
        return Answer.of(all.toArray(String[]::new));
    }

    private String mapping(JsonNode mapping) throws IOException {
        return Files.writeString(folder.resolve("mapping.json"), mapping.toString())
                .toString();
    }

    private static JsonNode json(Answer answer) throws IOException {
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        JsonNode found = MAPPER.readTree(answer.out());
        assertThat(JsonSchema.published("reuse-1.schema.json").problems(found)).isEmpty();
        return found;
    }

    static Stream<GoldenMappings> mappings() {
        return GoldenMappings.all();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void aMappingFileHasItsKnownResult(GoldenMappings golden) throws IOException {
        JsonNode expected = golden.expected();

        JsonNode found = json(reuse("small", "--mapping", mapping(expected.get("mapping")), "--json", "-"));

        for (String field :
                List.of("mapping", "macs", "steps", "pesUsed", "registerWords", "bufferWords", "operands")) {
            assertThat(found.get(field)).as(field).isEqualTo(expected.get(field));
        }
        expected.get("energy")
                .properties()
                .forEach(level -> assertThat(
                                found.at("/energy/" + level.getKey()).asDouble())
                        .isEqualTo(level.getValue().asDouble()));
        long reads = 0;
        double perOperand = 0;
        for (String operand : List.of("weight", "input", "output")) {
            reads += expected.at("/operands/" + operand + "/bufferReads").asLong();
            perOperand += found.at("/energyByOperand/" + operand + "/total").asDouble();
            assertThat(found.at("/reuse/" + operand + "/dram").isNull())
                    .isEqualTo(expected.at("/reuse/" + operand + "/dram").isNull());
        }
        assertThat(found.at("/totals/bufferReads").asLong()).isEqualTo(reads);
        assertThat(perOperand + found.at("/energy/mac").asDouble())
                .isEqualTo(found.at("/energy/total").asDouble());
    }

    @Test
    void allPresetsStandInATable() throws IOException {
        Answer text = reuse("small");
        JsonNode found = json(reuse("small", "--json", "-"));

        assertThat(text.out())
                .contains(
                        "small-network, small: 4 → 6 channels",
                        "64 PEs, 65536 words in the buffer",
                        "row stationary: gather |")
                .contains("SCNN's order");
        assertThat(found.get("presets"))
                .extracting(preset -> preset.get("preset").asText())
                .containsExactly(
                        "weight-stationary",
                        "output-stationary",
                        "input-stationary",
                        "row-stationary",
                        "no-local-reuse",
                        "scnn-order");
        for (JsonNode preset : found.get("presets")) {
            JsonNode alone =
                    json(reuse("small", "--mapping", preset.get("preset").asText(), "--json", "-"));
            assertThat(alone.get("operands")).isEqualTo(preset.get("operands"));
            assertThat(alone.at("/totals/bufferWords").asLong()).isLessThanOrEqualTo(65_536);
        }
    }

    @Test
    void aMachineThatIsNamedIsTheOneThatIsUsed() throws IOException {
        JsonNode found =
                json(reuse("small", "--pes", "6", "--buffer-words", "120", "--register-words", "7", "--json", "-"));

        assertThat(found.at("/machine/pes").asInt()).isEqualTo(6);
        boolean refused = false;
        for (JsonNode preset : found.get("presets")) {
            if (preset.has("refused")) {
                refused = true;
                assertThat(preset.get("refused").asText()).contains("needs", "there are");
            } else {
                assertThat(preset.get("pesUsed").asInt()).isLessThanOrEqualTo(6);
                assertThat(preset.at("/totals/bufferWords").asInt()).isLessThanOrEqualTo(120);
                assertThat(preset.at("/totals/registerWords").asInt()).isLessThanOrEqualTo(7);
            }
        }
        assertThat(refused).isTrue();
    }

    @Test
    void anEnergyTableIsInPicojoules() throws IOException {
        Path table = Files.writeString(folder.resolve("table.json"), """
                {"format": "sparsescope-energy/1", "name": "dear DRAM",
                 "entries": {"dram": {"pJ": 1000, "source": "a test"}}}
                """);

        JsonNode found =
                json(reuse("small", "--mapping", "row-stationary", "--energy", table.toString(), "--json", "-"));

        assertThat(found.at("/costs/unit").asText()).isEqualTo("pJ");
        assertThat(found.at("/energy/dram").asDouble())
                .isEqualTo(1000.0
                        * (found.at("/totals/dramReads").asLong()
                                + found.at("/totals/dramWrites").asLong()));
    }

    @Test
    void aSearchSaysHowManyOrdersItTriedAndFindsAtLeastAsGood() throws IOException {
        JsonNode presets = json(reuse("small", "--pes", "8", "--buffer-words", "300", "--json", "-"));
        JsonNode found = json(reuse("small", "--pes", "8", "--buffer-words", "300", "--search", "--json", "-"));

        assertThat(found.get("tried").asLong()).isGreaterThan(400);
        assertThat(found.get("goal").asText()).isEqualTo("energy");
        double least = Double.MAX_VALUE;
        for (int i = 0; i < presets.get("presets").size(); i++) {
            double best = found.at("/presets/" + i + "/energy/total").asDouble();
            least = Math.min(least, best);
            assertThat(best)
                    .isLessThanOrEqualTo(
                            presets.at("/presets/" + i + "/energy/total").asDouble());
            if (found.at("/presets/" + i + "/preset").equals(found.get("best"))) {
                // What it found is a mapping that gives the same by itself.
                JsonNode alone = json(reuse(
                        "small",
                        "--mapping",
                        mapping(found.at("/presets/" + i + "/mapping")),
                        "--pes",
                        "8",
                        "--buffer-words",
                        "300",
                        "--json",
                        "-"));
                assertThat(alone.at("/energy/total").asDouble()).isEqualTo(best);
            }
        }
        JsonNode fewest = json(reuse(
                "small",
                "--pes",
                "8",
                "--buffer-words",
                "300",
                "--mapping",
                "row-stationary",
                "--search=buffer-reads",
                "--json",
                "-"));
        assertThat(fewest.get("presets")).hasSize(1);
        assertThat(fewest.at("/presets/0/totals/bufferReads").asLong())
                .isLessThanOrEqualTo(presets.at("/presets/3/totals/bufferReads").asLong());
    }

    @Test
    void aSearchCanBeStopped() {
        AtomicInteger heard = new AtomicInteger();

        Answer answer = Answer.of(
                done -> heard.incrementAndGet() < 5, "reuse", "--network", network, "--layer", "small", "--search");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("stopped").hasLineCount(1);
        assertThat(heard).hasValue(5);
    }

    @Test
    void oneGroupOfAGroupedLayerIsCountedWhenAskedFor() throws IOException {
        Answer refused = reuse("grouped");
        JsonNode found = json(reuse("grouped", "--one-group", "--mapping", "weight-stationary", "--json", "-"));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("2 filter groups", "--one-group").hasLineCount(1);
        assertThat(found.get("groups").asInt()).isEqualTo(2);
        assertThat(found.get("macs").asLong()).isEqualTo(2L * 3 * 49);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--layer nothing | --layer: found \"nothing\", expected one of small, grouped",
                "--layer small --mapping nothing | expected a mapping file or one of weight-stationary",
                "--layer small --pes 0 | --pes: found 0, expected 1",
                "--layer small --search=speed | --search: found \"speed\", expected one of energy, buffer-reads, dram-reads",
                "--layer small --mapping row-stationary --register-words 6 | registers: the mapping needs 7 words",
                "--layer small --mapping row-stationary --register-words 6 --search | --search: no order fits; row stationary: registers: the mapping needs 7 words",
                "--layer small --mapping row-stationary --buffer-words 9 | buffer: the mapping needs",
                "--published | --published: found beside another option"
            })
    void whatCannotBeIsSaidInALine(String options, String said) {
        List<String> all = new ArrayList<>(List.of("reuse", "--network", network));
        all.addAll(List.of(options.split(" ")));

        Answer answer = Answer.of(all.toArray(String[]::new));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(said).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/loops/0/size | 1 | loops: dimension S reaches 1, expected at least its size in this layer, 3 | 24",
                "/loops/0/dimension | \"H\" | loops[0].dimension: found \"H\" | 24",
                "/loops/0/level | \"register\" | loops[1].level: found buffer inside of register | 24",
                "/name | \"x\" | array: the mapping needs 24 PEs, there are 23 | 23"
            })
    void aMappingFileThatCannotBeIsSaidInALine(String pointer, String value, String said, String pes)
            throws IOException {
        JsonNode mapping =
                GoldenMappings.all().findFirst().orElseThrow().expected().get("mapping");
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) mapping.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), MAPPER.readTree(value));
        String file = mapping(mapping);

        Answer answer = reuse("small", "--mapping", file, "--pes", pes);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("sparsescope: " + file)
                .contains(said)
                .hasLineCount(1);
    }

    @Test
    void aFileIsReplacedOnlyWhenAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.json"), "mine");

        Answer kept = reuse("small", "--json", file.toString());

        assertThat(kept.code()).isEqualTo(2);
        assertThat(kept.err()).contains("--force").hasLineCount(1);
        assertThat(file).hasContent("mine");
        assertThat(reuse("small", "--json", file.toString(), "--force").code()).isZero();
        assertThat(MAPPER.readTree(file.toFile()).get("presets")).hasSize(6);
    }

    @Test
    void whatIsPublishedStandsBesideWhatIsCounted() throws IOException {
        Path file = folder.resolve("published.json");
        Answer answer = Answer.of("reuse", "--published", "--json", file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("row stationary", "1.40…2.50×", "it holds here", "batches of 16 images");
        JsonNode found = MAPPER.readTree(file.toFile());
        assertThat(JsonSchema.published("reuse-published-1.schema.json").problems(found))
                .isEmpty();
        assertThat(found.get("agrees").asBoolean()).isTrue();
        assertThat(found.at("/all/row-stationary/overRowStationary").asDouble()).isEqualTo(1);
        assertThat(found.get("layers")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "pptx"})
    void aFigureBringsItsMappingBack(String ending) {
        Path file = folder.resolve("reuse." + ending);

        Answer answer = reuse("small", "--mapping", "row-stationary", "--figure", file.toString(), "--step", "7");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        StudyScenario.Reuse shown = (StudyScenario.Reuse) ScenarioFile.any(file);
        assertThat(shown.layer()).isEqualTo("small-network, small");
        assertThat(shown.step()).isEqualTo(7);
        assertThat(shown.machine()).isEqualTo(ReuseMachine.DEFAULT);
        assertThat(shown.costs()).isEqualTo(LevelCosts.EYERISS);
        assertThat(shown.mapping()).isEqualTo(Preset.ROW_STATIONARY.mapping(shown.shape(), shown.machine()));
    }

    @Test
    void aStepIsOneOfAFigure() {
        assertThat(reuse("small", "--mapping", "row-stationary", "--step", "7").err())
                .contains("--step: found 7 without --figure, expected a step from 0 of a figure");
    }

    @Test
    void aFigureReplacesNothingUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("reuse.svg"), "mine");
        assertThat(reuse("small", "--figure", file.toString()).err()).contains("--figure");
        assertThat(file).hasContent("mine");
    }
}
