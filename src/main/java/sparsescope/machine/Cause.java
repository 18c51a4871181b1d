package sparsescope.machine;

/**
 * The cause of a slot: what became of a multiplier, or whatever a machine has instead, in one cycle. A machine lists its causes from the
 * bottom of a band of slots to its top: what is useful, what was multiplied in vain, what was not multiplied.
 */
public interface Cause {
    /** The counter of such slots, as files name it. */
    String counter();

    /** As the screen says it. */
    String word();

    /** What it means, in a sentence. */
    String help();

    /** What such a slot was to the layer, which decides its colour and pattern. */
    CauseRole role();

    /** The sign that stands for it beside its colour; empty when the colour or its pattern is sign enough. */
    String sign();

    /** Whether the slot did what the layer needs. */
    default boolean isUseful() {
        return role() == CauseRole.USEFUL;
    }
}
