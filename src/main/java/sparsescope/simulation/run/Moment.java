package sparsescope.simulation.run;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.machine.MachineMoment;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.OutputPlane;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;

/**
 * Tells the state of a layer's run at one cycle. What is costly is worked out when asked for, and remembered; a moment never changes and may be
 * read by any thread.
 */
public interface Moment extends MachineMoment {
    @Override
    LayerRun run();

    /** The group at work: computing, or the last one whose post-processing still runs; always present. */
    GroupSpan span();

    /** Whether some PE computes, drains or waits for the barrier in this cycle. */
    boolean computing();

    /** Every PE in short, rows outer. */
    @Override
    List<PeStatus> pes();

    /** One PE in short. */
    default PeStatus pe(PePosition pe) {
        return pes().get(pe.index(run().plan().accelerator().columns()));
    }

    /** Everything inside one PE. */
    PeDetail detail(PePosition pe);

    /** What every multiplier of a PE does in this very cycle, as in {@link PeDetail#slots}, for less; empty when no pair issues. */
    List<Product> issued(PePosition pe);

    /** The post-processing that runs in this cycle, beside the computation or after it. */
    Optional<PostMoment> post();

    /** What crosses one link in the exchange's present round, in order of crossing; empty when nothing does. */
    List<HaloTransfer> transfers(PePosition from, PePosition to);

    /** The halo sums of output channel {@code k} that cross a link in this very cycle; none when none of them does. */
    List<HaloCrossing> crossing(int k);

    /**
     * Output channel {@code k} as far as it is summed up anywhere after this cycle, Ho×Wo in C order: the partial sums of all PEs
     * added up (queued products not included), whether the halo exchange has brought them together or not.
     */
    long[] outputSums(int k);

    /** Output channel {@code k} as its owners have it after this cycle: what has not arrived is not in it. */
    OutputPlane outputs(int k);

    /** Whether the group with filter {@code k} has not begun (−1), is at work (0), or is done with its computation (1). */
    int progressOf(int k);

    /** The group this moment's computation belongs to; where PEs do not meet after groups, the one that the last of them is in. */
    default GroupPass group() {
        return span().group();
    }

    /** Input channels that every PE is through with for output channel {@code k}; with several passes, in the first not over. */
    int channelsDone(int k);

    /** The group that one PE is in: {@link #group()} wherever PEs meet after groups. */
    GroupPass group(PePosition pe);
}
