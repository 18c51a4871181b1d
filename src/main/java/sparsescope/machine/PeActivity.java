package sparsescope.machine;

/** What a PE does in a cycle; each machine has its own. */
public interface PeActivity {
    /** As the screen says it. */
    String word();
}
