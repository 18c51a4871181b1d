package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Moment;
import sparsescope.simulation.Product;

class ShownTest {
    private final LayerRun run = SceneRuns.teaching();
    private final StageView view = StageView.at(StageView.PLANE, 0, 0);

    @Test
    void followingShowsWhatThePeInFocusWorksOn() {
        boolean second = false;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            int channel = moment.pe(0, 0).channel();
            assertThat(Shown.of(moment, view).inputChannel()).isEqualTo(Math.max(0, channel));
            int first = moment.group().group().firstFilter();
            int inHand = moment.detail(0, 0).slots().stream()
                    .filter(product -> product.cause().isUseful())
                    .mapToInt(Product::k)
                    .findFirst()
                    .orElse(-1);
            assertThat(Shown.of(moment, view).outputChannel())
                    .isBetween(first, first + 1)
                    .matches(k -> inHand < 0 || k == inHand);
            second |= channel == 1;
        }
        assertThat(second).isTrue();
    }

    @Test
    void chosenChannelsStayInRange() {
        for (int chosen : new int[] {3, 99}) {
            Shown shown = Shown.of(run.at(0), view.channels(chosen, chosen));
            assertThat(shown.inputChannel()).isEqualTo(1);
            assertThat(shown.outputChannel()).isEqualTo(3);
        }
    }
}
