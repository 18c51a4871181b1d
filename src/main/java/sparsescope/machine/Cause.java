package sparsescope.machine;

/** What can become of a slot, which is a multiplier (or whatever a machine has instead) in one cycle. */
public interface Cause {
    /** The counter of such slots, as files name it. */
    String counter();

    /** As the screen says it. */
    String word();

    /** What it means, in a sentence. */
    String help();

    /** Whether the slot did what the layer needs. */
    boolean isUseful();
}
