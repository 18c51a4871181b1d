package sparsescope.eie.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import sparsescope.eie.layout.SliceLengths;

/** The times of one pass: the cycle of every broadcast, and now and then when each PE was through. Cycles are the pass's own. */
final class PassTiming {
    /** Broadcasts from one checkpoint to the next. */
    static final int STRIDE = 64;

    private final DetectorPlan detector;
    private final SliceLengths lengths;
    private final int depth;
    private final long[] broadcastAt;
    private final long[] freeAt;
    private final long cycles;
    private final long stalls;
    private final List<PeTotals> totals;

    PassTiming(DetectorPlan detector, SliceLengths lengths, int depth) {
        this.detector = detector;
        this.lengths = lengths;
        this.depth = depth;
        int pes = lengths.pes();
        int broadcasts = detector.broadcasts();
        this.broadcastAt = new long[broadcasts];
        this.freeAt = new long[(broadcasts / STRIDE + 1) * pes];
        // A queue never holds more than there is.
        BroadcastClock clock = new BroadcastClock(pes, Math.max(1, Math.min(depth, broadcasts)));
        for (int broadcast = 0; broadcast < broadcasts; broadcast++) {
            if (broadcast % STRIDE == 0) {
                clock.copyFree(freeAt, broadcast / STRIDE * pes);
            }
            int now = broadcast;
            broadcastAt[broadcast] = clock.broadcast(detector.steps(broadcast), pe -> lengths.work(now, pe));
        }
        this.cycles = clock.end();
        this.stalls = clock.stalls();
        this.totals = IntStream.range(0, pes).mapToObj(pe -> totals(clock, pe)).toList();
    }

    private PeTotals totals(BroadcastClock clock, int pe) {
        long entries = 0;
        long placeholders = 0;
        long emptyColumns = 0;
        for (int broadcast = 0; broadcast < broadcastAt.length; broadcast++) {
            entries += lengths.entries(broadcast, pe);
            placeholders += lengths.placeholders(broadcast, pe);
            emptyColumns += lengths.stored(broadcast, pe) == 0 ? 1 : 0;
        }
        EieCauseCounts causes =
                new EieCauseCounts(entries, placeholders, emptyColumns, clock.starved(pe), cycles - clock.free(pe));
        return new PeTotals(causes, clock.heldUp(pe));
    }

    long cycles() {
        return cycles;
    }

    long stalls() {
        return stalls;
    }

    List<PeTotals> totals() {
        return totals;
    }

    SliceLengths lengths() {
        return lengths;
    }

    DetectorPlan detector() {
        return detector;
    }

    int broadcasts() {
        return broadcastAt.length;
    }

    long broadcastAt(int broadcast) {
        return broadcastAt[broadcast];
    }

    /** The first cycle in which the detector would deliver that broadcast if no queue were full. */
    long wantedAt(int broadcast) {
        return (broadcast == 0 ? 0 : broadcastAt[broadcast - 1] + 1) + detector.steps(broadcast);
    }

    /** How many broadcasts there are before a cycle. */
    int broadcastsBefore(long cycle) {
        int at = Arrays.binarySearch(broadcastAt, cycle);
        return at >= 0 ? at : -at - 1;
    }

    /** A PE's work from the last checkpoint at or before {@code broadcast} on. */
    WorkCursor from(int pe, int broadcast) {
        int checkpoint = Math.max(0, broadcast) / STRIDE;
        return new WorkCursor(this, pe, checkpoint * STRIDE, freeAt[checkpoint * lengths.pes() + pe]);
    }

    /** Where a PE is in a cycle: the broadcast it works on in it, or, when it does nothing, how many it is through with. */
    WorkCursor at(int pe, long cycle) {
        // All but a queue's content have been taken before this cycle, and all but one of these are done.
        WorkCursor cursor = from(pe, broadcastsBefore(cycle) - depth - 1);
        while (cursor.valid() && cursor.end() <= cycle) {
            cursor.advance();
        }
        return cursor;
    }

    /** Bytes that this takes in memory. */
    long bytes() {
        return lengths.bytes() + 8L * (broadcastAt.length + freeAt.length);
    }
}
