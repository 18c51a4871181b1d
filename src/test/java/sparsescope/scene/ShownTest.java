package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;

class ShownTest {
    private final LayerRun run = Runs.teaching();
    private final StageView view = StageView.at(StageView.PLANE, 0, 0);

    @Test
    void followingShowsWhatThePeInFocusWorksOn() {
        boolean second = false;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            int channel = moment.pe(0, 0).channel();
            assertThat(Shown.of(moment, view))
                    .isEqualTo(new Shown(
                            Math.max(0, channel), moment.group().group().firstFilter()));
            second |= channel == 1;
        }
        assertThat(second).isTrue();
    }

    @Test
    void chosenChannelsStayInRange() {
        assertThat(Shown.of(run.at(0), view.channels(1, 3))).isEqualTo(new Shown(1, 3));
        assertThat(Shown.of(run.at(0), view.channels(99, 99))).isEqualTo(new Shown(1, 3));
    }
}
