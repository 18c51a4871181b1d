package sparsescope.machine;

/** A unit of steps through a run; each machine has its own. */
public interface StepKind {
    /** As the screen says it: {@code cycle}. */
    String word();

    /** Whether such a step is small enough for what happens in the cycle to be followed: it is shown in motion. */
    default boolean isSmall() {
        return word().equals("cycle");
    }

    /** Whether it leads to the end of the layer. */
    default boolean isWholeLayer() {
        return word().equals("layer");
    }
}
