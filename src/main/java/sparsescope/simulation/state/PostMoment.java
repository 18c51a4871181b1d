package sparsescope.simulation.state;

import java.util.List;
import sparsescope.dataflow.GroupPass;

/**
 * Tells the post-processing of one group at one cycle: halo sums travel in rounds, then the owned outputs leave through ReLU and compression into the OARAMs (SCNN §IV).
 *
 * @param group whose outputs are processed
 * @param stage exchange first, then output
 * @param round the exchange's round, from 0; −1 in the output stage
 * @param rounds how many rounds the exchange has
 * @param cycleInStage cycles into this round, or into the output stage
 * @param stageCycles how long this round, or the output stage, lasts
 * @param links the links at work in this round; empty in the output stage
 * @param outputsLeft outputs that have left, by PE (rows outer), after this cycle
 */
public record PostMoment(
        GroupPass group,
        Stage stage,
        int round,
        int rounds,
        long cycleInStage,
        long stageCycles,
        List<LinkLoad> links,
        long[] outputsLeft) {
    /** Lists the two stages of post-processing. */
    public enum Stage {
        /** Partial sums travel to the PEs that own their outputs. */
        EXCHANGE,
        /** Finished outputs leave for the OARAMs. */
        OUTPUT
    }
}
