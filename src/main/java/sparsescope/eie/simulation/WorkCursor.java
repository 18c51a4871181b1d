package sparsescope.eie.simulation;

/** Goes through one PE's work in a pass, broadcast by broadcast. */
final class WorkCursor {
    private final PassTiming timing;
    private final int pe;
    private int broadcast;
    private long free;
    private long start;

    WorkCursor(PassTiming timing, int pe, int broadcast, long free) {
        this.timing = timing;
        this.pe = pe;
        this.broadcast = broadcast;
        this.free = free;
        settle();
    }

    private void settle() {
        if (valid()) {
            start = Math.max(timing.broadcastAt(broadcast) + 1, free);
        }
    }

    /** Whether there is a broadcast here; false after the last one. */
    boolean valid() {
        return broadcast < timing.broadcasts();
    }

    /** The broadcast. */
    int broadcast() {
        return broadcast;
    }

    /** The first cycle after the work before this. */
    long free() {
        return free;
    }

    /** The cycle in which the PE takes it. */
    long start() {
        return start;
    }

    /** The cycle after its last. */
    long end() {
        return start + timing.lengths().work(broadcast, pe);
    }

    /** Goes on to the next broadcast. */
    void advance() {
        free = end();
        broadcast++;
        settle();
    }

    /** Whether the PE works on this broadcast in a cycle. */
    boolean atWork(long cycle) {
        return valid() && start <= cycle && cycle < end();
    }
}
