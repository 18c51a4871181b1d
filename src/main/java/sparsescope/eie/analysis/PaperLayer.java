package sparsescope.eie.analysis;

import java.util.List;
import java.util.Locale;
import sparsescope.eie.simulation.EieCounter;

/**
 * Describes a published layer, counted again.
 *
 * @param time how long it takes
 * @param balances how evenly PEs are at work, by queue depth
 * @param paddings placeholders, by the number of PEs
 */
public record PaperLayer(LayerTime time, List<QueueBalance> balances, List<Padding> paddings) {
    /** So far ours may be from the paper's time without anything to explain. */
    public static final double CLOSE = 0.1;

    public PaperLayer {
        balances = List.copyOf(balances);
        paddings = List.copyOf(paddings);
    }

    /** Whether our time is within a tenth of the paper's. */
    public boolean close() {
        return Math.abs(time.actualRatio() - 1) <= CLOSE;
    }

    /** What our time's distance from the paper's comes from; empty when they are close. */
    public String why() {
        if (close()) {
            return "";
        }
        String even = String.format(
                Locale.ROOT,
                "Shared evenly, ours is %.1f µs, the paper's %.1f",
                time.theoretical(),
                time.layer().theoretical());
        if (time.theoreticalRatio() > 1 + CLOSE || time.theoreticalRatio() < 1 - CLOSE) {
            boolean padded = time.counters().of(EieCounter.PLACEHOLDERS) > 0;
            return even
                    + ": the columns that met an input in the paper's network likely held more weights than drawn ones"
                    + (padded
                            ? ", or lay in longer runs of zeros."
                            : "; with so few rows a PE there are no placeholders.");
        }
        return even
                + ": the work is nearly the same; trained rows are likely less even than drawn ones, so PEs wait more.";
    }
}
