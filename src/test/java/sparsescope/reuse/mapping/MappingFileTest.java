package sparsescope.reuse.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.file.InputException;
import sparsescope.file.JsonSchema;

/** Mapping files are read strictly, and their schema says the same. */
class MappingFileTest {
    private static final String GOOD = """
            {"format": "sparsescope-mapping/1", "name": "mine", "form": "gather",
             "loops": [{"dimension": "K", "size": 4, "level": "dram"}, {"dimension": "Y", "size": 7, "level": "array"}],
             "bypass": ["output", "weight"]}
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mapping.json"), text);
    }

    @Test
    void aMappingIsReadAndWrittenAsItIs() throws IOException {
        Mapping mapping = MappingFile.read(file(GOOD));

        assertThat(mapping)
                .isEqualTo(new Mapping(
                        "mine",
                        Form.GATHER,
                        List.of(new Loop(Dimension.K, 4, Level.DRAM), new Loop(Dimension.Y, 7, Level.ARRAY)),
                        Set.of(Operand.WEIGHT, Operand.OUTPUT)));
        String written = new ObjectMapper().writeValueAsString(MappingFile.asMap(mapping));
        assertThat(MappingFile.read(file(written))).isEqualTo(mapping);
    }

    @Test
    void bypassMayBeLeftOut() throws IOException {
        String without = GOOD.replace(",\n \"bypass\": [\"output\", \"weight\"]", "");

        assertThat(without).doesNotContain("bypass");
        assertThat(MappingFile.read(file(without)).bypass()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mapping/1 | mapping/2 | format: found",
                "gather | sideways | form: found \"sideways\", expected one of gather, scatter",
                "gather | scatter | loops[1].dimension: found \"Y\", expected one of K, C, H, W, S, R",
                "\"Y\" | \"Z\" | loops[1].dimension: found \"Z\", expected one of K, C, Y, X, S, R",
                "\"size\": 4 | \"size\": 0 | loops[0].size: found 0, expected a whole number 1…1000000",
                "\"size\": 4 | \"size\": 1.5 | loops[0].size",
                "\"dram\" | \"disk\" | loops[0].level: found \"disk\", expected one of dram, buffer, array, register",
                "\"dram\" | \"register\" | loops[1].level: found array inside of register, expected levels in the order dram, buffer, array, register",
                "\"weight\" | \"output\" | bypass[1]: found \"output\" a second time",
                "\"weight\" | \"sum\" | bypass[1]: found \"sum\", expected one of weight, input, output",
                "\"name\": \"mine\" | \"name\": \"\" | name: found",
                "\"name\" | \"nam\" | nam: found an unknown field",
                "\"size\" | \"siz\" | loops[0].siz: found an unknown field"
            })
    void whatIsWrongIsSaidInALine(String good, String bad, String said) throws IOException {
        Path file = file(GOOD.replaceFirst(Pattern.quote(good), bad));

        assertThatThrownBy(() -> MappingFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(said)
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }

    @Test
    void moreIterationsThanCanBeCountedAreRefused() {
        List<Loop> loops = Collections.nCopies(3, new Loop(Dimension.K, 1_000_000, Level.BUFFER));

        assertThatThrownBy(() -> new Mapping("large", Form.GATHER, loops, Set.of()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("2^56");
    }

    @Test
    void theSchemaKnowsTheReadersFieldsAndNoOther() throws IOException {
        JsonSchema schema = JsonSchema.published("mapping-1.schema.json");

        assertThat(schema.properties("")).containsExactlyInAnyOrderElementsOf(MappingFile.FIELDS);
        assertThat(schema.properties("/$defs/loop")).containsExactlyInAnyOrderElementsOf(MappingFile.LOOP_FIELDS);
        assertThat(schema.at("/properties/format/const").asText()).isEqualTo(MappingFile.FORMAT);
        assertThat(schema.at("/properties/loops/maxItems").asInt()).isEqualTo(Mapping.MOST_LOOPS);
        assertThat(schema.at("/$defs/loop/properties/size/maximum").asInt()).isEqualTo(Mapping.MOST_TURNS);
        assertThat(schema.problems(new ObjectMapper().readTree(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mapping/1 | mapping/2",
                "gather | sideways",
                "gather | scatter",
                "\"Y\" | \"H\"",
                "\"size\": 4 | \"size\": 0",
                "\"dram\" | \"disk\"",
                "\"weight\" | \"output\"",
                "\"size\" | \"siz\""
            })
    void whatTheReaderRefusesTheSchemaRefuses(String good, String bad) throws IOException {
        JsonNode broken = new ObjectMapper().readTree(GOOD.replaceFirst(Pattern.quote(good), bad));

        assertThat(JsonSchema.published("mapping-1.schema.json").problems(broken))
                .isNotEmpty();
    }
}
