package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.CauseBuckets;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.EieCauseCounts;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.EieStepUnit;
import sparsescope.eie.simulation.PassSpan;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeTotals;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.DirectConvolution;
import sparsescope.tensor.Weights;

/** Counting, and the state at every cycle, against a slow second implementation, on random layers and settings. */
class EieAgainstReferenceTest {
    @Provide
    Arbitrary<EieCase> cases() {
        return EieCase.any();
    }

    @Property(tries = 600)
    void countersAgree(@ForAll("cases") EieCase small) {
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());

        EieCount count = EieCount.of(small.layer(), small.config(), Progress.NONE);

        assertThat(count.counters().asMap()).isEqualTo(reference.counters);
        assertThat(EieRun.of(small.layer(), small.config()).count()).isEqualTo(count);
    }

    @Property(tries = 300)
    void countersKeepTheirIdentities(@ForAll("cases") EieCase small) {
        EieCount count = EieCount.of(small.layer(), small.config(), Progress.NONE);

        long cycles = count.counters().of(EieCounter.CYCLES);
        long work = count.counters().of(EieCounter.ENTRIES)
                + count.counters().of(EieCounter.PLACEHOLDERS)
                + count.counters().of(EieCounter.EMPTY_COLUMNS);
        long waiting =
                count.counters().of(EieCounter.STARVED) + count.counters().of(EieCounter.FINISHED);
        assertThat(work + waiting).isEqualTo(small.config().pes() * cycles);
        assertThat(count.counters().loadBalance())
                .isEqualTo(cycles == 0 ? 0 : (double) work / (small.config().pes() * cycles));
        assertThat(count.pes()).extracting(pe -> pe.causes().total()).containsOnly(cycles);
        assertThat(count.pes().stream().map(PeTotals::causes).reduce(EieCauseCounts.NONE, EieCauseCounts::plus))
                .isEqualTo(new EieCauseCounts(
                        count.counters().of(EieCounter.ENTRIES),
                        count.counters().of(EieCounter.PLACEHOLDERS),
                        count.counters().of(EieCounter.EMPTY_COLUMNS),
                        count.counters().of(EieCounter.STARVED),
                        count.counters().of(EieCounter.FINISHED)));
        assertThat(count.passes().stream().mapToLong(PassSpan::cycles).sum()).isEqualTo(cycles);
        assertThat(count.counters().of(EieCounter.BROADCASTS))
                .isEqualTo(count.passes().size() * count.counters().of(EieCounter.NON_ZERO_INPUTS));
        assertThat(count.counters().of(EieCounter.IDEAL_CYCLES)).isLessThanOrEqualTo(cycles);
    }

    @Property(tries = 300)
    void outputsAreTheTablesMatrixTimesTheInputs(@ForAll("cases") EieCase small) {
        LayerOperands layer = small.layer();
        EieRun run = EieRun.of(layer, small.config());
        SharedWeights shared = run.sharedWeights();
        short[] replaced = layer.weights().values().clone();
        for (int i = 0; i < replaced.length; i++) {
            replaced[i] = (short) shared.value(replaced[i]);
        }
        Weights weights = new Weights(layer.weights().filters(), layer.weights().channels(), 1, 1, replaced);
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());

        assertThat(run.outputs().values())
                .isEqualTo(DirectConvolution.of(layer.shape(), layer.input(), weights)
                        .values())
                .isEqualTo(reference.outputs);
        assertThat(run.at(run.cycles()).outputs()).isEqualTo(reference.outputs);
        assertThat(table(shared)).isEqualTo(reference.table);
        if (shared.exact()) {
            assertThat(run.outputs().values())
                    .isEqualTo(DirectConvolution.of(layer).values());
        }
    }

    private static List<Integer> table(SharedWeights shared) {
        List<Integer> table = new ArrayList<>();
        for (int code = 0; code < shared.entries(); code++) {
            table.add(shared.shared(code));
        }
        return table;
    }

    @Property(tries = 300)
    void everyCycleIsAsTheSlowMachineHasIt(@ForAll("cases") EieCase small) {
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());
        EieRun run = EieRun.of(small.layer(), small.config());

        assertThat(run.cycles()).isEqualTo(reference.cycles.size());
        // From the end, so that no moment can lean on the one before it.
        for (int cycle = reference.cycles.size() - 1; cycle >= 0; cycle--) {
            EieMoment moment = run.at(cycle);
            ReferenceEie.Cycle expected = reference.cycles.get(cycle);
            assertThat(moment.span().pass()).isEqualTo(expected.pass());
            assertDetector(moment.detector(), expected, small.config().pes());
            for (int pe = 0; pe < small.config().pes(); pe++) {
                assertPe(moment, pe, expected.pes().get(pe));
            }
        }
        EieMoment end = run.at(reference.cycles.size());
        assertThat(end.finished()).isTrue();
        assertThat(end.pes()).extracting(PeStatus::cause).containsOnly(PeCause.FINISHED);
        assertThat(end.detector().state()).isEqualTo(DetectorStatus.State.DONE);
    }

    private static void assertDetector(DetectorStatus detector, ReferenceEie.Cycle expected, int pes) {
        assertThat(detector.state().word()).isEqualTo(expected.detector());
        assertThat(detector.blockers()).isEqualTo(expected.full());
        if (expected.column() >= 0) {
            assertThat(detector.next().orElseThrow().column()).isEqualTo(expected.column());
            assertThat(detector.group()).isEqualTo(expected.column() / pes);
        }
        if (detector.state() == DetectorStatus.State.STEP) {
            assertThat(detector.group()).isEqualTo(detector.fromGroup() + 1);
        }
    }

    private static void assertPe(EieMoment moment, int pe, ReferenceEie.Pe expected) {
        PeStatus status = moment.pe(pe);
        assertThat(status.cause().counter()).isEqualTo(expected.cause());
        assertThat(status.work().isPresent()).isEqualTo(status.cause().atWork());
        assertThat(status.work().map(work -> work.activation().column()).orElse(-1))
                .isEqualTo(expected.column());
        assertThat(status.work().map(PeWork::taken).orElse(false)).isEqualTo(expected.taken());
        if (status.work().isPresent()) {
            assertThat(status.work().get().position()).isEqualTo(expected.position());
        }
        assertThat(status.queue()).extracting(QueuedActivation::column).isEqualTo(expected.queue());
        List<Long> sums = Arrays.stream(moment.accumulators(pe)).boxed().toList();
        assertThat(sums).isEqualTo(expected.sums());
        assertThat(moment.addition(pe).isPresent()).isEqualTo(expected.cause().equals("entries"));
        if (moment.addition(pe).isPresent()) {
            Addition addition = moment.addition(pe).get();
            assertThat(addition.after()).isEqualTo(sums.get(addition.entry().local()));
            assertThat(addition.before() + addition.product()).isEqualTo(addition.after());
        }
    }

    @Property(tries = 200)
    void causesBetweenCyclesAreThoseOfTheCycles(@ForAll("cases") EieCase small, @ForAll long seed) {
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());
        EieRun run = EieRun.of(small.layer(), small.config());
        Random random = new Random(seed);
        long[] bounds = random.longs(1 + random.nextInt(7), 0, run.cycles() + 1)
                .sorted()
                .toArray();

        CauseBuckets buckets = run.causesBetween(bounds, () -> false);

        assertThat(buckets.buckets()).isEqualTo(bounds.length - 1);
        for (int bucket = 0; bucket < buckets.buckets(); bucket++) {
            EieCauseCounts sum = EieCauseCounts.NONE;
            for (int pe = 0; pe < small.config().pes(); pe++) {
                for (PeCause cause : PeCause.values()) {
                    long expected = 0;
                    for (long cycle = bounds[bucket]; cycle < bounds[bucket + 1]; cycle++) {
                        if (reference
                                .cycles
                                .get((int) cycle)
                                .pes()
                                .get(pe)
                                .cause()
                                .equals(cause.counter())) {
                            expected++;
                        }
                    }
                    assertThat(buckets.of(bucket, pe).of(cause)).isEqualTo(expected);
                }
                sum = sum.plus(buckets.of(bucket, pe));
            }
            assertThat(buckets.of(bucket)).isEqualTo(sum);
        }
    }

    @Property(tries = 200)
    void stepsLandWhereActivationsAndPassesBegin(@ForAll("cases") EieCase small) {
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());
        EieRun run = EieRun.of(small.layer(), small.config());
        TreeSet<Long> broadcasts = new TreeSet<>();
        TreeSet<Long> passes = new TreeSet<>();
        for (int cycle = 0; cycle < reference.cycles.size(); cycle++) {
            if (reference.cycles.get(cycle).detector().equals("broadcast")) {
                broadcasts.add((long) cycle);
            }
            if (cycle == 0
                    || reference.cycles.get(cycle).pass()
                            != reference.cycles.get(cycle - 1).pass()) {
                passes.add((long) cycle);
            }
        }
        long end = run.cycles();
        for (long cycle = 0; cycle <= end; cycle++) {
            assertThat(run.next(cycle, EieStepUnit.ACTIVATION, 0)).isEqualTo(or(broadcasts.higher(cycle), end));
            assertThat(run.previous(cycle, EieStepUnit.ACTIVATION, 0)).isEqualTo(or(broadcasts.lower(cycle), 0));
            assertThat(run.next(cycle, EieStepUnit.PASS, 0)).isEqualTo(or(passes.higher(cycle), end));
            assertThat(run.previous(cycle, EieStepUnit.PASS, 0)).isEqualTo(or(passes.lower(cycle), 0));
            assertThat(run.next(cycle, EieStepUnit.CYCLE, 0)).isEqualTo(Math.min(end, cycle + 1));
            assertThat(run.previous(cycle, EieStepUnit.CYCLE, 0)).isEqualTo(Math.max(0, cycle - 1));
            assertThat(run.next(cycle, EieStepUnit.LAYER, 0)).isEqualTo(end);
            assertThat(run.previous(cycle, EieStepUnit.LAYER, 0)).isZero();
        }
    }

    private static long or(Long found, long otherwise) {
        return found == null ? otherwise : found;
    }

    @Property(tries = 150)
    void timesOfSingleValuesAndOfThoseWhoHoldUpAgree(@ForAll("cases") EieCase small) {
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());
        EieRun run = EieRun.of(small.layer(), small.config());
        long[] heldUp = new long[small.config().pes()];
        for (int cycle = 0; cycle < reference.cycles.size(); cycle++) {
            ReferenceEie.Cycle expected = reference.cycles.get(cycle);
            if (expected.detector().equals("broadcast")) {
                assertThat(run.broadcastAt(expected.pass(), expected.column())).hasValue(cycle);
            }
            expected.full().forEach(pe -> heldUp[pe]++);
            for (int pe = 0; pe < heldUp.length; pe++) {
                ReferenceEie.Pe at = expected.pes().get(pe);
                if (at.taken()) {
                    assertThat(run.takenAt(expected.pass(), pe, at.column())).hasValue(cycle);
                }
            }
        }
        assertThat(run.count().pes().stream().mapToLong(PeTotals::heldUp).toArray())
                .isEqualTo(heldUp);
    }

    /** What a PE still has to do with its column and its queue is what it later does with them. */
    @Property(tries = 100)
    void workLeftIsWorkedOff(@ForAll("cases") EieCase small) {
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());
        EieRun run = EieRun.of(small.layer(), small.config());
        for (int cycle = 0; cycle < reference.cycles.size(); cycle++) {
            ReferenceEie.Cycle now = reference.cycles.get(cycle);
            for (int pe = 0; pe < small.config().pes(); pe++) {
                int number = pe;
                List<Integer> known = new ArrayList<>(now.pes().get(pe).queue());
                known.add(now.pes().get(pe).column());
                long later = reference.cycles.stream()
                        .skip(cycle + 1)
                        .filter(then -> then.pass() == now.pass())
                        .map(then -> then.pes().get(number).column())
                        .filter(column -> column >= 0 && known.contains(column))
                        .count();
                assertThat(run.at(cycle).pe(pe).workLeft()).isEqualTo(later);
            }
        }
    }

    /** Many different weights take k-means more rounds than it is given. */
    @Test
    void kMeansEndsAfterAHundredRounds() {
        Random random = new Random(20_000);
        int[][] matrix = new int[100][200];
        for (int[] row : matrix) {
            Arrays.setAll(row, j -> (int) Math.round(random.nextGaussian() * 5000));
        }
        EieConfig config = EieConfig.DEFAULTS.with(EieSetting.PES, "1");
        ReferenceEie reference = new ReferenceEie(matrix, new int[200], config);

        SharedWeights shared =
                EieRun.of(EieLayers.of(matrix, new int[200]), config).sharedWeights();

        assertThat(shared.rounds()).hasSize(100);
        assertThat(table(shared)).isEqualTo(reference.table);
    }
}
