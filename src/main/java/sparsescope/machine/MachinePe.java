package sparsescope.machine;

/** One PE at one cycle, in short. */
public interface MachinePe {
    /** What it does. */
    PeActivity state();
}
