package sparsescope.eie;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Does pieces of work on all cores, on threads of its own. A thread of the common pool that waits for others' pieces takes up other work
 * meanwhile; if it holds a lock that this work needs elsewhere, all wait for ever. Threads of its own have nothing else to do, so that
 * whoever calls this may hold a lock.
 */
public final class CoreThreads {
    /** Steps that are not worth a thread. */
    private static final long FEW = 1 << 16;

    private final int pieces;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private CoreThreads(int pieces, IntConsumer work) {
        this.pieces = pieces;
        this.work = work;
    }

    /**
     * Does pieces 0…{@code pieces}−1, in any order; returns when all are done. When one fails, no other is begun, and its exception is thrown
     * here.
     *
     * @param steps how long it takes in all, in steps of about a nanosecond; what is short is done by the caller alone
     */
    public static void forEach(int pieces, long steps, IntConsumer work) {
        int threads = steps <= FEW ? 1 : Math.min(pieces, Runtime.getRuntime().availableProcessors());
        new CoreThreads(pieces, work).run(threads);
    }

    private void run(int threads) {
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(this::takePieces, "eie-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        takePieces();
        helpers.forEach(CoreThreads::await);
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private void takePieces() {
        try {
            for (int piece = next.getAndIncrement();
                    piece < pieces && failure.get() == null;
                    piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Waits to the end also when interrupted, for the helpers write to what the caller reads; the interruption is kept. */
    private static void await(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
