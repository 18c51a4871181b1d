package sparsescope.reuse.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/** The fast count is that of going through every iteration. */
class ReuseCounterTest {
    @Property(tries = 2000)
    void itIsWhatTheDefinitionSays(@ForAll long seed) {
        RandomNest nest = RandomNest.of(seed, 6000);

        assertThat(ReuseCounter.count(nest.shape(), nest.mapping()))
                .as("%s", nest)
                .isEqualTo(TupleCount.of(nest.shape(), nest.mapping()));
    }

    @Property(tries = 300)
    void aCounterThatHasCountedOtherOrdersCountsTheSame(@ForAll long seed) {
        RandomNest nest = RandomNest.of(seed, 1_000_000);
        ReuseCounter counter = new ReuseCounter(nest.shape());
        List<Loop> loops = new ArrayList<>(nest.mapping().loops());
        Random random = new Random(seed);
        for (int order = 0; order < 6; order++) {
            Collections.shuffle(loops, random);
            loops.sort(Comparator.comparing(Loop::level));
            Mapping mapping = new Mapping(
                    "order", nest.mapping().form(), loops, nest.mapping().bypass());

            assertThat(counter.count(mapping)).isEqualTo(ReuseCounter.count(nest.shape(), mapping));
        }
    }

    @Test
    void aLayerWithoutWorkIsCounted() {
        // Only padding: the one output's window lies over the border on all sides.
        ConvShape shape = new ConvShape(1, 2, 1, 1, 1, 1, 4, 1, 1);
        Mapping gather = new Mapping("none", Form.GATHER, List.of(new Loop(Dimension.K, 2, Level.BUFFER)), Set.of());

        assertThat(ReuseCounter.count(shape, gather)).isEqualTo(TupleCount.of(shape, gather));
        assertThat(ReuseCounter.count(shape, gather).macs()).isZero();
        assertThat(ReuseCounter.count(shape, gather).of(Operand.OUTPUT).dramWrites())
                .isEqualTo(2);
    }
}
