package sparsescope.analysis.paper;

import java.util.List;
import java.util.Locale;

/**
 * Holds the mean and standard deviation of some numbers.
 *
 * @param mean their mean
 * @param deviation their standard deviation, taken as all there are
 */
public record Spread(double mean, double deviation) {
    static Spread of(List<Double> numbers) {
        double mean = numbers.stream().mapToDouble(n -> n).average().orElseThrow();
        double square = numbers.stream()
                .mapToDouble(n -> (n - mean) * (n - mean))
                .average()
                .orElseThrow();
        return new Spread(mean, Math.sqrt(square));
    }

    /** {@code 1.26 ± 0.14}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f ± %.2f", mean, deviation);
    }
}
