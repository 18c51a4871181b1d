package sparsescope.simulation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
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
import sparsescope.dataflow.PlanException;
import sparsescope.file.Progress;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.condition.Comparison;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.condition.Condition.Where;
import sparsescope.simulation.condition.ConditionParser;
import sparsescope.simulation.condition.PeCondition;
import sparsescope.simulation.condition.PeField;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** A search finds what looking at every moment of the run finds, onwards and back, whatever the layer and the settings. */
class ConditionSearchPropertyTest {
    private static final int LONGEST_WALK = 700;

    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses(), SmallCases.contended());
    }

    @Property(tries = 150)
    void findsWhatAWalkThroughTheRunFinds(@ForAll("any") SmallCase small, @ForAll Random random) {
        LayerRun run = run(small);
        Assume.that(run.cycles() <= LONGEST_WALK);
        List<Moment> moments = new ArrayList<>();
        for (long cycle = 0; cycle <= run.cycles(); cycle++) {
            moments.add(run.at(cycle));
        }
        for (int i = 0; i < 12; i++) {
            Condition condition = condition(run, random, 0);
            TreeSet<Long> met = met(moments, condition);
            for (int probe = 0; probe < 6; probe++) {
                long cycle = probe == 0 ? 0 : random.nextLong(run.cycles() + 1);
                LayerRun fresh = probe == 1 ? LayerRun.of(small.layer(), small.accelerator()) : run;
                ConditionSearch search = new ConditionSearch(fresh, condition, Progress.NONE);
                assertThat(search.next(cycle))
                        .as("%s after %d", condition.text(), cycle)
                        .isEqualTo(optional(met.higher(cycle)));
                assertThat(search.previous(cycle))
                        .as("%s before %d", condition.text(), cycle)
                        .isEqualTo(optional(met.lower(cycle)));
                long last = random.nextLong(run.cycles() + 1);
                Long near = met.higher(cycle);
                assertThat(search.next(cycle, last)).isEqualTo(optional(near != null && near <= last ? near : null));
            }
        }
    }

    @Property(tries = 200)
    void aTypedConditionReadsBackAsItself(@ForAll Random random) {
        LayerRun run = SceneRuns.teaching();
        Condition condition = condition(run, random, 0);
        AcceleratorConfig grid = run.plan().accelerator();
        assertThat(ConditionParser.parse(condition.text(), Where.pe(new PePosition(0, 0)), grid))
                .isEqualTo(condition);
    }

    /** Stretches are crossed, blocks and groups passed over: a real layer of thousands of cycles. */
    @Example
    void findsEveryStallOfARealLayer() {
        LayerRun run = SceneRuns.digits("conv2", "columns=2", "rows=2");
        assertThat(run.cycles()).isGreaterThan(1000);
        for (String text : List.of(
                "pe(1,1).state = stall",
                "any.state = drain",
                "pe(1,0).state = idle",
                "all.state = idle or pe(1,1).queue > 2",
                "pe(0,1).sends",
                "any.adds(5, 4, 4)")) {
            Condition condition = ConditionParser.parse(
                    text, Where.pe(new PePosition(0, 0)), run.plan().accelerator());
            TreeSet<Long> met = new TreeSet<>();
            Optional<Moment> before = Optional.empty();
            for (long cycle = 0; cycle <= run.cycles(); cycle++) {
                Moment now = run.at(cycle);
                if (condition.isMet(now, before)) {
                    met.add(cycle);
                }
                before = Optional.of(now);
            }
            ConditionSearch search = new ConditionSearch(run, condition, Progress.NONE);
            TreeSet<Long> onwards = new TreeSet<>();
            for (OptionalLong at = search.next(0); at.isPresent(); at = search.next(at.getAsLong())) {
                onwards.add(at.getAsLong());
            }
            TreeSet<Long> back = new TreeSet<>();
            for (OptionalLong at = search.previous(run.cycles());
                    at.isPresent();
                    at = search.previous(at.getAsLong())) {
                back.add(at.getAsLong());
            }
            assertThat(onwards).as(text).isEqualTo(new TreeSet<>(met.tailSet(0L, false)));
            assertThat(back).as(text).isEqualTo(new TreeSet<>(met.headSet(run.cycles())));
            assertThat(met).as(text).isNotEmpty();
        }
    }

    @Example
    void isCancelledByItsProgress() {
        LayerRun run = SceneRuns.digits("conv2", "maxKc=4");
        Condition never = ConditionParser.parse(
                "cycle < 0", Where.pe(new PePosition(0, 0)), run.plan().accelerator());
        assertThat(new ConditionSearch(run, never, Progress.NONE).next(0)).isEmpty();
        assertThatThrownBy(() -> new ConditionSearch(run, never, done -> false).next(0))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> new ConditionSearch(run, never, done -> false).previous(run.cycles()))
                .isInstanceOf(CancellationException.class);
    }

    private static OptionalLong optional(Long found) {
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private static TreeSet<Long> met(List<Moment> moments, Condition condition) {
        TreeSet<Long> met = new TreeSet<>();
        Optional<Moment> before = Optional.empty();
        for (Moment moment : moments) {
            if (condition.isMet(moment, before)) {
                met.add(moment.cycle());
            }
            before = Optional.of(moment);
        }
        return met;
    }

    private static LayerRun run(SmallCase small) {
        try {
            return LayerRun.of(small.layer(), small.accelerator());
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
        }
    }

    private static Condition condition(LayerRun run, Random random, int depth) {
        int choice = random.nextInt(depth < 2 ? 14 : 10);
        AcceleratorConfig grid = run.plan().accelerator();
        Where one = Where.pe(new PePosition(random.nextInt(grid.columns()), random.nextInt(grid.rows())));
        Where where = switch (random.nextInt(4)) {
            case 0 -> Where.ANY;
            case 1 -> Where.ALL;
            default -> one;
        };
        Where oneOrAny = random.nextBoolean() ? one : Where.ANY;
        Comparison comparison = Comparison.values()[random.nextInt(Comparison.values().length)];
        int k = random.nextInt(run.plan().shape().outputChannels());
        int x = random.nextInt(Math.max(1, run.plan().shape().outputWidth()));
        int y = random.nextInt(Math.max(1, run.plan().shape().outputHeight()));
        return switch (choice) {
            case 0, 1 ->
                new Condition.OfPe(
                        where, new PeCondition.InState(PeState.values()[random.nextInt(PeState.values().length)]));
            case 2, 3 ->
                new Condition.OfPe(
                        where, new PeCondition.HasSlot(SlotCause.values()[random.nextInt(SlotCause.values().length)]));
            case 4 ->
                new Condition.OfPe(
                        where,
                        new PeCondition.HasNumber(
                                PeField.values()[random.nextInt(PeField.values().length)],
                                comparison,
                                random.nextInt(5) - 1));
            case 5 ->
                new Condition.OfPe(
                        where, new PeCondition.HasQueue(random.nextInt(grid.banks()), comparison, random.nextInt(4)));
            case 6 ->
                new Condition.OfPe(
                        where,
                        new PeCondition.Multiplies(
                                random.nextBoolean() ? k : -1,
                                random.nextBoolean() ? x : -1,
                                random.nextBoolean() ? y : -1));
            case 7 -> new Condition.Adds(oneOrAny, k, x, y);
            case 8 ->
                new Condition.Sends(
                        oneOrAny,
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(Where.pe(
                                        new PePosition(random.nextInt(grid.columns()), random.nextInt(grid.rows())))));
            case 9 ->
                new Condition.OfLayer(
                        Condition.LayerField.values()[random.nextInt(3)],
                        comparison,
                        random.nextInt(random.nextBoolean() ? 4 : 200));
            case 10, 11 -> new Condition.And(condition(run, random, depth + 1), condition(run, random, depth + 1));
            case 12 -> new Condition.Or(condition(run, random, depth + 1), condition(run, random, depth + 1));
            default -> new Condition.Not(condition(run, random, depth + 1));
        };
    }
}
