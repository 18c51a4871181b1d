package sparsescope.machine;

/** How far one step goes; each machine has its own. */
public interface StepKind {
    /** As the screen says it: {@code cycle}. */
    String word();
}
