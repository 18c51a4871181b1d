package sparsescope.reuse.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import sparsescope.network.ConvShape;
import sparsescope.reuse.count.GoldenMappings;
import sparsescope.reuse.count.RandomNest;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;

/** A walk shows at every step what is held and what moves. */
class WalkTest {
    private static Walk golden(String name) {
        return GoldenMappings.all()
                .map(GoldenMappings::mapping)
                .filter(mapping -> mapping.name().equals(name))
                .map(mapping -> Walk.of(GoldenMappings.LAYER, mapping))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 1500)
    void itsStepsAddUpToTheFastCount(@ForAll long seed) {
        RandomNest nest = RandomNest.of(seed, 3000);

        assertThat(WalkCounts.of(Walk.of(nest.shape(), nest.mapping())))
                .as("%s", nest)
                .isEqualTo(ReuseCounter.count(nest.shape(), nest.mapping()));
    }

    @Property(tries = 200)
    void whatAPeMultipliesItHolds(@ForAll long seed) {
        RandomNest nest = RandomNest.of(seed, 1000);
        Walk walk = Walk.of(nest.shape(), nest.mapping());

        for (int step = 0; step < walk.steps(); step++) {
            WalkMoment moment = walk.at(step);
            for (int pe = 0; pe < moment.work().size(); pe++) {
                Optional<Multiplication> work = moment.work().get(pe);
                if (work.isPresent()) {
                    for (Operand operand : Operand.values()) {
                        int word = work.get().word(operand);
                        assertThat(moment.buffer().get(operand)).contains(word);
                        if (!nest.mapping().bypass().contains(operand)) {
                            assertThat(moment.registers().get(pe).get(operand)).contains(word);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aWindowThatSlidesFetchesOnlyWhatIsNew() {
        Walk walk = golden("row stationary");
        // K 2, K 3, C 4, X 7 | S 3, Y 7 | R 3: the second position of the window, in the first filter and channel.
        WalkMoment first = walk.at(0);
        WalkMoment second = walk.at(3);

        assertThat(second.counters()).containsExactly(0, 0, 0, 1, 0, 0, 0);
        LayerWords words = new LayerWords(walk.shape());
        int pe = walk.pes().indexOf(List.of(1, 2));
        assertThat(first.registers().get(pe).get(Operand.INPUT))
                .containsExactly(words.input(0, 2, 0), words.input(0, 2, 1));
        assertThat(second.registers().get(pe).get(Operand.INPUT))
                .containsExactly(words.input(0, 2, 0), words.input(0, 2, 1), words.input(0, 2, 2));
        List<Flow> fetched = second.flows().stream()
                .filter(flow -> flow.operand() == Operand.INPUT)
                .toList();
        // One new input of each of the seven rows, for all PEs on the row's diagonal at once.
        assertThat(fetched).hasSize(7).allMatch(flow -> flow.kind() == Flow.Kind.DELIVERED);
        assertThat(fetched.get(3).pes()).hasSize(3);
        assertThat(second.flows()).noneMatch(flow -> flow.operand() == Operand.WEIGHT);
        assertThat(walk.at(4).flows()).isEmpty();
    }

    @Test
    void aSumThatComesBackGoesOnInOnePe() {
        Walk walk = golden("row stationary");
        // The second channel's first window: sums of the first channel come back.
        WalkMoment moment = walk.at(7 * 3);

        assertThat(moment.counters()).containsExactly(0, 0, 1, 0, 0, 0, 0);
        LayerWords words = new LayerWords(walk.shape());
        int output = words.output(0, 4, 0);
        List<Flow> flows = moment.flows().stream()
                .filter(flow -> flow.operand() == Operand.OUTPUT && flow.word() == output)
                .toList();
        int first = walk.pes().indexOf(List.of(0, 4));
        assertThat(flows)
                .containsExactly(
                        new Flow(Flow.Kind.RETURNED, Operand.OUTPUT, output, List.of(first)),
                        new Flow(Flow.Kind.BEGUN, Operand.OUTPUT, output, List.of(first + 7, first + 14)));
    }

    @Test
    void stepsWithWorkAreThoseThatAreCounted() {
        Walk walk = golden("row stationary");

        assertThat(walk.steps()).isEqualTo(2 * 3 * 4 * 7 * 3);
        assertThat(walk.working()).hasSize(456).allMatch(step -> walk.at(step).works());
        assertThat(walk.at(0).works()).isFalse();
    }

    @Test
    void inTheEndAllOutputsLeave() {
        Walk walk = golden("output stationary");
        WalkMoment end = walk.at(walk.steps());

        assertThat(end.work()).isEmpty();
        assertThat(end.buffer()).isEmpty();
        assertThat(end.registers()).allMatch(Map::isEmpty);
        assertThat(end.dram().writes()).hasSize(42);
        // Columns 4 to 6 of the last row, and column 3: its PEs have no column in the second tile and kept their sums.
        assertThat(end.flows()).allMatch(flow -> flow.kind() == Flow.Kind.SENT).hasSize(6 * (3 + 1));
    }

    @Test
    void wordsAreNumberedInRowMajorOrder() {
        LayerWords words = new LayerWords(new ConvShape(3, 4, 6, 5, 2, 3, 1, 0, 1));

        assertThat(words.weightAt(words.weight(3, 1, 2, 0))).containsExactly(3, 1, 2, 0);
        assertThat(words.inputAt(words.input(2, 4, 5))).containsExactly(2, 4, 5);
        assertThat(words.outputAt(words.output(1, 2, 3))).containsExactly(1, 2, 3);
        assertThat(words.weight(3, 2, 2, 1) + 1).isEqualTo((int) words.count(Operand.WEIGHT));
        assertThat(words.input(2, 4, 5) + 1).isEqualTo((int) words.count(Operand.INPUT));
        assertThat(words.output(3, 2, 4) + 1).isEqualTo((int) words.count(Operand.OUTPUT));
    }

    @Test
    void aLayerThatIsTooLargeIsRefused() {
        ConvShape large = new ConvShape(64, 64, 56, 56, 3, 3, 1, 1, 1);
        var mapping = Preset.WEIGHT_STATIONARY.mapping(large, ReuseMachine.DEFAULT);

        assertThatThrownBy(() -> Walk.of(large, mapping))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("step by step");
    }
}
