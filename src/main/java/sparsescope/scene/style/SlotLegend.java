package sparsescope.scene.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.part.StagePart;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** Slots by cause: one stacked bar, and what each part is. */
public final class SlotLegend {
    private final PaintContext pen;
    private final SlotCounts counts;

    public SlotLegend(PaintContext pen, SlotCounts counts) {
        this.pen = pen;
        this.counts = counts;
    }

    private static double entryWidth(PaintContext pen) {
        return pen.size(14) * 12.6;
    }

    private static int columns(PaintContext pen, double width) {
        return Math.max(1, (int) ((width - 24 * pen.unit) / entryWidth(pen)));
    }

    /** Room it takes: the bar and a row for as many causes as there are, or may soon be. */
    public double height(double width) {
        long causes = Arrays.stream(SlotCause.values())
                .filter(cause -> counts.of(cause) > 0)
                .count();
        int columns = columns(pen, width);
        long rows = (Math.max(6, causes) + columns - 1) / columns;
        return 22 * pen.unit + 8 * pen.unit + rows * pen.size(14) * 1.6;
    }

    /** Paints the legend. */
    public void paint(Box box) {
        long total = Math.max(1, counts.total());
        double bar = 22 * pen.unit;
        double x = box.x();
        List<SlotCause> present = new ArrayList<>();
        for (SlotCause cause : SlotCause.values()) {
            if (counts.of(cause) > 0) {
                present.add(cause);
                double width = box.width() * counts.of(cause) / total;
                pen.begin(StagePart.CAUSE.id(cause.name()));
                paintSwatch(cause, new Box(x, box.y(), width, bar));
                pen.end();
                x += width;
            }
        }
        pen.list.rect(box.x(), box.y(), box.width(), bar, 0, null, pen.thin());
        double row = pen.size(14) * 1.6;
        int rows = Math.max(1, (int) ((box.height() - bar - 8 * pen.unit) / row));
        // As few columns as the height allows: a list is read more easily than a table.
        int columns =
                Math.max(1, Math.min(columns(pen, box.width() + 24 * pen.unit), (present.size() + rows - 1) / rows));
        for (int i = 0; i < present.size(); i++) {
            double left = box.x() + i % columns * (box.width() / columns);
            double top = box.y() + bar + 8 * pen.unit + i / columns * row;
            if (top + row * 0.8 <= box.bottom() + 4) {
                paintEntry(present.get(i), total, left, top, box.width() / columns);
            }
        }
    }

    private void paintEntry(SlotCause cause, long total, double x, double y, double width) {
        // Large enough for its sign at the smallest size of type.
        double chip = pen.size(14) * 1.1;
        pen.begin(StagePart.CAUSE.id(cause.name()));
        paintSwatch(cause, new Box(x, y, chip, chip));
        pen.list.rect(x, y, chip, chip, 0, null, pen.thin());
        String share = PaintContext.percent((double) counts.of(cause) / total);
        TextStyle figure = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
        double baseline = y + chip * 0.86;
        double left = x + chip * 1.4;
        pen.text(share, left, baseline, figure);
        double used = figure.width("100 %") + 5 * pen.unit;
        pen.longest(left + used, baseline, width - chip * 1.4 - used - 4, pen.quiet(), cause.word(), brief(cause));
        pen.end();
    }

    private static String brief(SlotCause cause) {
        return cause == SlotCause.HALO_PRODUCT ? "for neighbour" : cause.word();
    }

    private void paintSwatch(SlotCause cause, Box box) {
        swatch(pen, cause, box);
    }

    /** What a slot with this cause looks like. */
    public static void swatch(PaintContext pen, SlotCause cause, Box box) {
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, pen.theme.cause(cause), null);
        if (cause == SlotCause.HALO_PRODUCT) {
            double radius = Math.min(box.width(), box.height()) * 0.22;
            if (radius > 1.2) {
                pen.list.circle(
                        box.centreX(), box.centreY(), radius, pen.theme.halo(), Stroke.solid(Colour.of(0xFFFFFF), 1));
            }
        } else if (!pen.theme.sign(cause).isEmpty() && box.width() > 8) {
            Colour ground = (Colour) pen.theme.cause(cause);
            pen.fitted(
                    pen.theme.sign(cause),
                    box,
                    TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.on(ground)));
        }
    }
}
