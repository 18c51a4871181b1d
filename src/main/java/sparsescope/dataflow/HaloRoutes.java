package sparsescope.dataflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.PePosition;

/**
 * Finds the ways of one pass's halo sums to the PEs that own their outputs: in rounds, one king's step a round (SCNN §III, output halos). Loads
 * are per filter; a group of n filters sends n times as much.
 */
public final class HaloRoutes {
    /**
     * Holds the part of a PE's window that one other PE owns.
     *
     * @param origin the PE that computed the sums, rows outer
     * @param owner the PE they belong to
     * @param region the outputs
     */
    public record Flow(int origin, int owner, Rect region) {}

    /**
     * Describes a link between neighbours.
     *
     * @param from sending PE, rows outer
     * @param to receiving PE
     */
    public record Link(int from, int to) {}

    private final int columns;
    private final List<Map<Link, List<Flow>>> rounds = new ArrayList<>();
    private final List<Long> busiest = new ArrayList<>();
    private long transfers;
    private long arrivals;

    /** The routes of a pass; there are none with input halos. */
    public HaloRoutes(LayerPlan plan, Pass pass) {
        columns = plan.accelerator().columns();
        if (!plan.exchangesHalos()) {
            return;
        }
        for (int origin = 0; origin < pass.pes().size(); origin++) {
            Rect window = pass.pes().get(origin).window();
            if (!window.isEmpty()) {
                addFlows(plan, origin, window);
            }
        }
        for (Map<Link, List<Flow>> round : rounds) {
            long most = 0;
            for (List<Flow> flows : round.values()) {
                long load = load(flows);
                most = Math.max(most, load);
                transfers += load;
            }
            busiest.add(most);
        }
    }

    private void addFlows(LayerPlan plan, int origin, Rect window) {
        PlanarTiling tiling = plan.outputTiling();
        for (int row = tiling.rowOf(window.y()); row <= tiling.rowOf(window.y1()); row++) {
            for (int column = tiling.columnOf(window.x()); column <= tiling.columnOf(window.x1()); column++) {
                Rect region = window.intersect(tiling.tile(new PePosition(column, row)));
                int owner = row * columns + column;
                if (owner != origin && !region.isEmpty()) {
                    addRounds(new Flow(origin, owner, region));
                }
            }
        }
    }

    private void addRounds(Flow flow) {
        arrivals += flow.region().area();
        int at = flow.origin();
        for (int round = 0; at != flow.owner(); round++) {
            if (round == rounds.size()) {
                rounds.add(new LinkedHashMap<>());
            }
            int next = step(at, flow.owner());
            rounds.get(round)
                    .computeIfAbsent(new Link(at, next), link -> new ArrayList<>())
                    .add(flow);
            at = next;
        }
    }

    private int step(int from, int to) {
        int dx = Integer.signum(to % columns - from % columns);
        int dy = Integer.signum(to / columns - from / columns);
        return from + dy * columns + dx;
    }

    /** Sums a link carries for one filter. */
    public static long load(List<Flow> flows) {
        long load = 0;
        for (Flow flow : flows) {
            load += flow.region().area();
        }
        return load;
    }

    /** How many rounds until every sum has reached its owner. */
    public int rounds() {
        return rounds.size();
    }

    /** What crosses each link in a round, in order of crossing. */
    public Map<Link, List<Flow>> links(int round) {
        return rounds.get(round);
    }

    /** Sums that the busiest link of a round carries for one filter. */
    long busiest(int round) {
        return busiest.get(round);
    }

    /** Sums sent for one filter, each hop counted. */
    public long transfersPerFilter() {
        return transfers;
    }

    /** Sums that reach their owners for one filter, each counted once. */
    public long arrivalsPerFilter() {
        return arrivals;
    }
}
