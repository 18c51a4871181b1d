package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.file.JsonSchema;
import sparsescope.file.ResourceFolder;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpzFile;

/** The JSON of every command is what its published schema says, and the schemas would notice if it were not. */
class ResultSchemaTest {
    @TempDir
    private Path folder;

    private JsonNode result(String command) throws IOException {
        Answer answer = Answer.of(command.replace("DIR", folder.toString()).split(" "));
        assertThat(answer.err()).as(command).isEmpty();
        assertThat(answer.code()).as(command).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    private static JsonSchema schema(JsonNode document) throws IOException {
        String format = document.get("format").asText();
        assertThat(format).matches("sparsescope-[a-z-]+/1");
        return JsonSchema.published(format.substring("sparsescope-".length()).replace('/', '-') + ".schema.json");
    }

    private static void fits(JsonNode document) throws IOException {
        assertThat(schema(document).problems(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --network teaching",
                "simulate --network teaching --accelerator dcnn-teaching",
                "simulate --network eie-teaching --accelerator eie-teaching",
                "simulate --network lenet-digits --fully-connected eie",
                "simulate --network googlenet --layer inception_3a/1x1 --seed 3",
                "compare --network teaching",
                "compare --network teaching --accelerator dcnn-teaching",
                "compare --network eie-teaching --accelerator eie-teaching",
                "compare --network lenet-digits --fully-connected eie",
                "rules --network teaching --then contention=none",
                "rules --network eie-teaching --accelerator eie-teaching --then queueDepth=1,detector=ideal",
                "info --network lenet-digits",
                "info --network eie-teaching",
                "info --network googlenet",
                "lesson list",
                "lesson check first-look"
            })
    void whatACommandSaysFitsItsSchema(String command) throws IOException {
        fits(result(command + " --json -"));
    }

    @Test
    void sweepsAndShardsFitTheirs() throws IOException {
        for (String shard : List.of("", " --shard 1/2")) {
            for (String machine : List.of("--network teaching", "--network teaching --accelerator dcnn-teaching")) {
                Path file = folder.resolve("sweep.json");
                Answer.of(("sweep " + machine + " --vary kc=1,none" + shard + " --force -o " + file).split(" "));
                fits(new ObjectMapper().readTree(file.toFile()));
            }
        }
    }

    @Test
    void whatFiguresShowFitsItsSchema() throws IOException {
        String small = " --size 480x270 -o DIR/";
        for (String figure : List.of(
                "export frame --network teaching --cycle 5" + small + "a.png",
                "export frame --network teaching --accelerator dcnn-teaching --cycle 5" + small + "b.png",
                "compare --network teaching --figure DIR/c.svg --size 640x360")) {
            assertThat(Answer.of(figure.replace("DIR", folder.toString()).split(" "))
                            .err())
                    .isEmpty();
        }
        for (String name : List.of("a.png", "b.png", "c.svg")) {
            JsonNode shown = result("open DIR/" + name + " --json -");
            fits(shown);
            assertThat(shown.get("file").asText())
                    .isEqualTo(folder.resolve(name).toString());
            assertThat(shown.has("sentence")).isEqualTo(!name.startsWith("c"));
        }
        Path mine = Files.writeString(
                folder.resolve("mine.json"),
                "{\"format\": \"sparsescope-accelerator/1\", \"name\": \"mine\", \"settings\": {}}");
        JsonNode other = result("open " + mine + " --json -");
        fits(other);
        assertThat(other.get("kind").asText()).isEqualTo("accelerator");
    }

    @Test
    void arraysAreTakenAsALayerAndFitTheirSchemas() throws IOException {
        Path layer = folder.resolve("layer.npz");
        NpzFile.write(
                layer,
                Map.of(
                        "w", NpyArray.of(new float[] {0.5f, -1, 0.25f, 0}, 1, 1, 2, 2),
                        "x", NpyArray.of(new short[64], 1, 8, 8)));
        JsonNode opened = result("open " + layer + " --json -");
        fits(opened);
        assertThat(opened.get("arrays")).hasSize(2);
        JsonNode info = result("info --network " + layer + " --json -");
        fits(info);
        JsonNode weights = info.at("/layers/0/weightQuantization");
        assertThat(weights.get("type").asText()).isEqualTo("float32");
        assertThat(weights.get("step").asDouble()).isEqualTo(1 / 32767.0);
        fits(result("simulate --network " + layer + " --json -"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate --network teaching | /layers/0/counters",
                "simulate --network teaching | /totals",
                "simulate --network lenet-digits --fully-connected eie | /cycles",
                "compare --network teaching | /energyTable",
                "compare --network teaching | /layers/0/machines",
                "rules --network teaching --then contention=none | /steps/0/accelerator",
                "info --network teaching | /runsOn",
                "info --network teaching | /layers/0/denseMacs"
            })
    void whatIsMissingIsNoticed(String command, String pointer) throws IOException {
        JsonNode document = result(command + " --json -");
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));

        assertThat(schema(document).problems(document)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate --network teaching | /layers/0/counters/cycles | -1",
                "simulate --network teaching | /machine | 7",
                "simulate --network teaching | /more | 1",
                "compare --network teaching | /layers/0/machines/scnn/cycles | \"7\"",
                "rules --network teaching --then contention=none | /steps | []",
                "info --network teaching | /layers/0/stride | 0"
            })
    void whatIsWrongIsNoticed(String command, String pointer, String value) throws IOException {
        JsonNode document = result(command + " --json -");
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), new ObjectMapper().readTree(value));

        assertThat(schema(document).problems(document)).isNotEmpty();
    }

    /** Of all that is published, those of results; what people write has a section of its own. */
    @Test
    void everySchemaOfAResultIsNamedInTheGuide() throws IOException {
        List<String> commands = List.of(
                "simulate",
                "compare",
                "rules",
                "paper",
                "reuse",
                "reuse-published",
                "sweep",
                "info",
                "open",
                "benchmark",
                "benchmark-suite");
        String guide = GuideText.named("formats.md").text();
        for (String command : commands) {
            assertThat(ResourceFolder.of("sparsescope/schema").resolve(command + "-1.schema.json"))
                    .exists();
            assertThat(guide).contains("`sparsescope-" + command + "/1`", "schema/" + command + "-1.schema.json");
        }
    }
}
