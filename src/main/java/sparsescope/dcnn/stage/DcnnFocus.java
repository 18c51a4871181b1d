package sparsescope.dcnn.stage;

import java.util.List;
import java.util.Optional;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnCounts;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.dcnn.run.DcnnPe;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.view.StageView;

/**
 * Describes a moment of DCNN with a PE in focus.
 *
 * @param moment the moment
 * @param view whose focus is a PE there is
 * @param beats how far the cycle is shown
 */
record DcnnFocus(DcnnMoment moment, StageView view, Beats beats) {
    /** A cycle that is over. */
    DcnnFocus(DcnnMoment moment, StageView view) {
        this(moment, view, Beats.WHOLE);
    }

    DcnnPlan plan() {
        return moment.run().plan();
    }

    ConvShape shape() {
        return plan().shape();
    }

    LayerOperands layer() {
        return moment.run().layer();
    }

    /** The number of the PE in focus. */
    int pe() {
        return view.pe().index(plan().config().columns());
    }

    DcnnPe status() {
        return moment.pes().get(pe());
    }

    Optional<DcnnPlace> place() {
        return status().place();
    }

    List<DcnnPair> pairs() {
        return moment.pairs(pe());
    }

    /** The pairs of this cycle that the Planes show: those of the channels on show, when the PE is at the output channel on show. */
    List<DcnnPair> shownPairs() {
        return place().filter(at -> at.filter() == outputChannel()).isEmpty()
                ? List.of()
                : pairs().stream()
                        .filter(pair -> pair.channel() == inputChannel())
                        .toList();
    }

    /** The moment whose sums are on show: this one, or until its products are added the one before, if any. */
    Optional<DcnnMoment> added() {
        if (beats.over(DcnnBeat.SUM) && beats.over(DcnnBeat.ACCUMULATE)) {
            return Optional.of(moment);
        }
        return moment.cycle() == 0 ? Optional.empty() : Optional.of(moment.run().at(moment.cycle() - 1));
    }

    /** Causes of a PE's slots so far: as soon as the pairs of this cycle are multiplied, with theirs. */
    DcnnCounts soFar(int pe) {
        DcnnCounts all = moment.soFar(pe);
        boolean multiplied = beats.over(DcnnBeat.MULTIPLY) && beats.over(DcnnBeat.MEET);
        return multiplied || moment.finished()
                ? all
                : all.minus(moment.pes().get(pe).now());
    }

    /** {@code PE (2,3)}. */
    String name() {
        return "PE " + view.pe();
    }

    /** The output channel shown: the one asked for, or that of the PE in focus, or the last one. */
    int outputChannel() {
        if (view.outputChannel() != StageView.FOLLOW) {
            return view.outputChannel();
        }
        return place().map(DcnnPlace::filter).orElse(shape().outputChannels() - 1);
    }

    /** The input channel shown: the one asked for, or that of the first pair in hand, or the first that the output sees. */
    int inputChannel() {
        if (view.inputChannel() != StageView.FOLLOW) {
            return view.inputChannel();
        }
        int first = outputChannel() / shape().groupFilters() * shape().groupChannels();
        return place().map(at -> pairs().get(0).channel()).orElse(first);
    }
}
