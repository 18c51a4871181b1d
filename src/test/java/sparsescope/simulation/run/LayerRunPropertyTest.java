package sparsescope.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.PostProcessing;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.dataflow.PlanException;
import sparsescope.file.Progress;
import sparsescope.reference.ReferenceConvolution;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** What holds for any layer, however many passes over the plane it takes. */
class LayerRunPropertyTest {
    private static final int LONGEST_WALK = 2_000;

    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses());
    }

    @Provide
    Arbitrary<SmallCase> ofManyPasses() {
        return SmallCases.ofManyPasses();
    }

    @Property(tries = 200)
    void sumsAndProductsAreThoseOfTheConvolution(@ForAll("any") SmallCase small) {
        LayerReport report = report(small);

        long[] expected = flat(ReferenceConvolution.outputs(small.layer()));
        assertThat(report.sums().orElseThrow().values()).isEqualTo(expected);
        assertThat(report.counters().of(Counter.PRODUCTS)).isEqualTo(ReferenceConvolution.products(small.layer()));
        assertThat(finalSums(LayerRun.of(small.layer(), small.accelerator()))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void slotsAndCyclesAddUp(@ForAll("any") SmallCase small) {
        LayerReport report = report(small);

        Counters counters = report.counters();
        long multipliers = small.accelerator().multipliers();
        assertThat(counters.of(Counter.ISSUE) * multipliers)
                .isEqualTo(counters.of(Counter.PRODUCTS)
                        + counters.of(Counter.PLACEHOLDER_PRODUCTS)
                        + counters.of(Counter.OUT_OF_PLANE)
                        + counters.of(Counter.STRIDE_MISSES)
                        + counters.of(Counter.NOT_OWNED)
                        + counters.of(Counter.EMPTY_SLOTS));
        assertThat(counters.of(Counter.ISSUE)
                        + counters.of(Counter.STALL)
                        + counters.of(Counter.DRAIN)
                        + counters.of(Counter.IDLE))
                .isEqualTo(small.accelerator().pes() * counters.of(Counter.CYCLES));
        assertThat(report.utilization()).isBetween(0.0, 1.0);
        assertThat(report.idealCycles()).isLessThanOrEqualTo(counters.of(Counter.CYCLES));
        assertThat(report.layerCycles()).isGreaterThanOrEqualTo(counters.of(Counter.CYCLES));
        if (small.accelerator().halos() == HaloPolicy.INPUT) {
            assertThat(counters.of(Counter.HALO_SUMS)).isZero();
            assertThat(counters.of(Counter.HALO_TRANSFERS)).isZero();
        } else {
            assertThat(counters.of(Counter.NOT_OWNED)).isZero();
        }
    }

    /** Counting without moments and looking at every moment agree. */
    @Property(tries = 100)
    void momentsAddUpToTheCounters(@ForAll("any") SmallCase small) {
        LayerReport report = report(small);
        Assume.that(report.layerCycles() <= LONGEST_WALK);

        LayerRun run = LayerRun.of(small.layer(), small.accelerator());
        Map<PeState, Long> states = new EnumMap<>(PeState.class);
        long transfers = 0;
        long computing = 0;
        for (long cycle = 0; cycle < report.layerCycles(); cycle++) {
            Moment moment = run.at(cycle);
            moment.pes().forEach(pe -> states.merge(pe.state(), 1L, Long::sum));
            computing += moment.computing() ? 1 : 0;
            transfers += moment.post()
                    .filter(post -> post.cycleInStage() == 0)
                    .map(post ->
                            post.links().stream().mapToLong(LinkLoad::values).sum())
                    .orElse(0L);
        }
        Counters counters = report.counters();
        assertThat(run.cycles()).isEqualTo(report.layerCycles());
        assertThat(computing).isEqualTo(counters.of(Counter.CYCLES));
        assertThat(states.getOrDefault(PeState.ISSUE, 0L)).isEqualTo(counters.of(Counter.ISSUE));
        assertThat(states.getOrDefault(PeState.STALL, 0L)).isEqualTo(counters.of(Counter.STALL));
        assertThat(states.getOrDefault(PeState.DRAIN, 0L)).isEqualTo(counters.of(Counter.DRAIN));
        assertThat(states.getOrDefault(PeState.IDLE, 0L)).isEqualTo(counters.of(Counter.IDLE));
        if (small.accelerator().postProcessing() != PostProcessing.IGNORED) {
            assertThat(transfers).isEqualTo(counters.of(Counter.HALO_TRANSFERS));
        }
    }

    @Property(tries = 100)
    void historiesHoldEverySlot(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        assertThat(run.index(Progress.NONE)).isTrue();

        if (!small.meetsAfterGroups()) {
            assertHistoriesHoldTheLayer(small, run);
            return;
        }
        for (GroupSpan span : run.spans()) {
            SlotCounts total = total(span);
            SlotCounts expected = SlotCounts.none();
            for (PeStatus pe :
                    run.at(Math.max(span.start(), span.computeEnd() - 1)).pes()) {
                expected = expected.plus(pe.soFar());
            }
            if (span.computeCycles() > 0) {
                assertThat(total).isEqualTo(expected);
            }
            assertThat(total.total())
                    .isEqualTo(span.computeCycles()
                            * small.accelerator().pes()
                            * small.accelerator().multipliers());
        }
    }

    private static SlotCounts total(GroupSpan span) {
        SlotCounts total = SlotCounts.none();
        for (int bucket = 0; bucket < span.history().buckets(); bucket++) {
            total = total.plus(span.history().bucket(bucket));
        }
        return total;
    }

    /** Where PEs are in different groups at a time, a group's slots fall into several spans. */
    private static void assertHistoriesHoldTheLayer(SmallCase small, LayerRun run) {
        SlotCounts total = SlotCounts.none();
        long computing = 0;
        for (GroupSpan span : run.spans()) {
            total = total.plus(total(span));
            computing += span.computeCycles();
        }
        Counters counters = report(small).counters();
        long multipliers = small.accelerator().multipliers();
        assertThat(total.total()).isEqualTo(computing * small.accelerator().pes() * multipliers);
        assertThat(total.useful()).isEqualTo(counters.of(Counter.PRODUCTS));
        assertThat(total.of(SlotCause.STALL)).isEqualTo(counters.of(Counter.STALL) * multipliers);
        assertThat(total.of(SlotCause.DRAIN)).isEqualTo(counters.of(Counter.DRAIN) * multipliers);
        assertThat(total.of(SlotCause.IDLE)).isEqualTo(counters.of(Counter.IDLE) * multipliers);
    }

    /** Without barriers between groups, a PE does in each group what it does with them, only sooner. */
    @Property(tries = 100)
    void withoutBarriersEveryPeDoesTheSameSooner(@ForAll("any") SmallCase small) {
        LayerRun met = run(small.with(Setting.BARRIER, "group"));
        LayerRun free = run(small.with(Setting.BARRIER, "layer"));
        Random random = new Random(small.seed());
        long end = free.cycles();
        for (int pe = 0; pe < small.accelerator().pes(); pe++) {
            int column = pe % small.accelerator().columns();
            int row = pe / small.accelerator().columns();
            long start = 0;
            met.cycles();
            for (GroupSpan span : met.spans()) {
                // A group that takes no cycle is never the one at work.
                long own = span.computeCycles() == 0
                        ? 0
                        : met.at(span.start()).pe(new PePosition(column, row)).groupOwn();
                if (own > 0) {
                    long cycle = random.nextLong(own);
                    Moment sooner = free.at(start + cycle);
                    Moment later = met.at(span.start() + cycle);
                    assertThat(sooner.group(new PePosition(column, row))).isEqualTo(span.group());
                    assertThat(sooner.detail(new PePosition(column, row)))
                            .usingRecursiveComparison()
                            .isEqualTo(later.detail(new PePosition(column, row)));
                    long next = met.next(span.start() + cycle, StepUnit.CHANNEL, new PePosition(column, row))
                            - span.start();
                    if (next < own) {
                        assertThat(free.next(start + cycle, StepUnit.CHANNEL, new PePosition(column, row)))
                                .isEqualTo(start + next);
                    }
                }
                start += own;
            }
            assertThat(start).isLessThanOrEqualTo(end);
        }
    }

    @Property(tries = 60)
    void runsAreAlikeWhoeverLooksAndWhen(@ForAll("any") SmallCase small) throws Exception {
        assertThat(report(small)).usingRecursiveComparison().isEqualTo(report(small));
        LayerRun indexed = run(small);
        assertThat(indexed.index(Progress.NONE)).isTrue();
        List<Long> cycles = new ArrayList<>();
        Random random = new Random(small.seed());
        for (int probe = 0; probe < 8; probe++) {
            cycles.add(random.nextLong(indexed.cycles() + 1));
        }
        List<List<Object>> expected =
                cycles.stream().map(c -> facts(indexed, c)).toList();

        LayerRun shared = run(small);
        assertThat(atOnce(shared, cycles)).isEqualTo(List.of(expected, expected, expected));
        assertThat(shared.spans().stream().map(GroupSpan::postEnd))
                .isEqualTo(indexed.spans().stream().map(GroupSpan::postEnd).toList());
    }

    /** Two threads index while a third one steps, and each looks at the cycles then. */
    private static List<List<List<Object>>> atOnce(LayerRun run, List<Long> cycles)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<List<List<Object>>>> looks = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                boolean indexes = thread > 0;
                looks.add(threads.submit(() -> {
                    start.await();
                    if (indexes) {
                        assertThat(run.index(Progress.NONE)).isTrue();
                    }
                    return cycles.stream().map(cycle -> facts(run, cycle)).toList();
                }));
            }
            start.countDown();
            List<List<List<Object>>> seen = new ArrayList<>();
            for (Future<List<List<Object>>> look : looks) {
                seen.add(look.get());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Enough of a moment to tell it from any other. */
    private static List<Object> facts(LayerRun run, long cycle) {
        Moment moment = run.at(cycle);
        List<Object> facts = new ArrayList<>(moment.pes());
        for (PeStatus pe : moment.pes()) {
            PeDetail detail = moment.detail(pe.position());
            facts.add(detail.slots());
            facts.add(detail.queues());
            facts.add(detail.retired());
            facts.add(Arrays.hashCode(detail.accumulators().sums()));
        }
        for (int k = 0; k < run.layer().shape().outputChannels(); k++) {
            facts.add(Arrays.toString(moment.outputSums(k)));
        }
        facts.add(moment.post().map(PostMoment::links));
        return facts;
    }

    /** A plan is refused only when the outputs of one single input are more than the accumulators. */
    @Property(tries = 100)
    void aPlanIsRefusedOnlyWhenNoPassIsSmallEnough(@ForAll("ofManyPasses") SmallCase small) {
        int reach = mostReached(
                        small.shape().inputWidth(),
                        small.shape().filterWidth(),
                        small.shape().outputWidth(),
                        small)
                * mostReached(
                        small.shape().inputHeight(),
                        small.shape().filterHeight(),
                        small.shape().outputHeight(),
                        small);
        boolean hopeless = small.accelerator().halos() == HaloPolicy.OUTPUT
                && reach > small.accelerator().accumulators();

        if (hopeless) {
            assertThatThrownBy(() -> LayerRun.of(small.layer(), small.accelerator()))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining("bankEntries")
                    .hasMessageContaining("" + small.accelerator().accumulators());
        } else {
            assertThat(LayerRun.of(small.layer(), small.accelerator()).plan().passes())
                    .hasSizeGreaterThan(1);
        }
    }

    private static int mostReached(int inputs, int filter, int outputs, SmallCase small) {
        int most = 0;
        for (int in = 0; in < inputs; in++) {
            int reached = 0;
            for (int tap = 0; tap < filter; tap++) {
                int at = in + small.shape().padding() - tap;
                int stride = small.shape().stride();
                reached += at >= 0 && at % stride == 0 && at / stride < outputs ? 1 : 0;
            }
            most = Math.max(most, reached);
        }
        return most;
    }

    private static LayerReport report(SmallCase small) {
        try {
            return LayerReport.of(small.layer(), small.accelerator(), Progress.NONE);
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
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

    private static long[] finalSums(LayerRun run) {
        Moment end = run.at(run.cycles());
        return Stream.iterate(0, k -> k + 1)
                .limit(run.layer().shape().outputChannels())
                .flatMapToLong(k -> Arrays.stream(end.outputSums(k)))
                .toArray();
    }

    private static long[] flat(long[][][] sums) {
        return Stream.of(sums).flatMap(Stream::of).flatMapToLong(Arrays::stream).toArray();
    }
}
