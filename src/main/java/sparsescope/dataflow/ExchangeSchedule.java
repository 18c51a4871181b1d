package sparsescope.dataflow;

import java.util.List;
import java.util.Map;
import sparsescope.dataflow.HaloRoutes.Flow;
import sparsescope.dataflow.HaloRoutes.Link;

/**
 * Works out the schedule of one group's halo exchange: when each halo sum crosses its links. Rounds follow one another, as long as their busiest link
 * needs; in a round every link carries {@code linkWidth} sums a cycle: flow by flow in the order of {@link HaloRoutes#links}, in a flow
 * filter by filter, row by row. Cycles count from the start of the exchange, and a sum's place on a link from the link's first sum in the
 * round.
 */
public final class ExchangeSchedule {
    private final HaloRoutes routes;
    private final OutputChannelGroup group;
    private final int linkWidth;

    /**
     * The schedule of one group in one pass.
     *
     * @param routes how the pass's halo sums travel
     * @param group the filters whose sums travel
     * @param linkWidth sums that a link carries in a cycle
     */
    public ExchangeSchedule(HaloRoutes routes, OutputChannelGroup group, int linkWidth) {
        this.routes = routes;
        this.group = group;
        this.linkWidth = linkWidth;
    }

    /** How many rounds until every sum has reached its owner. */
    public int rounds() {
        return routes.rounds();
    }

    /** What crosses each link in a round, in order of crossing. */
    public Map<Link, List<Flow>> links(int round) {
        return routes.links(round);
    }

    /** How long the whole exchange lasts. */
    public long cycles() {
        return roundStart(rounds());
    }

    /** The first cycle of a round; of the round after the last, the cycle in which the exchange is over. */
    public long roundStart(int round) {
        long start = 0;
        for (int before = 0; before < round; before++) {
            start += roundCycles(before);
        }
        return start;
    }

    /** How long a round lasts: as long as its busiest link is at work. */
    public long roundCycles(int round) {
        return cyclesFor(routes.busiest(round) * group.filters());
    }

    /** The round of a cycle, which must not be before the exchange; {@link #rounds} once the exchange is over. */
    public int roundAt(long cycle) {
        long end = 0;
        for (int round = 0; round < rounds(); round++) {
            end += roundCycles(round);
            if (cycle < end) {
                return round;
            }
        }
        return rounds();
    }

    /** How many sums a flow brings over each of its links. */
    public long values(Flow flow) {
        return (long) flow.region().area() * group.filters();
    }

    /** How many sums a link carries in a round, given what crosses it. */
    public long values(List<Flow> flows) {
        return HaloRoutes.load(flows) * group.filters();
    }

    /** How many cycles a link takes for a number of sums. */
    public long cyclesFor(long values) {
        return (values + linkWidth - 1) / linkWidth;
    }

    /** How many sums have crossed a link that has enough of them when {@code cycles} cycles of its round are over. */
    public long crossedAfter(long cycles) {
        return cycles * linkWidth;
    }

    /** The cycle of the round in which the sum at a place crosses its link. */
    public long cycleOf(long place) {
        return place / linkWidth;
    }

    /** The place of the sum of output (k; xo, yo) on a link, given what crosses it and the flow the sum belongs to. */
    public long placeOf(List<Flow> flows, Flow of, int k, int xo, int yo) {
        long place = 0;
        for (Flow flow : flows) {
            if (flow.equals(of)) {
                return place + placeIn(flow, k, xo, yo);
            }
            place += values(flow);
        }
        throw new IllegalArgumentException(of + " does not cross this link");
    }

    /** The place of the sum of output (k; xo, yo) among its own flow's sums. */
    public long placeIn(Flow flow, int k, int xo, int yo) {
        return group.placeOf(flow.region(), k, xo, yo);
    }

    /** The output whose sum is at a place among its own flow's sums. */
    public Output outputAt(Flow flow, long placeIn) {
        Rect region = flow.region();
        int inRegion = (int) (placeIn % region.area());
        return new Output(
                group.firstFilter() + (int) (placeIn / region.area()),
                region.x() + inRegion % region.width(),
                region.y() + inRegion / region.width());
    }

    /**
     * An output that a sum is for.
     *
     * @param k output channel
     * @param xo column in the output plane
     * @param yo row in the output plane
     */
    public record Output(int k, int xo, int yo) {}
}
