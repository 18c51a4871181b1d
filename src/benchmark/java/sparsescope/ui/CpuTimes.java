package sparsescope.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** CPU time of the threads that make a picture, so that figures of a busy machine can be told from those of slow work. */
final class CpuTimes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Long> before = now();

    /** Milliseconds of CPU time a picture since then, of {@code pictures}. */
    String perPicture(int pictures) {
        Map<String, Long> now = now();
        return String.format(
                Locale.ROOT,
                "CPU ms a picture: painter %.1f, window %.1f, renderer %.1f",
                since(now, "run worker", pictures),
                since(now, "JavaFX Application Thread", pictures),
                since(now, "QuantumRenderer", pictures));
    }

    private double since(Map<String, Long> now, String thread, int pictures) {
        return (now.getOrDefault(thread, 0L) - before.getOrDefault(thread, 0L)) / 1e6 / Math.max(1, pictures);
    }

    private static Map<String, Long> now() {
        Map<String, Long> times = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null) {
                times.merge(
                        thread.getThreadName().replaceAll("-\\d+$", ""),
                        THREADS.getThreadCpuTime(thread.getThreadId()),
                        Long::sum);
            }
        }
        return times;
    }
}
