package sparsescope.ui.model.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.SceneRuns;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

class ProductCursorTest {
    private final LayerRun run = SceneRuns.teaching();

    /** Every product of a PE by cycle and slot, in order. */
    private List<String> all(int column, int row) {
        List<String> products = new ArrayList<>();
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            if (moment.pe(new PePosition(column, row)).state() == PeState.ISSUE) {
                var slots = moment.detail(new PePosition(column, row)).slots();
                for (int slot = 0; slot < slots.size(); slot++) {
                    if (slots.get(slot).cause() != SlotCause.EMPTY) {
                        products.add(cycle + "/" + slot);
                    }
                }
            }
        }
        return products;
    }

    @Test
    void meetsEveryProductOnwardsAndBack() {
        ProductCursor cursor = new ProductCursor();
        List<String> expected = all(1, 0);
        assertThat(expected).hasSizeGreaterThan(20);

        List<String> met = new ArrayList<>();
        long cycle = 0;
        for (int i = 0; i < expected.size(); i++) {
            cycle = cursor.next(new PePosition(1, 0), 1).apply(run, cycle);
            met.add(cycle + "/"
                    + cursor.slot(run.at(cycle), new PePosition(1, 0)).orElseThrow());
        }
        assertThat(met).isEqualTo(expected);
        assertThat(cursor.next(new PePosition(1, 0), 1).apply(run, cycle)).isEqualTo(run.cycles());

        List<String> back = new ArrayList<>();
        cycle = run.cycles();
        for (int i = 0; i < expected.size(); i++) {
            cycle = cursor.previous(new PePosition(1, 0)).apply(run, cycle);
            back.add(cycle + "/"
                    + cursor.slot(run.at(cycle), new PePosition(1, 0)).orElseThrow());
        }
        Collections.reverse(back);
        assertThat(back).isEqualTo(expected);
        assertThat(cursor.previous(new PePosition(1, 0)).apply(run, cycle)).isZero();
    }

    @Test
    void isForgottenInAnotherCycleOrPe() {
        ProductCursor cursor = new ProductCursor();
        long cycle = cursor.next(new PePosition(1, 0), 3).apply(run, 0);
        assertThat(cursor.slot(run.at(cycle), new PePosition(1, 0))).isPresent();
        assertThat(cursor.slot(run.at(cycle + 1), new PePosition(1, 0))).isEmpty();
        assertThat(cursor.slot(run.at(cycle), new PePosition(0, 0))).isEmpty();
    }
}
