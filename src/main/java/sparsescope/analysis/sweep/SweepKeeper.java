package sparsescope.analysis.sweep;

import java.io.IOException;

/** Keeps what a sweep has counted. */
interface SweepKeeper {
    /** Whether that count has been made. */
    boolean has(int count);

    /** Keeps the numbers of a count. */
    void append(int count, long... numbers) throws IOException;
}
