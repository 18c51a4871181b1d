package sparsescope.simulation.run;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.ExchangeSchedule;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.timing.RunCache;

/**
 * Works out the contents of a PE's accumulators after a cycle of post-processing. Owned outputs have grown by the halo sums that have arrived; sums
 * that were sent to other PEs or have left as outputs are marked.
 *
 * @param accumulators the sums that are or were there
 * @param sent which of them have been sent to other PEs, in the same order
 * @param gone which of them have been sent or have left as outputs, in the same order
 */
public record ExchangedSums(Accumulators accumulators, boolean[] sent, boolean[] gone) {
    /** Sums of which nothing has gone. */
    public static ExchangedSums untouched(Accumulators accumulators) {
        int sums = accumulators.sums().length;
        return new ExchangedSums(accumulators, new boolean[sums], new boolean[sums]);
    }

    /** Whether output (k; xo, yo), which must be in the window, is there no more. */
    public boolean isGone(int k, int xo, int yo) {
        return gone[index(accumulators, k, xo, yo)];
    }

    private static int index(Accumulators in, int k, int xo, int yo) {
        Rect window = in.window();
        return ((k - in.firstFilter()) * window.height() + yo - window.y()) * window.width() + xo - window.x();
    }

    /** The sums of a PE in the group that is post-processed in a moment's cycle; empty when none is, or the PE is in another by now. */
    public static Optional<ExchangedSums> of(Moment moment, PePosition pe) {
        return moment.post()
                        .filter(post -> post.group().index() == moment.group(pe).index())
                        .isPresent()
                ? beside(moment, pe)
                : Optional.empty();
    }

    /** The same, though the PE may compute another group beside it: its accumulators are there twice. */
    public static Optional<ExchangedSums> beside(Moment moment, PePosition pe) {
        return moment.post()
                .map(post -> of(
                        moment, post, pe.index(moment.run().plan().accelerator().columns())));
    }

    /** Whether output (k; xo, yo), which must be in the window, has been sent to another PE. */
    public boolean isSent(int k, int xo, int yo) {
        return sent[index(accumulators, k, xo, yo)];
    }

    private static ExchangedSums of(Moment moment, PostMoment post, int pe) {
        RunCache data = moment.run().data();
        Accumulators own = accumulators(data, post, pe);
        ExchangedSums sums = untouched(new Accumulators(
                own.window(), own.firstFilter(), own.filters(), own.sums().clone()));
        ExchangeSchedule exchange = data.exchange(post.group());
        boolean underWay = post.stage() == PostMoment.Stage.EXCHANGE;
        int rounds = underWay ? post.round() + 1 : exchange.rounds();
        for (int round = 0; round < rounds; round++) {
            long crossed =
                    underWay && round == post.round() ? exchange.crossedAfter(post.cycleInStage() + 1) : Long.MAX_VALUE;
            exchange.links(round).forEach((link, flows) -> sums.cross(data, exchange, post, pe, link, flows, crossed));
        }
        System.arraycopy(sums.sent, 0, sums.gone, 0, sums.sent.length);
        sums.leave(post, pe);
        return sums;
    }

    private static Accumulators accumulators(RunCache data, PostMoment post, int pe) {
        OutputChannelGroup group = post.group().group();
        return new Accumulators(
                post.group().pass().pes().get(pe).window(),
                group.firstFilter(),
                group.filters(),
                data.finalSums(post.group(), pe));
    }

    /** The first {@code crossed} sums of a link have crossed. */
    private void cross(
            RunCache data,
            ExchangeSchedule exchange,
            PostMoment post,
            int pe,
            HaloRoutes.Link link,
            List<HaloRoutes.Flow> flows,
            long crossed) {
        if (link.from() != pe && link.to() != pe) {
            return;
        }
        long left = crossed;
        for (HaloRoutes.Flow flow : flows) {
            boolean goes = flow.origin() == pe;
            boolean arrives = flow.owner() == pe && link.to() == pe;
            Accumulators from = goes || arrives ? accumulators(data, post, flow.origin()) : null;
            long crossing = from == null ? 0 : Math.min(left, exchange.values(flow));
            for (long at = 0; at < crossing; at++) {
                ExchangeSchedule.Output of = exchange.outputAt(flow, at);
                if (goes) {
                    sent[index(accumulators, of.k(), of.xo(), of.yo())] = true;
                } else if (accumulators.window().contains(of.xo(), of.yo())) {
                    accumulators.sums()[index(accumulators, of.k(), of.xo(), of.yo())] +=
                            from.at(of.k(), of.xo(), of.yo());
                }
            }
            left -= exchange.values(flow);
        }
    }

    private void leave(PostMoment post, int pe) {
        Rect owned = post.group().pass().pes().get(pe).owned();
        for (int at = 0; at < post.outputsLeft()[pe]; at++) {
            int k = accumulators.firstFilter() + at / owned.area();
            int yo = owned.y() + at % owned.area() / owned.width();
            int xo = owned.x() + at % owned.width();
            if (accumulators.window().contains(xo, yo)) {
                gone[index(accumulators, k, xo, yo)] = true;
            }
        }
    }
}
