package sparsescope.machine;

/** Sums up one PE at one cycle. */
public interface MachinePe {
    /** What it does. */
    PeActivity state();
}
