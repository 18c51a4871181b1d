package sparsescope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PostMoment;
import sparsescope.ui.model.picture.Motion;

/** The pace of a cycle in motion; its clock is that of the test. */
class CycleMotionTest {
    private static final StageView ARRAY = StageView.at(StageView.ARRAY, 0, 0);
    private static final long FRAME = 20_000_000;

    private final Motion motion = new Motion();
    private final LayerRun run = SceneRuns.teaching();
    private long nanos = 1;

    private Moment exchanging() {
        for (long cycle = 1; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            if (!moment.computing()
                    && moment.post()
                            .filter(post -> post.stage() == PostMoment.Stage.EXCHANGE)
                            .isPresent()) {
                return moment;
            }
        }
        throw new AssertionError("no exchange");
    }

    /** Shows frame after frame until nothing moves; returns how far the cycle was in each. */
    private List<Double> play(Moment moment, StageView view) {
        List<Double> done = new ArrayList<>();
        Motion.Shown shown = motion.of(moment, view);
        done.add(shown.beats().done());
        motion.tick(nanos);
        while (motion.tick(nanos += FRAME)) {
            done.add(motion.of(moment, view).beats().done());
            assertThat(done).hasSizeLessThan(1000);
        }
        return done;
    }

    @Test
    void aStepMovesOnToItsEnd() {
        Moment moment = exchanging();
        motion.of(run.at(moment.cycle() - 1), ARRAY);
        motion.show(Double.MAX_VALUE);

        List<Double> done = play(moment, ARRAY);

        assertThat(done).isSorted().hasSizeGreaterThan(10);
        assertThat(done.get(0)).isZero();
        assertThat(motion.of(moment, ARRAY).beats().whole()).isTrue();
    }

    @Test
    void aStepBackIsTheMirrorImageOfTheCycleLeftAndShorter() {
        Moment moment = exchanging();
        Moment before = run.at(moment.cycle() - 1);
        motion.of(before, ARRAY);
        motion.show(Double.MAX_VALUE);
        int forwards = play(moment, ARRAY).size();
        motion.finish();
        Motion other = new Motion();
        other.of(moment, ARRAY);
        other.showBack(moment);

        Motion.Shown first = other.of(before, ARRAY);
        assertThat(first.moment().cycle()).isEqualTo(moment.cycle());
        List<Double> done = new ArrayList<>();
        other.tick(nanos);
        while (other.tick(nanos += FRAME)) {
            Motion.Shown shown = other.of(before, ARRAY);
            if (shown.moment().cycle() == moment.cycle()) {
                done.add(shown.beats().done());
            }
        }

        assertThat(done).isSortedAccordingTo((a, b) -> Double.compare(b, a)).hasSizeBetween(5, forwards - 3);
        Motion.Shown last = other.of(before, ARRAY);
        assertThat(last.moment()).isSameAs(before);
        assertThat(last.beats().whole()).isTrue();
    }

    @Test
    void finishingIsAtOnceBothWays() {
        Moment moment = exchanging();
        Moment before = run.at(moment.cycle() - 1);
        motion.of(before, ARRAY);
        motion.show(Double.MAX_VALUE);
        assertThat(motion.of(moment, ARRAY).beats().whole()).isFalse();
        motion.finish();
        assertThat(motion.of(moment, ARRAY).beats().whole()).isTrue();

        Motion back = new Motion();
        back.of(moment, ARRAY);
        back.showBack(moment);
        assertThat(back.of(before, ARRAY).moment()).isNotSameAs(before);
        back.finish();
        assertThat(back.of(before, ARRAY)).isEqualTo(new Motion.Shown(before, Beats.WHOLE));
        assertThat(back.tick(nanos)).isFalse();
    }

    @Test
    void aPictureMadeAgainBeforeTheStepDoesNotLoseIt() {
        Moment moment = exchanging();
        motion.of(moment, ARRAY);
        motion.showBack(moment);
        motion.of(moment, StageView.at(StageView.ARRAY, 1, 1));
        Moment before = run.at(moment.cycle() - 1);
        assertThat(motion.of(before, ARRAY).moment()).isSameAs(moment);
        motion.finish();
        motion.showBack(run.at(3));
        assertThat(motion.of(moment, ARRAY).moment()).isSameAs(moment);
    }

    @Test
    void whoStepsAgainSoonGetsOn() {
        Moment moment = exchanging();
        motion.of(run.at(moment.cycle() - 1), ARRAY);
        motion.show(Double.MAX_VALUE);
        motion.show(Double.MAX_VALUE);
        assertThat(motion.of(moment, ARRAY).beats().whole()).isTrue();
        motion.showBack(moment);
        assertThat(motion.of(run.at(moment.cycle() - 1), ARRAY).beats().whole()).isTrue();
    }

    @Test
    void beatsAreSteppedOneByOneAndCutWhereMotionIsReduced() {
        Moment leaving = run.at(run.cycles() - 1);
        Moment computing = run.at(8);
        motion.of(run.at(7), ARRAY);
        assertThat(motion.next(true)).isFalse();
        Motion.Shown shown = motion.of(computing, ARRAY);
        assertThat(shown.beats().order()).isEqualTo(List.of(Beat.ISSUE, Beat.LAND));
        assertThat(shown.beats().current()).contains(Beat.ISSUE);
        assertThat(shown.beats().done()).isEqualTo(1);
        assertThat(motion.next(true)).isTrue();
        assertThat(motion.of(computing, ARRAY).beats().current())
                .as("to be read for as long as one likes")
                .contains(Beat.LAND);
        assertThat(motion.tick(nanos)).isFalse();
        assertThat(motion.next(false)).isFalse();
        assertThat(motion.of(leaving, ARRAY).beats().done()).isZero();
    }

    @Test
    void onePressFinishesAMotionAndTheNextGoesOn() {
        Moment computing = run.at(8);
        motion.of(run.at(7), ARRAY);
        motion.show(Double.MAX_VALUE);
        assertThat(motion.of(computing, ARRAY).beats().whole()).isFalse();
        assertThat(motion.next(false)).isTrue();
        assertThat(motion.of(computing, ARRAY).beats().whole()).isTrue();
        assertThat(motion.next(false)).isFalse();
    }

    @Test
    void anotherLandingOrPeShowsTheWholeCycle() {
        Moment computing = run.at(8);
        motion.of(run.at(7), ARRAY);
        motion.show(Double.MAX_VALUE);
        assertThat(motion.of(computing, ARRAY).beats().whole()).isFalse();
        assertThat(motion.of(computing, StageView.at(StageView.PLANE, 0, 0))
                        .beats()
                        .whole())
                .isTrue();
        motion.show(Double.MAX_VALUE);
        assertThat(motion.of(run.at(9), ARRAY.atDepth(1.4)).beats().whole()).isTrue();
    }
}
