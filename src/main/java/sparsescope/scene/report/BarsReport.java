package sparsescope.scene.report;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.style.Theme;

/**
 * Describes a figure with a bar for each of several set-ups above it.
 *
 * @param heading what the bars are
 * @param bars in order
 * @param main the figure below
 */
public record BarsReport(String heading, List<Bar> bars, Report main) implements Report {
    /**
     * Describes a bar.
     *
     * @param id of its part
     * @param group what it belongs to with those after it; empty where that is as above
     * @param label what it is
     * @param share of the longest bar, 0…1
     * @param value what it says at its end
     */
    public record Bar(String id, String group, String label, double share, String value) {}

    private static final double ROW = 1.5;
    private static final double MOST_LABEL = 0.45;

    public BarsReport {
        bars = List.copyOf(bars);
    }

    @Override
    public double height(double width) {
        return barsHeight(width) + main.height(width);
    }

    private double barsHeight(double width) {
        ReportFrame frame = new ReportFrame(Theme.LIGHT, width, 0);
        return Math.ceil((bars.size() + 1) * frame.type * ROW + 2 * frame.gap);
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        ReportFrame frame = new ReportFrame(theme, width, height);
        double high = barsHeight(width);
        double row = frame.type * ROW;
        double groups = widest(frame, true, width);
        double labels = widest(frame, false, width);
        double values = bars.stream()
                .mapToDouble(bar -> frame.plain().width(bar.value()))
                .max()
                .orElse(0);
        double top = frame.gap;
        frame.list.text(heading, frame.gap, frame.baseline(top, row), frame.strong());
        for (Bar bar : bars) {
            top += row;
            double left = frame.gap;
            frame.list.begin(bar.id());
            frame.list.text(frame.strong().endOf(bar.group(), groups), left, frame.baseline(top, row), frame.strong());
            left += groups + (groups > 0 ? 2 * frame.gap : 0);
            frame.list.text(frame.plain().endOf(bar.label(), labels), left, frame.baseline(top, row), frame.plain());
            left += labels + 2 * frame.gap;
            double right = width - values - 3 * frame.gap;
            frame.bar(
                    new Box(left, top + row * 0.18, Math.max(1, right - left), row * 0.64), bar.share(), theme.quiet());
            frame.list.text(bar.value(), right + 2 * frame.gap, frame.baseline(top, row), frame.plain());
            frame.list.end();
        }
        frame.list.include(main.paint(theme, width, height - high), 0, high, "");
        return frame.list;
    }

    private double widest(ReportFrame frame, boolean group, double width) {
        return Math.min(
                MOST_LABEL * width,
                bars.stream()
                        .mapToDouble(bar -> group
                                ? frame.strong().width(bar.group())
                                : frame.plain().width(bar.label()))
                        .max()
                        .orElse(0));
    }

    @Override
    public String title() {
        return main.title();
    }

    @Override
    public String sentence() {
        return main.sentence();
    }

    @Override
    public String about(String part) {
        Optional<Bar> found = bars.stream().filter(bar -> bar.id().equals(part)).findFirst();
        return found.map(bar -> (bar.group().isEmpty() ? "" : bar.group() + ", ") + bar.label() + ": " + bar.value())
                .orElseGet(() -> main.about(part));
    }
}
