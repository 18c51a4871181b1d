package sparsescope.reuse.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.reuse.mapping.Operand;

/** Mappings of a small layer have the counts they are known to have. */
class GoldenMappingsTest {
    static Stream<GoldenMappings> mappings() {
        return GoldenMappings.all();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void countsAreTheKnownOnes(GoldenMappings golden) {
        ReuseCounts counts = ReuseCounter.count(GoldenMappings.LAYER, golden.mapping());

        assertThat(counts.macs()).isEqualTo(golden.expected().get("macs").asLong());
        assertThat(counts.steps()).isEqualTo(golden.expected().get("steps").asLong());
        assertThat(counts.pesUsed()).isEqualTo(golden.expected().get("pesUsed").asLong());
        for (Operand operand : Operand.values()) {
            OperandCounts own = counts.of(operand);
            String word = operand.word();
            assertThat(new ObjectMapper()
                            .<com.fasterxml.jackson.databind.JsonNode>valueToTree(own.asMap())
                            .toString())
                    .as(word)
                    .isEqualTo(golden.expected().at("/operands/" + word).toString());
            assertThat(own.registerWords())
                    .isEqualTo(golden.expected().at("/registerWords/" + word).asLong());
            assertThat(own.bufferWords())
                    .isEqualTo(golden.expected().at("/bufferWords/" + word).asLong());
            reuse(golden, word, "buffer", counts.bufferReuse(operand));
            reuse(golden, word, "dram", counts.dramReuse(operand));
        }
    }

    private static void reuse(GoldenMappings golden, String operand, String level, java.util.OptionalDouble reuse) {
        var expected = golden.expected().at("/reuse/" + operand + "/" + level);
        assertThat(reuse.isEmpty()).isEqualTo(expected.isNull());
        reuse.ifPresent(
                times -> assertThat(times).isCloseTo(expected.asDouble(), org.assertj.core.data.Offset.offset(0.0005)));
    }
}
