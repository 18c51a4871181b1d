package sparsescope.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sparsescope.file.Progress;
import sparsescope.lesson.check.Goals;
import sparsescope.lesson.file.Lessons;
import sparsescope.lesson.moment.SceneRun;
import sparsescope.lesson.moment.SceneRuns;
import sparsescope.lesson.moment.StopMoment;
import sparsescope.network.ConvShape;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Goal;
import sparsescope.reuse.search.OrderSearch;

/** The challenges of the last lesson can be met, and are not met by doing nothing. */
class GoalsTest {
    private static final Lesson LESSON = Lessons.find("break-it").orElseThrow();
    private static final int SIDE = 6;
    private static final int VALUES = 72;

    private static StopMoment stop(String id) {
        return StopMoment.of(LESSON, LESSON.indexOf(id).orElseThrow(), new SceneRuns(), Progress.NONE);
    }

    /** What is missing once a whole tensor is painted over. */
    private static List<String> missing(String id, boolean weights, short[] values) {
        return missing(id, List.of(painted(weights, values)));
    }

    private static PaintedTensor painted(boolean weights, short[] values) {
        return new PaintedTensor(
                "edges", weights, IntStream.range(0, values.length).toArray(), values);
    }

    private static List<String> missing(String id, List<PaintedTensor> tensors) {
        StopMoment stop = stop(id);
        Scene of = stop.stop().scene();
        Scene painted = new Scene(
                of.sheet(),
                of.network(),
                of.input(),
                of.layer(),
                of.accelerator(),
                of.settings(),
                of.redrawing(),
                tensors,
                of.when(),
                of.view(),
                Optional.empty());
        return Goals.missing(stop, SceneRun.open(painted, Progress.NONE));
    }

    @Test
    void nothingIsReachedByDoingNothing() {
        for (Stop stop : LESSON.stops()) {
            if (!stop.goal().isEmpty()) {
                StopMoment at = stop(stop.id());
                assertThat(Goals.missing(at, at.run())).as(stop.id()).isNotEmpty();
            }
        }
    }

    @Test
    void oneFullTileTakesHalfAsLongAgain() {
        short[] input = new short[VALUES];
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 9; i++) {
                input[c * SIDE * SIDE + i / 3 * SIDE + i % 3] = 3;
            }
        }
        for (int i = 0; i < 6; i++) {
            input[i % 2 * SIDE * SIDE + 5 * SIDE + 3 + i / 2] = 2;
        }

        assertThat(missing("straggler", false, input)).isEmpty();
    }

    @Test
    void threeInputsInEveryTileLetNobodyWaitAndMeetInNoBank() {
        short[] input = new short[VALUES];
        for (int c = 0; c < 2; c++) {
            for (int tile = 0; tile < 4; tile++) {
                for (int i = 0; i < 3; i++) {
                    input[c * SIDE * SIDE + (tile / 2 * 3 + i) * SIDE + tile % 2 * 3 + i] = (short) (2 + i);
                }
            }
        }

        assertThat(missing("balance", false, input)).isEmpty();
        assertThat(missing("conflicts", false, input)).isEmpty();
    }

    @Test
    void theFirstAndTheLastWeightNeedAPlaceholder() {
        short[] weights = new short[VALUES];
        weights[0] = 2;
        weights[18 + 8] = 3;

        assertThat(missing("placeholder", true, weights)).isEmpty();
    }

    /** So many inputs that are not zero, as many as fit of them in the first PE's tile. */
    private static short[] crowded(int inputs) {
        short[] input = new short[VALUES];
        for (int i = 0; i < Math.min(18, inputs); i++) {
            input[i % 2 * SIDE * SIDE + i / 2 / 3 * SIDE + i / 2 % 3] = 3;
        }
        for (int i = VALUES - 1, left = inputs - 18; left > 0; i--) {
            if (input[i] == 0) {
                input[i] = 1;
                left--;
            }
        }
        return input;
    }

    @Test
    void aCrowdedTileTakesTwiceAsLongAndHoldsUpTheOthers() {
        assertThat(missing("twice", false, crowded(16))).isEmpty();
        assertThat(missing("one-for-all", false, crowded(18))).isEmpty();
    }

    @Test
    void theDenseMachineWinsWhereEveryWeightCounts() {
        short[] weights = new short[VALUES];
        Arrays.fill(weights, (short) 1);

        assertThat(missing("dense-wins", List.of(painted(false, crowded(29)), painted(true, weights))))
                .isEmpty();
        assertThat(missing("dense-wins", false, crowded(29))).hasSize(1);
    }

    @Test
    void anOrderBeatsTheNamedOnesUnderAKilobyte() {
        StopMoment stop = stop("loops");
        ConvShape shape = stop.run().layer().shape();
        ReuseMachine machine = stop.stop().scene().sheet().nest().orElseThrow().machine();
        for (Preset preset : Preset.values()) {
            SceneRun.OrderedLoops named = new SceneRun.OrderedLoops(shape, machine, preset.mapping(shape, machine));
            assertThat(Goals.missing(stop, stop.run().with(named)))
                    .as(preset.word())
                    .isNotEmpty();
        }
        OrderSearch.Found found = OrderSearch.search(
                shape, machine, List.of(Preset.OUTPUT_STATIONARY), LevelCosts.EYERISS, Goal.DRAM_READS, Progress.NONE);
        SceneRun.OrderedLoops best = new SceneRun.OrderedLoops(
                shape, machine, found.best().get(Preset.OUTPUT_STATIONARY).mapping());
        assertThat(Goals.missing(stop, stop.run().with(best))).isEmpty();
    }
}
