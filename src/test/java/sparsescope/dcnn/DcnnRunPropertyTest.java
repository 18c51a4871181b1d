package sparsescope.dcnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import sparsescope.analysis.cost.Baselines;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.PlanException;
import sparsescope.dcnn.DcnnReference.Tick;
import sparsescope.dcnn.plan.DcnnConfig;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCounts;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.dcnn.run.DcnnPe;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.dcnn.run.DcnnState;
import sparsescope.dcnn.run.DcnnUnit;
import sparsescope.network.inference.DirectConvolution;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;

/** The dense machine's runs against the model's identities, the direct convolution, and a machine that ticks. */
class DcnnRunPropertyTest {
    @Provide
    Arbitrary<SmallCase> cases() {
        return SmallCases.any();
    }

    private static DcnnRun run(SmallCase small) {
        return DcnnRun.of(small.layer(), DcnnConfig.like(small.accelerator()));
    }

    private static DcnnReference reference(SmallCase small) {
        return DcnnReference.run(small.layer(), DcnnConfig.like(small.accelerator()));
    }

    @Property(tries = 500)
    void identitiesHold(@ForAll("cases") SmallCase small) {
        DcnnRun run = run(small);
        DcnnCounts counts = run.counts();

        assertThat(counts.total())
                .isEqualTo(run.cycles()
                        * small.accelerator().pes()
                        * small.accelerator().multipliers());
        assertThat(counts.products() + counts.zeroPairs() + counts.paddingPairs())
                .isEqualTo(small.shape().denseMacs());
    }

    @Property(tries = 500)
    void outputsAreTheDirectConvolution(@ForAll("cases") SmallCase small) {
        assertThat(run(small).sums().values())
                .isEqualTo(DirectConvolution.of(small.layer()).values());
    }

    @Property(tries = 300)
    void cyclesAreTheFormulasOfTheComparison(@ForAll("cases") SmallCase small) {
        try {
            LayerPlan scnn = new LayerPlan(small.shape(), small.accelerator());
            assertThat(run(small).cycles()).isEqualTo(Baselines.dcnnCycles(scnn));
        } catch (PlanException e) {
            // SCNN cannot hold the layer; the dense machine runs it all the same.
            assertThat(run(small).cycles()).isPositive();
        }
    }

    @Property(tries = 200)
    void countersAndOutputsAreTheReferences(@ForAll("cases") SmallCase small) {
        DcnnReference reference = reference(small);
        DcnnRun run = run(small);

        assertThat(run.plan().kc()).isEqualTo(reference.kc);
        assertThat(run.cycles()).isEqualTo(reference.cycles());
        assertThat(run.counts().asMap()).isEqualTo(reference.counts(0, reference.cycles()));
        for (int pe = 0; pe < reference.ticks.size(); pe++) {
            assertThat(run.counts(pe).asMap()).isEqualTo(reference.counts(pe, 0, reference.cycles()));
        }
        for (int k = 0; k < small.shape().outputChannels(); k++) {
            long[] sums = run.at(run.cycles()).outputSums(k);
            assertThat(sums)
                    .isEqualTo(Arrays.stream(reference.outputs[k])
                            .flatMapToLong(Arrays::stream)
                            .toArray());
        }
    }

    @Property(tries = 60)
    void everyCycleOfEveryPeIsTheReferences(@ForAll("cases") SmallCase small) {
        DcnnReference reference = reference(small);
        DcnnRun run = run(small);

        for (long cycle = 0; cycle < run.cycles(); cycle += Math.max(1, run.cycles() / 60)) {
            DcnnMoment moment = run.at(cycle);
            for (int pe = 0; pe < reference.ticks.size(); pe++) {
                checkPe(reference, moment, pe);
            }
        }
        assertThat(run.at(run.cycles() - 1).finished()).isFalse();
        assertThat(run.at(run.cycles() + 1).finished()).isTrue();
        assertThat(run.at(run.cycles()).pes()).allMatch(pe -> pe.state() == DcnnState.FINISHED);
    }

    private static void checkPe(DcnnReference reference, DcnnMoment moment, int pe) {
        Tick tick = reference.ticks.get(pe).get((int) moment.cycle());
        DcnnPe status = moment.pes().get(pe);
        if (tick.group() < 0) {
            assertThat(status.state()).isEqualTo(DcnnState.IDLE);
            assertThat(moment.pairs(pe)).isEmpty();
        } else {
            DcnnPlace place = status.place().orElseThrow();
            assertThat(List.of(place.group().index(), place.filter(), place.y(), place.x(), place.run()))
                    .isEqualTo(List.of(tick.group(), tick.k(), tick.y(), tick.x(), tick.run()));
            assertThat(moment.pairs(pe).stream().map(DcnnRunPropertyTest::letter))
                    .isEqualTo(
                            tick.slots().stream().map(DcnnReference.Slot::cause).toList());
            assertThat(moment.pairs(pe).stream().map(DcnnPair::product))
                    .isEqualTo(tick.slots().stream()
                            .map(DcnnReference.Slot::product)
                            .toList());
            assertThat(moment.treeSum(pe))
                    .isEqualTo(tick.slots().stream()
                            .mapToLong(DcnnReference.Slot::product)
                            .sum());
            assertThat(moment.outputSums(tick.k())[
                            tick.y() * moment.run().plan().shape().outputWidth() + tick.x()])
                    .isEqualTo(moment.accumulator(pe));
        }
        assertThat(status.now().asMap()).isEqualTo(reference.counts(pe, moment.cycle(), moment.cycle() + 1));
        assertThat(moment.soFar(pe).asMap()).isEqualTo(reference.counts(pe, 0, moment.cycle() + 1));
    }

    private static char letter(DcnnPair pair) {
        return switch (pair.cause()) {
            case PRODUCT -> 'p';
            case ZERO_PAIR -> 'z';
            case PADDING_PAIR -> 'o';
            case EMPTY -> 'e';
            case IDLE -> 'i';
        };
    }

    @Property(tries = 60)
    void partialSumsAreThoseOfThePairsSoFar(@ForAll("cases") SmallCase small, @ForAll @IntRange(max = 99) int percent) {
        DcnnReference reference = reference(small);
        DcnnRun run = run(small);
        long cycle = run.cycles() * percent / 100;
        DcnnMoment moment = run.at(cycle);
        int width = small.shape().outputWidth();
        long[][] sums =
                new long[small.shape().outputChannels()][width * small.shape().outputHeight()];
        long[] begun = new long[small.shape().outputChannels()];
        long[] left = new long[small.shape().outputChannels()];
        for (List<Tick> ticks : reference.ticks) {
            for (int at = 0; at < ticks.size(); at++) {
                Tick tick = ticks.get(at);
                if (tick.group() >= 0 && at <= cycle) {
                    begun[tick.k()]++;
                    sums[tick.k()][tick.y() * width + tick.x()] += tick.slots().stream()
                            .mapToLong(DcnnReference.Slot::product)
                            .sum();
                } else if (tick.group() >= 0) {
                    left[tick.k()]++;
                }
            }
        }

        for (int k = 0; k < sums.length; k++) {
            assertThat(moment.outputSums(k)).isEqualTo(sums[k]);
            assertThat(moment.progressOf(k)).isEqualTo(begun[k] == 0 ? -1 : left[k] == 0 ? 1 : 0);
        }
    }

    @Property(tries = 100)
    void causesBetweenCyclesAreTheReferences(
            @ForAll("cases") SmallCase small, @ForAll @IntRange(min = 1, max = 9) int parts) {
        DcnnReference reference = reference(small);
        DcnnRun run = run(small);
        long[] bounds = new long[parts + 1];
        for (int i = 0; i <= parts; i++) {
            bounds[i] = run.cycles() * i / parts;
        }

        List<Map<String, Long>> expected = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            expected.add(reference.counts(bounds[i], bounds[i + 1]));
        }

        assertThat(run.causes(bounds, () -> false).stream().map(DcnnCounts::asMap))
                .isEqualTo(expected);
    }

    @Property(tries = 100)
    void groupsAddUpToTheLayer(@ForAll("cases") SmallCase small) {
        DcnnRun run = run(small);
        long next = 0;
        for (var span : run.spans()) {
            assertThat(span.start()).isEqualTo(next);
            next = span.end();
        }
        assertThat(next).isEqualTo(run.cycles());
        for (int pe = 0; pe < small.accelerator().pes(); pe++) {
            DcnnCounts sum = new DcnnCounts(
                    0,
                    0,
                    0,
                    0,
                    (run.cycles() - run.plan().own(pe)) * small.accelerator().multipliers());
            for (OutputChannelGroup group : run.plan().groups()) {
                sum = sum.plus(run.counts(group, pe));
            }
            assertThat(sum).isEqualTo(run.counts(pe));
        }
    }

    @Property(tries = 60)
    void stepsGoToWhereUnitsBegin(@ForAll("cases") SmallCase small) {
        DcnnReference reference = reference(small);
        DcnnRun run = run(small);
        for (int pe = 0; pe < reference.ticks.size(); pe++) {
            checkSteps(
                    run,
                    reference,
                    pe,
                    DcnnUnit.OUTPUT,
                    t -> ((t.group() * 1000L + t.y()) * 1000 + t.x()) * 1000 + t.k());
            checkSteps(run, reference, pe, DcnnUnit.POSITION, t -> (t.group() * 1000L + t.y()) * 1000 + t.x());
            checkSteps(run, reference, pe, DcnnUnit.ROW, t -> t.group() * 1000L + t.y());
            checkSteps(run, reference, pe, DcnnUnit.GROUP, Tick::group);
            checkSteps(run, reference, pe, DcnnUnit.LAYER, t -> 0);
        }
        assertThat(run.next(0, DcnnUnit.CYCLE, 0)).isEqualTo(1);
        assertThat(run.previous(run.cycles(), DcnnUnit.CYCLE, 0)).isEqualTo(run.cycles() - 1);
        assertThat(run.previous(0, DcnnUnit.CYCLE, 0)).isZero();
    }

    private static void checkSteps(
            DcnnRun run, DcnnReference reference, int pe, DcnnUnit unit, ToLongFunction<Tick> turn) {
        List<Tick> ticks = reference.ticks.get(pe);
        TreeSet<Long> begins = new TreeSet<>();
        for (int cycle = 0; cycle < ticks.size() && ticks.get(cycle).group() >= 0; cycle++) {
            if (cycle == 0 || turn.applyAsLong(ticks.get(cycle)) != turn.applyAsLong(ticks.get(cycle - 1))) {
                begins.add((long) cycle);
            }
        }
        for (long cycle = 0; cycle <= run.cycles(); cycle += Math.max(1, run.cycles() / 40)) {
            Long later = begins.higher(cycle);
            Long earlier = begins.lower(cycle);
            assertThat(run.next(cycle, unit, pe)).isEqualTo(later == null ? run.cycles() : later);
            assertThat(run.previous(cycle, unit, pe)).isEqualTo(earlier == null ? 0 : earlier);
        }
    }

    @Property(tries = 100)
    void placesAndTheirBeginningsAgree(@ForAll("cases") SmallCase small) {
        DcnnRun run = run(small);
        for (int pe = 0; pe < small.accelerator().pes(); pe++) {
            long own = run.plan().own(pe);
            for (long cycle = 0; cycle < own; cycle += Math.max(1, own / 50)) {
                DcnnPlace place = run.plan().place(pe, cycle);
                assertThat(run.plan().startOf(place.filter(), place.y(), place.x()) + place.run())
                        .isEqualTo(cycle);
                assertThat(run.plan().ownerOf(place.x(), place.y())).isEqualTo(pe);
            }
        }
    }

    @Property(tries = 50)
    void theIndexIsNotWhatCountsDependOn(@ForAll("cases") SmallCase small) {
        DcnnRun run = run(small);
        DcnnRun indexed = run(small);
        List<Double> progress = new ArrayList<>();
        assertThat(indexed.indexed()).isFalse();
        assertThat(indexed.index(done -> {
                    synchronized (progress) {
                        return progress.add(done);
                    }
                }))
                .isTrue();

        assertThat(indexed.indexed()).isTrue();
        assertThat(progress.stream()
                        .collect(Collectors.summarizingDouble(d -> d))
                        .getMax())
                .isEqualTo(1);
        assertThat(run.counts()).isEqualTo(indexed.counts());
    }
}
