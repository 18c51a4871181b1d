package sparsescope.dcnn.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.Rect;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.machine.MachineMoment;

/** The state of a {@link DcnnRun} at one cycle; sums and causes so far are those after this cycle. */
public final class DcnnMoment implements MachineMoment {
    private final DcnnRun run;
    private final DcnnPlan plan;
    private final long cycle;
    private final List<DcnnPe> pes;

    DcnnMoment(DcnnRun run, long cycle) {
        this.run = run;
        this.plan = run.plan();
        this.cycle = cycle;
        this.pes =
                IntStream.range(0, plan.config().pes()).mapToObj(this::status).toList();
    }

    private DcnnPe status(int pe) {
        PePosition at = PePosition.of(pe, plan.config().columns());
        long own = plan.own(pe);
        if (cycle < own) {
            DcnnPlace place = plan.place(pe, cycle);
            DcnnCounts now = run.operands().causes(place);
            return new DcnnPe(at, DcnnState.COMPUTING, Optional.of(place), now, own);
        }
        if (finished()) {
            return new DcnnPe(at, DcnnState.FINISHED, Optional.empty(), DcnnCounts.NONE, own);
        }
        DcnnCounts idle = new DcnnCounts(0, 0, 0, 0, plan.config().multipliers());
        return new DcnnPe(at, DcnnState.IDLE, Optional.empty(), idle, own);
    }

    @Override
    public DcnnRun run() {
        return run;
    }

    @Override
    public long cycle() {
        return cycle;
    }

    @Override
    public boolean finished() {
        return cycle >= run.cycles();
    }

    /** Every PE in short, rows outer. */
    @Override
    public List<DcnnPe> pes() {
        return pes;
    }

    /** The group at work in the slowest PE; the last one when all are finished. */
    public DcnnSpan span() {
        return run.spanAt(cycle);
    }

    /** What each of a PE's F·I multipliers does in this very cycle; empty when it does not compute. */
    public List<DcnnPair> pairs(int pe) {
        return pes.get(pe).place().map(run.operands()::pairs).orElse(List.of());
    }

    /** The sum of a PE's products of this cycle alone: what its adder tree delivers. */
    public long treeSum(int pe) {
        return pes.get(pe)
                .place()
                .map(at -> run.operands().dot(at.filter(), at.y(), at.x(), at.firstPair(), at.endPair()))
                .orElse(0L);
    }

    /** The sum of the output that a PE works on, after this cycle; 0 when it does not compute. */
    public long accumulator(int pe) {
        return pes.get(pe)
                .place()
                .map(at -> run.operands().dot(at.filter(), at.y(), at.x(), 0, at.endPair()))
                .orElse(0L);
    }

    /** Causes of a PE's slots in the layer, up to and with this cycle. */
    public DcnnCounts soFar(int pe) {
        return run.before(pe, Math.min(cycle + 1, run.cycles()));
    }

    /** Outputs that a PE has computed to the end, this cycle included. */
    public long outputsDone(int pe) {
        return Math.min(cycle + 1, plan.own(pe)) / plan.runs();
    }

    /** Outputs that all PEs have computed to the end, this cycle included. */
    public long outputsDone() {
        return IntStream.range(0, plan.config().pes())
                .mapToLong(this::outputsDone)
                .sum();
    }

    /**
     * Output channel {@code k} as far as it is summed up after this cycle, Ho×Wo in C order; an output that is under way has the sum of its
     * pairs so far.
     */
    public long[] outputSums(int k) {
        int width = plan.shape().outputWidth();
        long[] sums = new long[width * plan.shape().outputHeight()];
        for (int y = 0; y < plan.shape().outputHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int end = pairsDone(k, y, x);
                if (end > 0) {
                    sums[y * width + x] = run.operands().dot(k, y, x, 0, end);
                }
            }
        }
        return sums;
    }

    /** Pairs of output (k; y, x) that are multiplied after this cycle, 0…all. */
    public int pairsDone(int k, int y, int x) {
        long runs = cycle + 1 - plan.startOf(k, y, x);
        return (int) Math.max(
                0,
                Math.min(
                        plan.pairs(),
                        Math.min(runs, plan.runs()) * plan.config().multipliers()));
    }

    /** Whether no PE has begun filter {@code k} (−1), all are through with it (1), or neither (0). */
    public int progressOf(int k) {
        boolean begun = false;
        boolean done = true;
        for (int pe = 0; pe < plan.config().pes(); pe++) {
            Rect tile = plan.owned(pe);
            if (tile.isEmpty()) {
                continue;
            }
            begun |= cycle >= plan.startOf(k, tile.y(), tile.x());
            done &= cycle + 1 >= plan.startOf(k, tile.y1(), tile.x1()) + plan.runs();
        }
        if (done) {
            return 1;
        }
        return begun ? 0 : -1;
    }
}
