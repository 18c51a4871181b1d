package sparsescope.simulation.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import sparsescope.accelerator.PostProcessing;
import sparsescope.dataflow.ExchangeSchedule;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.Finishing;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.OutputPlane;
import sparsescope.simulation.state.OutputState;
import sparsescope.simulation.timing.RunCache;

/** Works out an {@link OutputPlane}: pass by pass, what owners have added up themselves, what has arrived, and what has left. */
final class OutputProgress {
    private final RunCache data;
    private final LayerOperands layer;
    private final int k;
    private final int width;
    private final long[] sums;
    /** Passes and halo sums that each output still misses. */
    private final int[] missing;

    private final boolean[] left;
    private final boolean[] leaving;

    OutputProgress(RunCache data, LayerOperands layer, int k) {
        this.data = data;
        this.layer = layer;
        this.k = k;
        this.width = layer.shape().outputWidth();
        int outputs = width * layer.shape().outputHeight();
        this.sums = new long[outputs];
        this.missing = new int[outputs];
        this.left = new boolean[outputs];
        this.leaving = new boolean[outputs];
    }

    private int index(int xo, int yo) {
        return yo * width + xo;
    }

    /** A part in which some PE still computes: what each PE has added up so far, window by window; null for nothing. */
    void computing(GroupPass part, Function<PeTile, long[]> soFar) {
        for (PeTile tile : part.pass().pes()) {
            Rect window = tile.window();
            for (int y = window.y(); y <= window.y1(); y++) {
                for (int x = window.x(); x <= window.x1(); x++) {
                    missing[index(x, y)]++;
                }
            }
            long[] own = soFar.apply(tile);
            if (own != null) {
                addOwn(tile, own);
            }
        }
    }

    /** The sums that stay where they are. */
    private void addOwn(PeTile tile, long[] own) {
        int columns = data.plan().accelerator().columns();
        Rect window = tile.window();
        for (int at = 0; at < own.length; at++) {
            int x = window.x() + at % window.width();
            int y = window.y() + at / window.width();
            if (!data.plan().exchangesHalos()
                    || data.plan().ownerOf(x, y) == tile.position().index(columns)) {
                sums[index(x, y)] += own[at];
            }
        }
    }

    /** A part that is computed, {@code after} cycles into its post-processing; negative while that has not begun. */
    void computed(GroupPass part, GroupSpan span, long after) {
        long[][] own = data.finalWindows(part, k);
        for (PeTile tile : part.pass().pes()) {
            addOwn(tile, own[tile.position().index(data.plan().accelerator().columns())]);
        }
        boolean untimed = data.plan().accelerator().postProcessing() == PostProcessing.IGNORED;
        exchange(part, own, untimed ? Long.MAX_VALUE : after);
        leave(part, untimed ? Long.MAX_VALUE : after - span.exchangeCycles());
    }

    private void exchange(GroupPass part, long[][] own, long after) {
        ExchangeSchedule exchange = data.exchange(part);
        for (int round = 0; round < exchange.rounds(); round++) {
            long offset = after - exchange.roundStart(round);
            long crossed = offset < 0
                    ? 0
                    : offset >= exchange.roundCycles(round) ? Long.MAX_VALUE : exchange.crossedAfter(offset);
            exchange.links(round).forEach((link, flows) -> cross(part, exchange, own, link, flows, crossed));
        }
    }

    /** The first {@code crossed} sums of a link have crossed; those of them that are with their owners now are added. */
    private void cross(
            GroupPass part,
            ExchangeSchedule exchange,
            long[][] own,
            HaloRoutes.Link link,
            List<HaloRoutes.Flow> flows,
            long crossed) {
        long before = 0;
        for (HaloRoutes.Flow flow : flows) {
            Rect region = flow.region();
            if (link.to() == flow.owner()) {
                Rect window = part.pass().pes().get(flow.origin()).window();
                long first = exchange.placeIn(flow, k, region.x(), region.y());
                for (int at = 0; at < region.area(); at++) {
                    ExchangeSchedule.Output output = exchange.outputAt(flow, first + at);
                    int x = output.xo();
                    int y = output.yo();
                    if (before + first + at < crossed) {
                        sums[index(x, y)] += own[flow.origin()][(y - window.y()) * window.width() + x - window.x()];
                    } else {
                        missing[index(x, y)]++;
                    }
                }
            }
            before += exchange.values(flow);
        }
    }

    /** Outputs leave filter by filter, row by row; {@code after} cycles into it. */
    private void leave(GroupPass part, long after) {
        if (after <= 0) {
            return;
        }
        long ppu = data.plan().accelerator().effectivePpuWidth();
        for (PeTile tile : part.pass().pes()) {
            Rect owned = tile.owned();
            long first = part.group().placeOf(owned, k, owned.x(), owned.y());
            for (int at = 0; at < owned.area(); at++) {
                int output = index(owned.x() + at % owned.width(), owned.y() + at / owned.width());
                long cycle = (first + at) / ppu;
                left[output] = cycle < after;
                leaving[output] = cycle == after - 1;
            }
        }
    }

    OutputPlane plane() {
        Finish finish = layer.finish();
        long[] values = sums.clone();
        OutputState[] states = new OutputState[sums.length];
        for (int at = 0; at < sums.length; at++) {
            states[at] = missing[at] > 0 ? OutputState.PARTIAL : OutputState.SUM;
            // What leaves before a later pass has added to it is not finished yet.
            left[at] &= missing[at] == 0;
            leaving[at] &= left[at];
            if (left[at]) {
                values[at] = Finishing.value(finish, k, sums[at]);
                states[at] = finish.pool().isPresent() ? OutputState.FINISHED : OutputState.HANDED_ON;
            }
        }
        if (finish.pool().isPresent()) {
            pool(values, states);
        }
        return new OutputPlane(k, width, sums, values, states, leaving);
    }

    /** Of each pooling window that is complete the first of the largest is handed on. */
    private void pool(long[] values, OutputState[] states) {
        PooledTile places =
                PooledTile.of(layer, new Rect(0, 0, width, layer.shape().outputHeight()));
        boolean[] waits = new boolean[values.length];
        boolean[] wins = new boolean[values.length];
        for (int place = 0; place < places.handed().area(); place++) {
            Rect window = places.window(place);
            int largest = -1;
            boolean complete = true;
            for (int y = window.y(); y <= window.y1(); y++) {
                for (int x = window.x(); x <= window.x1(); x++) {
                    complete &= left[index(x, y)];
                    largest = largest < 0 || values[index(x, y)] > values[largest] ? index(x, y) : largest;
                }
            }
            if (complete && largest >= 0) {
                wins[largest] = true;
            }
            for (int y = window.y(); !complete && y <= window.y1(); y++) {
                Arrays.fill(waits, index(window.x(), y), index(window.x1(), y) + 1, true);
            }
        }
        for (int at = 0; at < states.length; at++) {
            if (left[at] && (wins[at] || !waits[at])) {
                states[at] = wins[at] ? OutputState.HANDED_ON : OutputState.DROPPED;
            }
        }
    }
}
