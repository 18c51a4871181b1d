package sparsescope.scene.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Product;

class ShownChannelsTest {
    private final LayerRun run = SceneRuns.teaching();
    private final StageView view = StageView.at(StageView.PLANE, 0, 0);

    @Test
    void followingShowsWhatThePeInFocusWorksOn() {
        boolean second = false;
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            int channel = moment.pe(new PePosition(0, 0)).channel();
            assertThat(ShownChannels.of(moment, view).inputChannel()).isEqualTo(Math.max(0, channel));
            int first = moment.group().group().firstFilter();
            int inHand = moment.detail(new PePosition(0, 0)).slots().stream()
                    .filter(product -> product.cause().isUseful())
                    .mapToInt(Product::k)
                    .findFirst()
                    .orElse(-1);
            assertThat(ShownChannels.of(moment, view).outputChannel())
                    .isBetween(first, first + 1)
                    .matches(k -> inHand < 0 || k == inHand);
            second |= channel == 1;
        }
        assertThat(second).isTrue();
    }

    @Test
    void chosenChannelsStayInRange() {
        for (int chosen : new int[] {3, 99}) {
            ShownChannels shown = ShownChannels.of(run.at(0), view.channels(chosen, chosen));
            assertThat(shown.inputChannel()).isEqualTo(1);
            assertThat(shown.outputChannel()).isEqualTo(3);
        }
    }
}
