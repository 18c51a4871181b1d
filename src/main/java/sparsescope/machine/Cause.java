package sparsescope.machine;

/**
 * The cause of a slot: what became of a multiplier, or whatever a machine has instead, in one cycle. A machine lists its causes from the
 * bottom of a band of slots to its top: what is useful, what was multiplied in vain, what was not multiplied.
 */
public interface Cause {
    /** All that is said of it. */
    CauseFacts facts();

    /** The counter of such slots, as files name it. */
    default String counter() {
        return facts().counter();
    }

    /** As the screen says it. */
    default String word() {
        return facts().word();
    }

    /** What it means, in a sentence. */
    default String help() {
        return facts().help();
    }

    /** What such a slot was to the layer, which decides its colour and pattern. */
    default CauseRole role() {
        return facts().role();
    }

    /** The sign that stands for it beside its colour; empty when the colour or its pattern is sign enough. */
    default String sign() {
        return facts().sign();
    }

    /** Whether the slot did what the layer needs. */
    default boolean isUseful() {
        return role() == CauseRole.USEFUL;
    }
}
