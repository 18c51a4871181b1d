package sparsescope.scene.machine;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;

/** A machine's slots by cause: one stacked bar, and what each part is. */
public final class CauseLegend {
    /** A smaller dot would be a speck. */
    private static final double LEAST_DOT = 1.2;

    private final PaintContext pen;
    private final MachineStage stage;
    private final List<? extends Cause> causes;
    private final CauseCounts counts;

    /** A legend of the causes that were counted at least once. */
    public CauseLegend(PaintContext pen, MachineStage stage, List<? extends Cause> causes, CauseCounts counts) {
        this.pen = pen;
        this.stage = stage;
        this.causes = causes.stream().filter(cause -> counts.of(cause) > 0).toList();
        this.counts = counts;
    }

    /** Paints it. */
    public void paint(Box box) {
        double bar = 22 * pen.unit;
        bar(new Box(box.x(), box.y(), box.width(), bar));
        double row = pen.size(14) * 1.6;
        int rows = Math.max(1, (int) ((box.height() - bar - 8 * pen.unit) / row));
        int columns = Math.max(1, (causes.size() + rows - 1) / rows);
        columns = Math.max(1, Math.min(columns, (int) (box.width() / (pen.size(14) * 11))));
        for (int i = 0; i < causes.size(); i++) {
            double x = box.x() + i % columns * (box.width() / columns);
            double y = box.y() + bar + 8 * pen.unit + i / columns * row;
            if (y + row * 0.8 <= box.bottom() + 4) {
                entry(causes.get(i), x, y, box.width() / columns);
            }
        }
    }

    /** Paints the bar alone. */
    public void bar(Box box) {
        long total = Math.max(1, counts.total());
        double x = box.x();
        for (Cause cause : causes) {
            double width = box.width() * counts.of(cause) / total;
            pen.begin(StagePart.CAUSE.id(cause.counter()));
            swatch(pen, stage.look(pen.theme, cause), new Box(x, box.y(), width, box.height()));
            pen.end();
            x += width;
        }
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, pen.thin());
    }

    private void entry(Cause cause, double x, double y, double width) {
        double chip = pen.size(14) * 1.1;
        pen.begin(StagePart.CAUSE.id(cause.counter()));
        swatch(pen, stage.look(pen.theme, cause), new Box(x, y, chip, chip));
        pen.list.rect(x, y, chip, chip, 0, null, pen.thin());
        TextStyle figure = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
        double baseline = y + chip * 0.86;
        double left = x + chip * 1.4;
        pen.text(share(counts.of(cause), counts.total()), left, baseline, figure);
        double used = figure.width("100 %") + 5 * pen.unit;
        pen.longest(left + used, baseline, width - chip * 1.4 - used - 4, pen.quiet(), cause.word());
        pen.end();
    }

    private static String share(long part, long whole) {
        double fraction = (double) part / Math.max(1, whole);
        return part > 0 && fraction < 0.005 ? "<1 %" : PaintContext.percent(fraction);
    }

    /** Fills a box as a cause looks, with its sign where there is room. */
    public static void swatch(PaintContext pen, CauseLook look, Box box) {
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, look.paint(), null);
        if (look.sign().equals(CauseLook.DOT)) {
            double radius = 0.22 * Math.min(box.width(), box.height());
            if (radius > LEAST_DOT) {
                pen.list.circle(
                        box.centreX(), box.centreY(), radius, pen.theme.halo(), Stroke.solid(Colour.of(0xFFFFFF), 1));
            }
        } else if (!look.sign().isEmpty() && box.width() > 8 && look.paint() instanceof Colour ground) {
            pen.fitted(look.sign(), box, TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.on(ground)));
        }
    }
}
