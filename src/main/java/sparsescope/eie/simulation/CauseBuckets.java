package sparsescope.eie.simulation;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import sparsescope.eie.CoreThreads;
import sparsescope.eie.layout.ColumnSlice;
import sparsescope.eie.layout.StoredEntry;

/**
 * Gathers the causes of every PE's cycles in spans that lie one after the other. Exact: a column that a bound cuts in two is looked
 * through.
 */
public final class CauseBuckets {
    private static final int CAUSES = PeCause.values().length;

    private final EieRun run;
    private final long[] bounds;
    private final int pes;
    /** By bucket, PE and cause. */
    private final long[] counts;

    CauseBuckets(EieRun run, long[] bounds, BooleanSupplier cancelled) {
        this.run = run;
        this.bounds = bounds.clone();
        this.pes = run.config().pes();
        this.counts = new long[buckets() * pes * CAUSES];
        if (buckets() == 0) {
            return;
        }
        for (PassSpan span : run.spans()) {
            if (span.end() > bounds[0] && span.start() < bounds[buckets()]) {
                PassTiming timing = run.timing(span.pass());
                // A PE takes at least a cycle for a broadcast.
                long walked = Math.min(timing.broadcasts(), bounds[buckets()] - bounds[0] + PassTiming.STRIDE);
                CoreThreads.forEach(pes, pes * walked, pe -> {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    new Walk(span, timing, pe).all();
                });
            }
        }
    }

    /** How many spans of cycles there are. */
    public int buckets() {
        return Math.max(0, bounds.length - 1);
    }

    /** What one PE did in one of them. */
    public EieCauseCounts of(int bucket, int pe) {
        int at = (bucket * pes + pe) * CAUSES;
        return new EieCauseCounts(counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + 4]);
    }

    /** What all PEs did in one of them. */
    public EieCauseCounts of(int bucket) {
        return IntStream.range(0, pes).mapToObj(pe -> of(bucket, pe)).reduce(EieCauseCounts.NONE, EieCauseCounts::plus);
    }

    /** One PE's way through one pass; cycles are the layer's. */
    private final class Walk {
        private final PassSpan span;
        private final PassTiming timing;
        private final int pe;
        private int bucket;

        Walk(PassSpan span, PassTiming timing, int pe) {
            this.span = span;
            this.timing = timing;
            this.pe = pe;
        }

        void all() {
            long end = bounds[buckets()];
            WorkCursor cursor = timing.at(pe, Math.max(0, bounds[0] - span.start()));
            while (cursor.valid() && span.start() + cursor.free() < end) {
                add(PeCause.STARVED, cursor.free(), cursor.start());
                addWork(cursor);
                cursor.advance();
            }
            if (!cursor.valid()) {
                add(PeCause.FINISHED, cursor.free(), span.cycles());
            }
        }

        private void addWork(WorkCursor cursor) {
            int broadcast = cursor.broadcast();
            int placeholders = timing.lengths().placeholders(broadcast, pe);
            if (timing.lengths().stored(broadcast, pe) == 0) {
                add(PeCause.EMPTY_COLUMN, cursor.start(), cursor.end());
            } else if (placeholders == 0) {
                add(PeCause.ENTRY, cursor.start(), cursor.end());
            } else if (!addWhole(cursor)) {
                ColumnSlice slice =
                        run.layout().slice(span.pass(), pe, timing.detector().column(broadcast), run.sharedWeights());
                long at = cursor.start();
                for (StoredEntry entry : slice.entries()) {
                    add(entry.placeholder() ? PeCause.PLACEHOLDER : PeCause.ENTRY, at, at + 1);
                    at++;
                }
            }
        }

        /** Adds a column's counts at once when no bound cuts it. */
        private boolean addWhole(WorkCursor cursor) {
            long from = span.start() + cursor.start();
            long to = span.start() + cursor.end();
            seek(from);
            if (bucket >= buckets() || from < bounds[bucket] || to > bounds[bucket + 1]) {
                return false;
            }
            int broadcast = cursor.broadcast();
            count(PeCause.ENTRY, timing.lengths().entries(broadcast, pe));
            count(PeCause.PLACEHOLDER, timing.lengths().placeholders(broadcast, pe));
            return true;
        }

        /** Adds cycles of the pass, as far as they lie in buckets. */
        private void add(PeCause cause, long passFrom, long passTo) {
            long from = Math.max(bounds[0], span.start() + passFrom);
            long to = Math.min(bounds[buckets()], span.start() + passTo);
            while (from < to) {
                seek(from);
                long until = Math.min(to, bounds[bucket + 1]);
                count(cause, until - from);
                from = until;
            }
        }

        private void seek(long cycle) {
            while (bucket < buckets() && bounds[bucket + 1] <= cycle) {
                bucket++;
            }
        }

        private void count(PeCause cause, long cycles) {
            counts[(bucket * pes + pe) * CAUSES + cause.ordinal()] += cycles;
        }
    }
}
