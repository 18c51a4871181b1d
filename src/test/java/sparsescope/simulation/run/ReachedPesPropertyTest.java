package sparsescope.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.PlanException;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.simulation.state.OutputPlane;

/** A moment is the same whether its PEs go on from the moment looked at before, or begin at a checkpoint. */
class ReachedPesPropertyTest {
    private static final int LOOKS = 40;

    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses());
    }

    @Property(tries = 60)
    void momentsAreTheSameWhateverWasLookedAtBefore(@ForAll("any") SmallCase small, @ForAll Random random) {
        LayerRun walked = run(small);
        for (long cycle : walk(walked.cycles(), random)) {
            int k = random.nextInt(small.shape().outputChannels());
            assertSame(walked, LayerRun.of(small.layer(), small.accelerator()), cycle, k, random);
        }
    }

    @Property(tries = 20)
    void momentsAreTheSameWhoeverLooksAtTheSameTime(@ForAll("any") SmallCase small, @ForAll Random random)
            throws Exception {
        LayerRun walked = run(small);
        LayerRun fresh = run(small);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> walkers = new ArrayList<>();
            for (int walker = 0; walker < 3; walker++) {
                Random own = new Random(random.nextLong());
                walkers.add(threads.submit(() -> {
                    for (long cycle : walk(walked.cycles(), own)) {
                        assertSame(
                                walked, fresh, cycle, own.nextInt(small.shape().outputChannels()), own);
                    }
                }));
            }
            for (Future<?> walker : walkers) {
                walker.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static LayerRun run(SmallCase small) {
        try {
            return LayerRun.of(small.layer(), small.accelerator());
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
        }
    }

    /** Mostly on by a cycle, at times by more, back, or anywhere. */
    private static List<Long> walk(long cycles, Random random) {
        List<Long> walk = new ArrayList<>();
        long cycle = (long) (random.nextDouble() * cycles);
        for (int look = 0; look < LOOKS; look++) {
            walk.add(cycle);
            cycle = switch (random.nextInt(10)) {
                case 0 -> (long) (random.nextDouble() * cycles);
                case 1 -> cycle - 1 - random.nextInt(5);
                case 2 -> cycle + random.nextInt(20);
                case 3 -> cycle;
                default -> cycle + 1;
            };
            cycle = Math.max(0, Math.min(cycles, cycle));
        }
        return walk;
    }

    private static void assertSame(LayerRun walked, LayerRun fresh, long cycle, int k, Random random) {
        Moment seen = walked.at(cycle);
        Moment expected = fresh.at(cycle);
        PePosition pe =
                expected.pes().get(random.nextInt(expected.pes().size())).position();
        if (random.nextBoolean()) {
            assertThat(seen.pes()).usingRecursiveFieldByFieldElementComparator().isEqualTo(expected.pes());
            assertThat(seen.issued(pe)).isEqualTo(expected.issued(pe));
            assertThat(seen.detail(pe)).usingRecursiveComparison().isEqualTo(expected.detail(pe));
        }
        OutputPlane sums = seen.outputs(k);
        assertThat(sums).usingRecursiveComparison().isEqualTo(expected.outputs(k));
        assertThat(seen.outputSums(k)).isEqualTo(expected.outputSums(k));
    }
}
