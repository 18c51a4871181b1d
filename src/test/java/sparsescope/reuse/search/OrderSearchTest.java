package sparsescope.reuse.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.preset.Tiling;

/** A search goes through all orders, and nothing is better than what it finds. */
class OrderSearchTest {
    private static final ConvShape LAYER = new ConvShape(6, 8, 9, 7, 3, 3, 2, 1, 1);
    private static final ReuseMachine MACHINE = new ReuseMachine(8, 150, 40);

    private static OrderSearch.Found search(List<Preset> presets, Goal goal) {
        return OrderSearch.search(LAYER, MACHINE, presets, LevelCosts.EYERISS, goal, Progress.NONE);
    }

    /** All orders by inserting each loop at every place of the orders of those before. */
    private static List<List<Loop>> orders(List<Loop> loops) {
        List<List<Loop>> orders = List.of(List.of());
        for (Loop loop : loops) {
            List<List<Loop>> longer = new ArrayList<>();
            for (List<Loop> order : orders) {
                for (int place = 0; place <= order.size(); place++) {
                    List<Loop> next = new ArrayList<>(order);
                    next.add(place, loop);
                    longer.add(next);
                }
            }
            orders = longer;
        }
        return orders;
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void noOrderIsBetter(Goal goal) {
        for (Preset preset : List.of(Preset.ROW_STATIONARY, Preset.INPUT_STATIONARY)) {
            Tiling tiling = preset.tiling(LAYER, MACHINE);
            List<List<Loop>> orders = orders(tiling.temporal());
            double least = orders.stream()
                    .map(order -> tiling.inOrder("order", order, LAYER, MACHINE))
                    .mapToDouble(mapping -> goal.of(Candidate.of(LAYER, mapping, LevelCosts.EYERISS)))
                    .min()
                    .orElseThrow();

            OrderSearch.Found found = search(List.of(preset), goal);

            assertThat(found.tried()).isEqualTo(orders.size()).isGreaterThan(20);
            assertThat(found.fitting()).isEqualTo(found.tried());
            assertThat(goal.of(found.best().get(preset))).isEqualTo(least);
            assertThat(found.winner(goal)).contains(preset);
        }
    }

    @Test
    void itIsNeverWorseThanThePresets() {
        OrderSearch.Found found = search(List.of(Preset.values()), Goal.ENERGY);

        found.best().forEach((preset, best) -> {
            Mapping own = preset.mapping(LAYER, MACHINE);
            assertThat(best.energy().total())
                    .isLessThanOrEqualTo(Candidate.of(LAYER, own, LevelCosts.EYERISS)
                            .energy()
                            .total());
        });
        assertThat(found.best()).hasSizeGreaterThanOrEqualTo(5);
        double least = found.best()
                .get(found.winner(Goal.ENERGY).orElseThrow())
                .energy()
                .total();
        assertThat(found.best().values()).allMatch(best -> best.energy().total() >= least);
    }

    @Test
    void whatDoesNotFitIsNotFound() {
        ReuseMachine small = new ReuseMachine(12, 3, 1);

        OrderSearch.Found found = OrderSearch.search(
                LAYER,
                small,
                List.of(Preset.ROW_STATIONARY, Preset.NO_LOCAL_REUSE),
                LevelCosts.EYERISS,
                Goal.ENERGY,
                Progress.NONE);

        assertThat(found.best()).isEmpty();
        assertThat(found.winner(Goal.ENERGY)).isEmpty();
        assertThat(found.fitting()).isZero();
        assertThat(found.tried()).isPositive();
        assertThat(found.refused().get(Preset.ROW_STATIONARY)).startsWith("registers: ");
        assertThat(found.refused().get(Preset.NO_LOCAL_REUSE)).startsWith("buffer: ");
    }

    @Test
    void itSaysHowFarItIsAndStopsWhenAsked() {
        List<Double> heard = new ArrayList<>();
        Progress impatient = done -> {
            heard.add(done);
            return heard.size() < 10;
        };

        assertThatThrownBy(() -> OrderSearch.search(
                        LAYER, MACHINE, List.of(Preset.values()), LevelCosts.EYERISS, Goal.ENERGY, impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).hasSize(10).isSorted().allMatch(done -> done >= 0 && done < 1);
    }
}
