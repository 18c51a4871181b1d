package sparsescope.analysis.sweep;

import java.io.IOException;

/** Stores the rows of a sweep as they are counted. */
interface SweepKeeper {
    /** Whether that count has been made. */
    boolean has(int count);

    /** Keeps the numbers of a count. */
    void append(int count, long... numbers) throws IOException;
}
