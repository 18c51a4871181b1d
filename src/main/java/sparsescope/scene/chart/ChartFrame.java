package sparsescope.scene.chart;

import java.util.List;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.Theme;

/** Draws the frame that all charts share: paper, margins, type that grows with the size, and a title line. */
public final class ChartFrame {
    private static final double SMALLEST_TYPE = 12;
    private static final double LARGEST_TYPE = 22;

    final DrawingList list = new DrawingList();
    final Theme theme;
    final double width;
    final double height;
    /** Type size. */
    final double type;
    /** Space around and between things. */
    final double gap;

    public ChartFrame(Theme theme, double width, double height) {
        this(theme, width, height, LARGEST_TYPE, true);
    }

    /**
     * A chart.
     *
     * @param largestType the size its type grows to
     * @param paper whether anything is painted behind it
     */
    public ChartFrame(Theme theme, double width, double height, double largestType, boolean paper) {
        this.theme = theme;
        this.width = width;
        this.height = height;
        this.type = Math.max(SMALLEST_TYPE, Math.min(largestType, Math.min(width / 36, height / 13)));
        this.gap = Math.round(type * 0.5);
        if (paper) {
            list.rect(0, 0, width, height, 0, theme.panel(), null);
        }
    }

    TextStyle plain() {
        return TextStyle.of(Typeface.SANS, type, theme.text());
    }

    TextStyle quiet() {
        return TextStyle.of(Typeface.SANS, type, theme.quiet());
    }

    TextStyle strong() {
        return TextStyle.of(Typeface.SANS_SEMIBOLD, type, theme.text());
    }

    TextStyle heading() {
        return TextStyle.of(Typeface.SANS_SEMIBOLD, Math.round(type * 1.1), theme.text());
    }

    /** Writes the title, and beside it the first of {@code remarks} that fits. */
    void title(String title, List<String> remarks) {
        double baseline = titleBaseline();
        list.text(title, gap, baseline, heading());
        double left = gap + heading().width(title) + 2 * gap;
        for (String remark : remarks) {
            if (left + quiet().width(remark) <= width - gap) {
                list.text(remark, left, baseline, quiet());
                return;
            }
        }
    }

    double titleBaseline() {
        return gap + heading().size() * 0.8;
    }

    /** Top of what stands under the title. */
    double top() {
        return titleBaseline() + heading().size() * 0.25 + gap;
    }

    double bottom() {
        return height - gap;
    }
}
