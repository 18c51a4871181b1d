package sparsescope.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.TwinClock.Alignment;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.dataflow.PlanException;
import sparsescope.file.Progress;
import sparsescope.machine.SettingException;
import sparsescope.network.LayerOperands;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.compare.WorkDone;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;
import sparsescope.tensor.Activations;

/** Twins on one clock, against looking at every moment of both runs. */
class TwinClockTest {
    private static final int LONGEST_WALK = 400;
    private static final List<Setting> CHANGED = List.of(
            Setting.CONTENTION,
            Setting.OPERANDS,
            Setting.BARRIER,
            Setting.POST_PROCESSING,
            Setting.PADDING,
            Setting.HALOS,
            Setting.BANK_MAPPING,
            Setting.QUEUE_DEPTH,
            Setting.LINK_WIDTH,
            Setting.COLUMNS);

    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses(), SmallCases.contended());
    }

    /** The same layer with one setting changed, or other inputs. */
    private static LayerRun twin(SmallCase small, Random random) {
        AcceleratorConfig own = small.accelerator();
        LayerOperands layer = small.layer();
        try {
            int which = random.nextInt(CHANGED.size() + 1);
            if (which == CHANGED.size()) {
                short[] values = layer.input().values().clone();
                values[random.nextInt(values.length)] ^= 3;
                Activations in = layer.input();
                layer = new LayerOperands(
                        layer.name(),
                        layer.shape(),
                        new Activations(in.channels(), in.height(), in.width(), values),
                        layer.weights(),
                        layer.finish());
                return LayerRun.of(layer, own);
            }
            Setting setting = CHANGED.get(which);
            List<String> choices = setting.choices();
            String value = switch (setting) {
                case QUEUE_DEPTH -> String.valueOf(own.multipliers() + random.nextInt(3));
                case LINK_WIDTH -> String.valueOf(1 + random.nextInt(3));
                case COLUMNS -> String.valueOf(1 + random.nextInt(3));
                default -> choices.get(random.nextInt(choices.size()));
            };
            return LayerRun.of(layer, own.with(setting, value));
        } catch (PlanException | SettingException e) {
            // Not every layer can be laid out so.
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

    private static Map<SlotCause, Integer> causes(Moment moment, PeStatus pe) {
        Map<SlotCause, Integer> causes = new HashMap<>();
        if (pe.issuedThisCycle()) {
            for (Product product : moment.detail(pe.position()).slots()) {
                causes.merge(product.cause(), 1, Integer::sum);
            }
        }
        return causes;
    }

    private static boolean isSame(Moment one, Moment other, int column, int row) {
        PeStatus a = one.pe(new PePosition(column, row));
        PeStatus b = other.pe(new PePosition(column, row));
        return a.state() == b.state()
                && a.channel() == b.channel()
                && a.phase() == b.phase()
                && a.activationVector() == b.activationVector()
                && a.weightVector() == b.weightVector()
                && a.issuedThisCycle() == b.issuedThisCycle()
                && one.group(new PePosition(column, row)).index()
                        == other.group(new PePosition(column, row)).index()
                && Objects.equals(
                        one.group(new PePosition(column, row)).group(),
                        other.group(new PePosition(column, row)).group())
                && causes(one, a).equals(causes(other, b));
    }

    @Property(tries = 250)
    void theFirstDifferenceIsTheFirst(@ForAll("any") SmallCase small, @ForAll Random random) {
        LayerRun one = run(small);
        LayerRun other = twin(small, random);
        long end = Math.min(one.cycles(), other.cycles());
        Assume.that(end <= LONGEST_WALK);
        int columns = Math.min(
                one.plan().accelerator().columns(), other.plan().accelerator().columns());
        int rows = Math.min(
                one.plan().accelerator().rows(), other.plan().accelerator().rows());
        FirstDivergence first = one.cycles() == other.cycles() ? null : new FirstDivergence(end, Optional.empty());
        for (long cycle = 0; cycle < end && (first == null || first.cycle() == end); cycle++) {
            Moment a = one.at(cycle);
            Moment b = other.at(cycle);
            long differing = 0;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (!isSame(a, b, column, row)) {
                        differing++;
                        first = differing == 1
                                ? new FirstDivergence(cycle, Optional.of(new PePosition(column, row)))
                                : first;
                    }
                }
            }
            assertThat(FirstDivergence.between(a, b)).hasSize((int) differing);
        }
        assertThat(TwinClock.of(one, other, Progress.NONE).difference().orElse(null))
                .isEqualTo(first);
    }

    @Property(tries = 100)
    void thereIsNoneBetweenARunAndItself(@ForAll("any") SmallCase small) {
        LayerRun one = run(small);
        Assume.that(one.cycles() <= 20 * LONGEST_WALK);
        TwinClock clock = TwinClock.of(one, run(small), Progress.NONE);
        assertThat(clock.difference()).isEmpty();
        for (Alignment alignment : Alignment.values()) {
            Moment end = one.at(one.cycles());
            assertThat(clock.cycleOfSecond(end, alignment, 0)).isEqualTo(one.cycles());
        }
    }

    @Property(tries = 150)
    void alignedByWorkBothHaveDoneTheSameAndEndTogether(@ForAll("any") SmallCase small, @ForAll Random random) {
        LayerRun one = run(small);
        LayerRun other = twin(small, random);
        Assume.that(Math.max(one.cycles(), other.cycles()) <= LONGEST_WALK);
        TwinClock clock = TwinClock.of(one, other, Progress.NONE);
        long[] done = products(other);
        long last = 0;
        for (long cycle = 0; cycle < one.cycles(); cycle++) {
            Moment moment = one.at(cycle);
            long beside = clock.cycleOfSecond(moment, Alignment.WORK, 0);
            assertThat(beside).isGreaterThanOrEqualTo(last);
            last = beside;
            if (clock.firstProducts() == clock.secondProducts() && clock.firstProducts() > 0) {
                long wanted = clock.firstDone(moment);
                assertThat(done[(int) beside]).isGreaterThanOrEqualTo(wanted);
                assertThat(beside == 0 || done[(int) beside - 1] < wanted).isTrue();
            }
            assertThat(clock.cycleOfSecond(moment, Alignment.TIME, 7)).isEqualTo(Math.min(cycle, other.cycles()));
        }
        if (clock.firstProducts() > 0 && clock.secondProducts() > 0) {
            assertThat(clock.cycleOfSecond(one.at(one.cycles()), Alignment.WORK, 0))
                    .isEqualTo(other.cycles());
        }
        assertThat(clock.cycleOfSecond(one.at(one.cycles()), Alignment.TIME, Long.MAX_VALUE / 2))
                .isEqualTo(other.cycles());
    }

    /** Products by every cycle, counted from the slots in hand of every PE. */
    private static long[] products(LayerRun run) {
        long[] done = new long[(int) run.cycles() + 1];
        long sum = 0;
        for (int cycle = 0; cycle <= run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            for (PeStatus pe : moment.pes()) {
                sum += causes(moment, pe).entrySet().stream()
                        .filter(of -> of.getKey().isUseful())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
            }
            done[cycle] = sum;
        }
        return done;
    }

    @Property(tries = 60)
    void theProductsAreThoseThatAreCounted(@ForAll("any") SmallCase small) {
        LayerRun run = run(small);
        Assume.that(run.cycles() <= LONGEST_WALK);
        LayerReport report = LayerReport.counted(small.layer(), small.accelerator(), Progress.NONE);
        WorkDone work = new WorkDone(run);
        assertThat(work.total()).isEqualTo(report.counters().of(Counter.PRODUCTS));
        assertThat(TwinClock.of(run, run, Progress.NONE).secondIdeal()).isEqualTo(report.idealCycles());
        long[] done = products(run);
        for (int cycle = 0; cycle < done.length; cycle++) {
            assertThat(work.by(cycle)).isEqualTo(done[cycle]);
        }
    }

    /** A real layer: stretches are crossed, and the answer still agrees with the moments around it. */
    @Example
    void findsALateDifferenceOfARealLayer() {
        LayerRun one = SceneRuns.digits("conv2", "columns=2", "rows=2");
        LayerRun other = SceneRuns.digits("conv2", "columns=2", "rows=2", "barrier=channel");
        FirstDivergence first =
                TwinClock.of(one, other, Progress.NONE).difference().orElseThrow();
        assertThat(first.pe()).isPresent();
        assertThat(FirstDivergence.between(one.at(first.cycle()), other.at(first.cycle())))
                .first()
                .isEqualTo(first);
        assertThat(FirstDivergence.between(one.at(first.cycle() - 1), other.at(first.cycle() - 1)))
                .isEmpty();
    }

    @Example
    void canBeCancelled() {
        LayerRun one = SceneRuns.digits("conv2");
        LayerRun other = SceneRuns.digits("conv2", "postProcessing=serial");
        assertThatThrownBy(() -> FirstDivergence.first(one, other, done -> false))
                .isInstanceOf(CancellationException.class);
    }
}
