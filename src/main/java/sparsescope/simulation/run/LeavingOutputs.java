package sparsescope.simulation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Rect;
import sparsescope.network.Finish;
import sparsescope.network.inference.Finishing;
import sparsescope.simulation.state.PostMoment;

/**
 * The outputs that one PE's post-processing unit finishes in one cycle; what is not a zero is written into its OARAM (SCNN §IV).
 *
 * @param outputs those that leave in this cycle, in order; none when all have left before
 * @param across whether pooling windows reach into what other PEs own, so that this PE's outputs alone do not say what is written
 * @param stream what the OARAM holds after this cycle of the output channels that leave in it, in order
 * @param written index of the first element of {@code stream} that was written in this cycle
 */
public record LeavingOutputs(List<Output> outputs, boolean across, List<Entry> stream, int written) {
    /**
     * Describes an output that leaves.
     *
     * @param k output channel
     * @param xo column in the output plane
     * @param yo row in the output plane
     * @param sum what its owner has summed up
     * @param finished the same after bias, scaling and ReLU, before pooling
     */
    public record Output(int k, int xo, int yo, long sum, long finished) {}

    /**
     * Describes an element of the compressed stream.
     *
     * @param k output channel, whose block it belongs to
     * @param x column in the plane that is handed on
     * @param y row in the plane that is handed on
     * @param value 0 for a placeholder
     * @param zerosBefore its run-length index
     * @param xo column of the output it was made of, of a pooling window the first of the largest
     * @param yo row of that output
     */
    public record Entry(int k, int x, int y, int value, int zerosBefore, int xo, int yo) {}

    /** What leaves a PE in a moment's cycle; empty unless outputs leave then. */
    public static Optional<LeavingOutputs> of(Moment moment, PePosition pe) {
        return moment.post()
                .filter(post -> post.stage() == PostMoment.Stage.OUTPUT)
                .map(post -> of(
                        moment, post, pe.index(moment.run().plan().accelerator().columns())));
    }

    private static LeavingOutputs of(Moment moment, PostMoment post, int pe) {
        LayerPlan plan = moment.run().plan();
        OutputChannelGroup group = post.group().group();
        Rect owned = post.group().pass().pes().get(pe).owned();
        long all = (long) owned.area() * group.filters();
        long from = Math.min(all, post.cycleInStage() * plan.accelerator().effectivePpuWidth());
        long to = post.outputsLeft()[pe];
        if (from >= to) {
            return new LeavingOutputs(List.of(), false, List.of(), 0);
        }
        List<Output> outputs = new ArrayList<>();
        List<Entry> stream = new ArrayList<>();
        PooledTile places = PooledTile.of(moment.run().layer(), owned);
        int written = 0;
        for (long k = from / owned.area(); k <= (to - 1) / owned.area(); k++) {
            int filter = group.firstFilter() + (int) k;
            int first = (int) Math.max(0, from - k * owned.area());
            int end = (int) Math.min(owned.area(), to - k * owned.area());
            List<Output> plane = plane(moment, filter, owned, end);
            outputs.addAll(plane.subList(first, end));
            if (!places.across()) {
                List<Entry> block = block(plan, filter, places, plane, end);
                written += first == 0
                        ? 0
                        : block(plan, filter, places, plane, first).size();
                stream.addAll(block);
            }
        }
        return new LeavingOutputs(List.copyOf(outputs), places.across(), List.copyOf(stream), written);
    }

    /** A PE's first outputs of one filter, finished. */
    private static List<Output> plane(Moment moment, int k, Rect owned, int end) {
        Finish finish = moment.run().layer().finish();
        int width = moment.run().plan().shape().outputWidth();
        long[] sums = moment.outputSums(k);
        List<Output> plane = new ArrayList<>();
        for (int at = 0; at < end; at++) {
            int xo = owned.x() + at % owned.width();
            int yo = owned.y() + at / owned.width();
            long sum = sums[yo * width + xo];
            plane.add(new Output(k, xo, yo, sum, Finishing.value(finish, k, sum)));
        }
        return plane;
    }

    private static List<Entry> block(LayerPlan plan, int k, PooledTile places, List<Output> plane, int end) {
        short[] values = places.values(plane, end);
        CompressedBlocks stored = new BlockCompressor(plan).outputs(values);
        List<Entry> entries = new ArrayList<>();
        for (int e = 0; e < stored.stored(); e++) {
            int place = stored.place(e);
            Output made = places.largest(plane, place);
            entries.add(new Entry(
                    k, places.x(place), places.y(place), stored.value(e), stored.zerosBefore(e), made.xo(), made.yo()));
        }
        return entries;
    }
}
