package sparsescope.reuse.count;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fast count is that of going through every iteration. */
class ReuseCounterTest {
    @Property(tries = 3000)
    void itIsWhatTheDefinitionSays(@ForAll long seed) {
        RandomNest nest = RandomNest.of(seed, 6000);

        assertThat(ReuseCounter.count(nest.shape(), nest.mapping()))
                .as("%s", nest)
                .isEqualTo(TupleCount.of(nest.shape(), nest.mapping()));
    }
}
