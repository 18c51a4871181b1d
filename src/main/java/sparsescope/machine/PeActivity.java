package sparsescope.machine;

/** The activity of a PE in a cycle; each machine has its own. */
public interface PeActivity {
    /** As the screen says it. */
    String word();
}
