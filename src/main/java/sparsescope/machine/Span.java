package sparsescope.machine;

/** Stands for a part of a run between two cycles: a group of output channels, a pass. */
public interface Span {
    /** Its place among the spans. */
    int index();

    /** Its first cycle. */
    long start();

    /** One past its last cycle. */
    long end();
}
