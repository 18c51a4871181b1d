package sparsescope.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Watches how long the window's thread keeps events waiting, by what the thread does rather than by the clock: the CPU time it spends
 * before it takes up what is asked of it next, and the time it is seen waiting for something in the middle of a task. So a busy machine,
 * on which everything takes longer, blames nobody.
 */
final class ScreenThreadWatch implements AutoCloseable {
    private static final long PACE_NANOS = 10_000_000;
    /** However late a look is, no more than this is known to have been waited since the one before. */
    private static final long MOST_BETWEEN_LOOKS = 3 * PACE_NANOS;

    private static final int FRAMES_TOLD = 25;
    private static final String OURS = "sparsescope.";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long screen;
    private final Thread watcher = new Thread(this::watch, "screen thread watch");
    private volatile boolean closed;
    private volatile int looks;
    private long worst;
    private String busyWith = "";

    /** Begins to watch. */
    ScreenThreadWatch() throws InterruptedException {
        Beat first = new Beat(0);
        Platform.runLater(first);
        first.taken.await();
        screen = first.thread;
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Something small that is asked of the window's thread, to see how soon it is taken up. */
    private static final class Beat implements Runnable {
        private final CountDownLatch taken = new CountDownLatch(1);
        private final long cpuBefore;
        private volatile long thread;
        private volatile long cpu;
        private long waited;

        Beat(long cpuBefore) {
            this.cpuBefore = cpuBefore;
        }

        @Override
        public void run() {
            thread = Thread.currentThread().getId();
            cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
            taken.countDown();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                Beat beat = new Beat(THREADS.getThreadCpuTime(screen));
                Platform.runLater(beat);
                String stack = "";
                boolean waitedBefore = false;
                long lookedBefore = System.nanoTime();
                while (!beat.taken.await(PACE_NANOS, TimeUnit.NANOSECONDS) && !closed) {
                    ThreadInfo look = THREADS.getThreadInfo(new long[] {screen}, 80)[0];
                    long now = System.nanoTime();
                    boolean waits = look != null && waitsInATask(look);
                    if (waits && waitedBefore) {
                        beat.waited += Math.min(MOST_BETWEEN_LOOKS, now - lookedBefore);
                    }
                    waitedBefore = waits;
                    lookedBefore = now;
                    String seen = look == null ? "" : told(look);
                    // A late look may find the thread at its next task already.
                    stack = stack.contains(OURS) && !seen.contains(OURS) ? stack : seen;
                    looks++;
                }
                if (beat.taken.getCount() == 0) {
                    note(beat.cpu + beat.waited, stack);
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(long nanos, String stack) {
        if (nanos > worst) {
            worst = nanos;
            busyWith = stack;
        }
    }

    /** Whether it waits, and neither for events nor for the renderer, who waits for a processor like everybody. */
    private static boolean waitsInATask(ThreadInfo look) {
        if (look.getThreadState() == Thread.State.RUNNABLE) {
            return false;
        }
        for (StackTraceElement frame : look.getStackTrace()) {
            String type = frame.getClassName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.")) {
                return !type.startsWith("com.sun.glass.") && !type.startsWith("com.sun.javafx.tk.");
            }
        }
        return true;
    }

    private static String told(ThreadInfo look) {
        return Arrays.stream(look.getStackTrace())
                .limit(FRAMES_TOLD)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }

    /** How often it has looked at a thread that was busy. */
    int looks() {
        return looks;
    }

    /** The longest that anything had to wait so far, in milliseconds. */
    synchronized double worstMillis() {
        return worst / 1e6;
    }

    /** What the thread did then. */
    synchronized String busyWith() {
        return busyWith;
    }

    /** Forgets what was so far. */
    synchronized void forget() {
        worst = 0;
        busyWith = "";
    }

    @Override
    public void close() {
        closed = true;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
