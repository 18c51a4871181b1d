package sparsescope.eie.stage;

import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.scene.view.StageView;

/**
 * A moment of EIE with a PE in focus.
 *
 * @param moment the moment
 * @param view whose focus is a PE there is
 */
record EieFocus(EieMoment moment, StageView view) {
    int pe() {
        return view.column();
    }

    PeStatus status() {
        return moment.pe(pe());
    }

    RowPlacement placement() {
        return moment.run().placement();
    }

    String name() {
        return "PE " + pe();
    }

    /** The column of the PE in focus, or of the detector when that PE waits; the last one at the end. */
    int columnInHand() {
        return status().work()
                .map(work -> work.activation().column())
                .or(() -> moment.detector().next().map(next -> next.column()))
                .orElse(moment.run().layout().inputs() - 1);
    }
}
