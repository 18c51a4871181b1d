package sparsescope.eie.simulation;

import java.util.List;
import java.util.Optional;

/**
 * Tells what the leading-non-zero detector does in one cycle.
 *
 * @param state what it does
 * @param next the activation it delivers, or is on its way to or waits with; empty when it is done
 * @param fromGroup the group it leaves in a {@link State#STEP}, else the one of {@code next}; the last one when it is done
 * @param group the group of activations in which it is at the end of this cycle
 * @param blockers when it waits: the PEs whose queue was full at the start of the cycle
 */
public record DetectorStatus(
        State state, Optional<QueuedActivation> next, int fromGroup, int group, List<Integer> blockers) {
    /** What the detector does in a cycle. */
    public enum State {
        /** It delivers the next activation to all queues. */
        BROADCAST("broadcast"),
        /** It goes on to the next group. */
        STEP("step"),
        /** It waits, for some queue was full. */
        STALL("stall"),
        /** Everything of this pass has been delivered. */
        DONE("done");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Its name in files. */
        public String word() {
            return word;
        }
    }

    public DetectorStatus {
        blockers = List.copyOf(blockers);
    }
}
