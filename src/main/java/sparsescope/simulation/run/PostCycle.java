package sparsescope.simulation.run;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.ExchangeSchedule;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.timing.RunCache;

/** Describes one cycle of a group's post-processing (SCNN §IV): halo sums on the links, or outputs leaving through the PPUs. */
final class PostCycle {
    private final RunCache data;
    private final AcceleratorConfig grid;
    private final GroupSpan span;
    private final GroupPass group;
    private final ExchangeSchedule exchange;
    private final long cycle;

    PostCycle(RunCache data, GroupSpan span, long cycle) {
        this.data = data;
        this.grid = data.plan().accelerator();
        this.span = span;
        this.group = span.group();
        this.exchange = data.exchange(group);
        this.cycle = cycle;
    }

    /** What the links and the post-processing units do. */
    PostMoment post() {
        long offset = cycle - span.postStart();
        int round = exchange.roundAt(offset);
        offset -= exchange.roundStart(round);
        if (round < exchange.rounds()) {
            return new PostMoment(
                    group,
                    PostMoment.Stage.EXCHANGE,
                    round,
                    exchange.rounds(),
                    offset,
                    exchange.roundCycles(round),
                    links(round, offset),
                    new long[grid.pes()]);
        }
        long[] left = new long[grid.pes()];
        for (int pe = 0; pe < grid.pes(); pe++) {
            long outputs = (long) group.pass().pes().get(pe).owned().area()
                    * group.group().filters();
            left[pe] = Math.min(outputs, (offset + 1) * grid.effectivePpuWidth());
        }
        return new PostMoment(
                group, PostMoment.Stage.OUTPUT, -1, exchange.rounds(), offset, span.outputCycles(), List.of(), left);
    }

    private List<LinkLoad> links(int round, long cycleInRound) {
        List<LinkLoad> loads = new ArrayList<>();
        exchange.links(round).forEach((link, flows) -> {
            long values = exchange.values(flows);
            loads.add(new LinkLoad(
                    pe(link.from()),
                    pe(link.to()),
                    values,
                    Math.min(values, exchange.crossedAfter(cycleInRound)),
                    Math.min(values, exchange.crossedAfter(cycleInRound + 1))));
        });
        return List.copyOf(loads);
    }

    /** The halo sums that a link carries in this round; none when nothing is exchanged. */
    List<HaloTransfer> transfers(PePosition from, PePosition to) {
        PostMoment now = post();
        if (now.stage() != PostMoment.Stage.EXCHANGE) {
            return List.of();
        }
        var link = new HaloRoutes.Link(from.index(grid.columns()), to.index(grid.columns()));
        List<HaloRoutes.Flow> flows = exchange.links(now.round()).getOrDefault(link, List.of());
        long crossed = exchange.crossedAfter(now.cycleInStage() + 1);
        List<HaloTransfer> transfers = new ArrayList<>();
        for (HaloRoutes.Flow flow : flows) {
            addTransfers(flow, crossed, transfers);
        }
        return List.copyOf(transfers);
    }

    /** The halo sums of filter {@code k} that cross a link in this very cycle; none when nothing is exchanged. */
    List<HaloCrossing> crossing(int k) {
        PostMoment now = post();
        if (now.stage() != PostMoment.Stage.EXCHANGE || !group.group().has(k)) {
            return List.of();
        }
        long from = exchange.crossedAfter(now.cycleInStage());
        long to = exchange.crossedAfter(now.cycleInStage() + 1);
        List<HaloCrossing> crossing = new ArrayList<>();
        exchange.links(now.round()).forEach((link, flows) -> {
            long before = 0;
            for (HaloRoutes.Flow flow : flows) {
                Rect region = flow.region();
                long first = before + exchange.placeIn(flow, k, region.x(), region.y());
                long end = Math.min(first + region.area(), to);
                for (long at = Math.max(first, from); at < end; at++) {
                    ExchangeSchedule.Output output = exchange.outputAt(flow, at - before);
                    crossing.add(new HaloCrossing(
                            pe(link.from()),
                            pe(link.to()),
                            transfer(flow, sums(flow), k, output.xo(), output.yo(), true)));
                }
                before += exchange.values(flow);
            }
        });
        return List.copyOf(crossing);
    }

    private PePosition pe(int index) {
        return PePosition.of(index, grid.columns());
    }

    private Accumulators sums(HaloRoutes.Flow flow) {
        OutputChannelGroup filters = group.group();
        return new Accumulators(
                group.pass().pes().get(flow.origin()).window(),
                filters.firstFilter(),
                filters.filters(),
                data.finalSums(group, flow.origin()));
    }

    private HaloTransfer transfer(HaloRoutes.Flow flow, Accumulators sums, int k, int x, int y, boolean sent) {
        return new HaloTransfer(k, x, y, sums.at(k, x, y), pe(flow.origin()), pe(flow.owner()), sent);
    }

    private void addTransfers(HaloRoutes.Flow flow, long crossed, List<HaloTransfer> into) {
        OutputChannelGroup filters = group.group();
        Accumulators sums = sums(flow);
        Rect region = flow.region();
        for (int k = filters.firstFilter(); k < filters.firstFilter() + filters.filters(); k++) {
            for (int y = region.y(); y <= region.y1(); y++) {
                for (int x = region.x(); x <= region.x1(); x++) {
                    into.add(transfer(flow, sums, k, x, y, into.size() < crossed));
                }
            }
        }
    }
}
