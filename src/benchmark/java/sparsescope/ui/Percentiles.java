package sparsescope.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Percentiles of milliseconds. */
final class Percentiles {
    private final double[] sorted;

    Percentiles(List<Double> millis) {
        sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    /** The value that {@code percent} of all do not exceed. */
    double at(double percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.max(0, Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    double sum() {
        return Arrays.stream(sorted).sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %6.1f  p90 %6.1f  p99 %6.1f  max %6.1f ms", at(50), at(90), at(99), at(100));
    }
}
