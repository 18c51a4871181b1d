package sparsescope.file;

/** Watches a long computation and may cancel it. */
@FunctionalInterface
public interface Progress {
    /** Never cancels. */
    Progress NONE = done -> true;

    /**
     * Called now and then, from any thread.
     *
     * @param done fraction done, 0…1
     * @return whether to go on
     */
    boolean report(double done);
}
