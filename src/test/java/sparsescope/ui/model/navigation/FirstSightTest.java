package sparsescope.ui.model.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.PeTile;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.view.PeInFocus;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

class FirstSightTest {
    @Test
    void thereAreProductsAndOutputs() {
        LayerRun run = SceneRuns.digits("conv1");
        PeTile pe = PeInFocus.unlessChosen(run);
        long cycle = FirstSight.of(run, pe.position());
        Moment moment = run.at(cycle);
        assertThat(cycle).isBetween(1L, run.spans().get(0).computeEnd() / 2);
        assertThat(moment.issued(pe.position()))
                .anyMatch(product -> product.cause().isUseful());
        assertThat(Arrays.stream(moment.outputSums(0)).filter(sum -> sum != 0).count())
                .isPositive();
    }

    @Test
    void whereNothingIsMultipliedItIsTheStart() {
        assertThat(FirstSight.of(SceneRuns.zeros(), new PePosition(0, 0))).isZero();
    }
}
