package sparsescope.scene.plane;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.OutputPlane;
import sparsescope.simulation.state.OutputState;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PostMoment;

/** Tells the state of the output channel on show, at a moment and within its cycle. */
final class PlaneMoment {
    /** Says what happens to an output channel. */
    enum Phase {
        /** Its group has not begun. */
        NOT_BEGUN,
        /** Products are added up, each in the PE that makes it. */
        COMPUTING,
        /** All products are added up; post-processing has not come to it. */
        WAITING,
        /** Halo sums travel to the owners. */
        EXCHANGE,
        /** Complete sums leave. */
        OUTPUT,
        /** Everything has left. */
        DONE
    }

    final int k;
    final Phase phase;
    /** After the cycle. */
    final OutputPlane after;
    /** Halo sums of the channel that cross in this cycle. */
    final List<HaloCrossing> crossing;
    /** Before the cycle, while it lasts; else as after it. */
    private final OutputPlane before;

    private final Moment moment;
    private final StageView view;
    private final Beats beats;

    PlaneMoment(Moment moment, StageView view, Beats beats) {
        this.moment = moment;
        this.view = view;
        this.beats = beats;
        this.k = ShownChannels.of(moment, view).outputChannel();
        this.after = moment.outputs(k);
        this.phase = phase();
        this.crossing = phase == Phase.EXCHANGE ? moment.crossing(k) : List.of();
        boolean posts = phase == Phase.EXCHANGE || phase == Phase.OUTPUT;
        this.before = beats.whole() || !posts || moment.cycle() == 0
                ? after
                : moment.run().at(moment.cycle() - 1).outputs(k);
    }

    private Phase phase() {
        int progress = moment.progressOf(k);
        if (progress < 1) {
            return progress < 0 ? Phase.NOT_BEGUN : Phase.COMPUTING;
        }
        Optional<PostMoment> post = HaloTraffic.post(moment, k);
        if (post.isPresent()) {
            return post.get().stage() == PostMoment.Stage.EXCHANGE ? Phase.EXCHANGE : Phase.OUTPUT;
        }
        return after.reached(OutputState.FINISHED) == after.states().length ? Phase.DONE : Phase.WAITING;
    }

    /** How far an output is, as far as the beats have come. */
    OutputState state(int at) {
        if (beats.over(Beat.COMPRESS) && beats.over(Beat.EXCHANGE)) {
            return after.states()[at];
        }
        return after.leaving()[at] && beats.begun(Beat.FINISH) ? OutputState.FINISHED : before.states()[at];
    }

    /** What an output's owner has, as far as the beats have come. */
    long value(int at) {
        if (!beats.over(Beat.EXCHANGE)) {
            return before.values()[at];
        }
        return after.leaving()[at] && beats.progress(Beat.FINISH) < 0.5 ? before.values()[at] : after.values()[at];
    }

    /** Whether the sum in the accumulators of the PE in focus is on show for output (xo, yo), a neighbour's or not. */
    boolean isFocus(PeDetail detail, int xo, int yo) {
        var held = detail.accumulators();
        return phase == Phase.COMPUTING
                && k >= held.firstFilter()
                && k < held.firstFilter() + held.filters()
                && moment.group(view.pe())
                        .pass()
                        .pes()
                        .get(view.pe().index(moment.run().plan().accelerator().columns()))
                        .window()
                        .contains(xo, yo);
    }

    /** What the PE in focus has of its own, while halo sums travel. */
    Optional<ExchangedSums> own() {
        return phase == Phase.EXCHANGE ? ExchangedSums.beside(moment, view.pe()) : Optional.empty();
    }

    /** The halo sum that words are about: one that the PE in focus sends, or gets, or else any. */
    Optional<HaloCrossing> told() {
        return HaloTraffic.told(crossing, view);
    }

    /** How many outputs have come so far, or farther, as far as the beats have come. */
    private int reached(OutputState state) {
        return (int) IntStream.range(0, after.states().length)
                .filter(at -> state(at).compareTo(state) >= 0)
                .count();
    }

    /** The largest magnitude that the channel's sums come to, once all products are added up. */
    long mostSum() {
        return LongStream.of(moment.outputSums(k)).map(Math::abs).max().orElse(0);
    }

    /** What is said above the plane. */
    String progress() {
        int all = after.states().length;
        return switch (phase) {
            case NOT_BEGUN -> "not begun";
            case COMPUTING -> {
                int channels = moment.run().plan().shape().groupChannels();
                yield "partial sums, " + moment.channelsDone(k) + " of " + channels + " channels done";
            }
            case WAITING -> "all products added up, waits for post-processing";
            case EXCHANGE ->
                "halo exchange, " + PaintContext.number(reached(OutputState.SUM)) + " of " + PaintContext.number(all)
                        + " sums complete";
            case OUTPUT ->
                PaintContext.number(reached(OutputState.FINISHED)) + " of " + PaintContext.number(all)
                        + " outputs have left";
            case DONE -> "all outputs have left";
        };
    }
}
