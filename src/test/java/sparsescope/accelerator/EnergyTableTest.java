package sparsescope.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.file.InputException;
import sparsescope.file.JsonSchema;
import sparsescope.file.ResourceFolder;

class EnergyTableTest {
    @TempDir
    Path folder;

    private Path file(String entries) {
        try {
            return Files.writeString(
                    folder.resolve("energy.json"),
                    "{\"format\": \"sparsescope-energy/1\", \"name\": \"mine\", \"entries\": {" + entries + "}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void memoryEnergyGrowsAsThePublishedPointsDo() {
        EnergyTable table = EnergyTable.standard();

        // Horowitz: 64 bits of an SRAM of 8 KB, 32 KB and 1 MB cost 10, 20 and 100 pJ.
        double quarter = table.of(EnergyEntry.ACTIVATION_RAM_READ, 8 << 10);
        assertThat(4 * quarter).isCloseTo(10, within(0.01));
        assertThat(4 * table.of(EnergyEntry.ACTIVATION_RAM_READ, 32 << 10)).isCloseTo(20, within(0.02));
        assertThat(4 * table.of(EnergyEntry.ACTIVATION_RAM_READ, 1 << 20)).isCloseTo(100, within(15.0));
        assertThat(table.of(EnergyEntry.ACTIVATION_RAM_READ, 10 << 10))
                .isEqualTo(table.of(EnergyEntry.ACTIVATION_RAM_READ));
    }

    @ParameterizedTest
    @EnumSource(EnergyEntry.class)
    void everyEntryHasItsCostSizeAndSource(EnergyEntry entry) {
        EnergyTable.Cost cost = EnergyTable.standard().entries().get(entry);

        assertThat(cost.picojoules()).isPositive();
        assertThat(cost.bytes() > 0).isEqualTo(entry.memory());
        assertThat(cost.source()).isNotBlank();
    }

    @Test
    void aFileChangesWhatItNamesAndNothingElse() {
        EnergyTable read = EnergyTable.read(file("\"dram\": {\"pJ\": 100, \"source\": \"LPDDR\"},"
                + " \"accumulatorRead\": {\"pJ\": 2.5, \"bytes\": 400, \"source\": \"measured\"}"));

        assertThat(read.name()).isEqualTo("mine");
        assertThat(read.of(EnergyEntry.DRAM)).isEqualTo(100);
        assertThat(read.of(EnergyEntry.ACCUMULATOR_READ, 100)).isEqualTo(1.25);
        assertThat(read.of(EnergyEntry.MULTIPLY))
                .isEqualTo(EnergyTable.standard().of(EnergyEntry.MULTIPLY));
        assertThat(EnergyTable.read(file("")).entries())
                .isEqualTo(EnergyTable.standard().entries());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'drum': {'pJ': 1, 'source': 's'}                       | entries.drum: found an unknown field, expected one of multiply",
                "'dram': 3                                              | entries.dram: found 3, expected an object",
                "'dram': {'pJ': -1, 'source': 's'}                      | entries.dram.pJ: found -1, expected a number of pJ, 0 or more",
                "'dram': {'pJ': 1e99, 'source': 's'}                    | entries.dram.pJ: found 1.0E99, expected a number of pJ",
                "'dram': {'pJ': '1', 'source': 's'}                     | entries.dram.pJ: found \"1\", expected a number of pJ",
                "'dram': {'source': 's'}                                | entries.dram.pJ: found nothing, expected a number of pJ",
                "'dram': {'pJ': 1}                                      | entries.dram.source: found nothing, expected a text",
                "'dram': {'pJ': 1, 'bytes': 4, 'source': 's'}           | entries.dram.bytes: found an unknown field",
                "'accumulatorRead': {'pJ': 1, 'source': 's'}            | entries.accumulatorRead.bytes: found nothing, expected a whole number 1…",
                "'accumulatorRead': {'pJ': 1, 'bytes': 0, 'source': 's'}| entries.accumulatorRead.bytes: found 0, expected a whole number 1…"
            })
    void aBadEntryIsAnsweredWithFileFieldAndRange(String entries, String message) {
        Path file = file(entries.replace('\'', '"'));

        assertThatThrownBy(() -> EnergyTable.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void theSchemaSaysWhatTheReaderTakes() throws IOException {
        JsonSchema schema = JsonSchema.published("energy-1.schema.json");

        assertThat(schema.problems(
                        JsonSchema.read(ResourceFolder.of("sparsescope/energy").resolve("45nm.json"))))
                .isEmpty();
        assertThat(schema.properties("")).containsExactlyInAnyOrderElementsOf(EnergyTable.FIELDS);
        assertThat(schema.properties("/properties/entries"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EnergyEntry.values())
                        .map(EnergyEntry::word)
                        .toList());
        assertThat(schema.properties("/$defs/operation")).containsExactlyInAnyOrderElementsOf(EnergyTable.ENTRY_FIELDS);
        assertThat(schema.properties("/$defs/memory")).containsExactlyInAnyOrderElementsOf(EnergyTable.MEMORY_FIELDS);
        assertThat(schema.problems(JsonSchema.read(file("\"dram\": {\"pJ\": -1, \"source\": \"s\"}"))))
                .isNotEmpty();
        for (EnergyEntry entry : EnergyEntry.values()) {
            assertThat(schema.at("/properties/entries/properties/" + entry.word() + "/$ref")
                            .asText())
                    .isEqualTo(entry.memory() ? "#/$defs/memory" : "#/$defs/operation");
        }
    }
}
