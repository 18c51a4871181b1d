package sparsescope.machine;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of the table of layers that people are shown.
 *
 * @param title its heading
 * @param text what it says of a layer's counters, or of several layers' together
 * @param isShare whether it is one of several shares that add up to a whole
 */
public record ReportColumn(String title, Function<Map<String, Long>, String> text, boolean isShare) {
    /** A column that is no share. */
    public ReportColumn(String title, Function<Map<String, Long>, String> text) {
        this(title, text, false);
    }

    /** A counter as it is. */
    public static ReportColumn counter(String title, String counter) {
        return new ReportColumn(title, counters -> counters.get(counter).toString());
    }

    /** A fraction as a percentage. */
    public static ReportColumn percent(String title, Function<Map<String, Long>, Double> fraction) {
        return new ReportColumn(title, counters -> percent(fraction.apply(counters)));
    }

    /** One counter as a share of the sum of {@code whole}. */
    public static ReportColumn share(String title, String counter, Iterable<String> whole) {
        return new ReportColumn(
                title,
                counters -> {
                    long sum = 0;
                    for (String part : whole) {
                        sum += counters.get(part);
                    }
                    return sum == 0 ? "–" : percent((double) counters.get(counter) / sum);
                },
                true);
    }

    /** How many times one counter the other is. */
    public static ReportColumn times(String title, String dividend, String divisor) {
        return new ReportColumn(
                title,
                counters -> counters.get(divisor) == 0
                        ? "–"
                        : String.format(Locale.ROOT, "%.2f×", (double) counters.get(dividend) / counters.get(divisor)));
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", fraction * 100);
    }
}
