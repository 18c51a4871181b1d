package sparsescope.eie.focus;

import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.view.StageView;

/**
 * Describes a moment of EIE with a PE in focus.
 *
 * @param moment the moment
 * @param view whose focus is a PE there is
 * @param beats how far the cycle is shown
 */
public record EieFocus(EieMoment moment, StageView view, Beats beats) {
    /** A cycle that is over. */
    public EieFocus(EieMoment moment, StageView view) {
        this(moment, view, Beats.WHOLE);
    }

    /** Whether a PE takes an input out of its queue in this cycle. */
    public static boolean takes(PeStatus pe) {
        return pe.work().filter(PeWork::taken).isPresent();
    }

    /** Whether a beat of this cycle is over, or the cycle has none of that kind. */
    public boolean over(EieBeat beat) {
        return beats.over(beat);
    }

    /** The outputs as far as they are summed up: until the products of this cycle are added, without them. */
    public long[] outputs() {
        long[] outputs = moment.outputs();
        if (!over(EieBeat.ADD)) {
            for (PeStatus pe : moment.pes()) {
                moment.addition(pe.pe()).ifPresent(sum -> outputs[sum.entry().row()] = sum.before());
            }
        }
        return outputs;
    }

    /** The number of the PE in focus. */
    public int pe() {
        return view.column();
    }

    /** What the PE in focus does. */
    public PeStatus status() {
        return moment.pe(pe());
    }

    /** Where rows live. */
    public RowPlacement placement() {
        return moment.run().placement();
    }

    /** {@code PE 3}. */
    public String name() {
        return "PE " + pe();
    }

    /** The column of the PE in focus, or of the detector when that PE waits; the last one at the end. */
    public int columnInHand() {
        return status().work()
                .map(work -> work.activation().column())
                .or(() -> moment.detector().next().map(next -> next.column()))
                .orElse(moment.run().layout().inputs() - 1);
    }
}
