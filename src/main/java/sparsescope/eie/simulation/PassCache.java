package sparsescope.eie.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The timings of passes: as many as fit, the others are made again. */
final class PassCache {
    private final long mostBytes;
    private final IntFunction<PassTiming> maker;
    private final Map<Integer, PassTiming> held = new HashMap<>();
    private final Deque<Integer> order = new ArrayDeque<>();
    private long bytes;

    PassCache(long mostBytes, IntFunction<PassTiming> maker) {
        this.mostBytes = mostBytes;
        this.maker = maker;
    }

    synchronized PassTiming get(int pass) {
        PassTiming timing = held.get(pass);
        if (timing == null) {
            timing = maker.apply(pass);
            put(pass, timing);
        }
        return timing;
    }

    /** Adds a timing; the oldest ones go when there are too many. */
    synchronized void put(int pass, PassTiming timing) {
        if (held.putIfAbsent(pass, timing) != null) {
            return;
        }
        order.addLast(pass);
        bytes += timing.bytes();
        while (bytes > mostBytes && order.size() > 1) {
            bytes -= held.remove(order.removeFirst()).bytes();
        }
    }
}
