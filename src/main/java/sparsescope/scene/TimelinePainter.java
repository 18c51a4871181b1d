package sparsescope.scene;

import java.util.List;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.SlotCause;

/** Paints the whole layer on one line: groups, what their slots were, barriers, post-processing, and where one is. */
public final class TimelinePainter {
    private static final SlotCause[][] LAYERS = {
        {SlotCause.PRODUCT, SlotCause.HALO_PRODUCT},
        {SlotCause.PLACEHOLDER, SlotCause.OUT_OF_PLANE, SlotCause.STRIDE_MISS, SlotCause.NOT_OWNED},
        {SlotCause.EMPTY},
        {SlotCause.STALL},
        {SlotCause.DRAIN},
        {SlotCause.IDLE}
    };

    private final Pen pen;
    private final LayerRun run;
    private final long from;
    private final long to;
    private final double width;
    private final Box band;
    private final Box lane;

    private TimelinePainter(Pen pen, LayerRun run, long from, long to, double width, double height) {
        this.pen = pen;
        this.run = run;
        this.from = from;
        this.to = Math.max(from + 1, to);
        this.width = width;
        double ticks = 15;
        double top = 9;
        double post = Math.max(5, (height - ticks - top) * 0.2);
        this.band = new Box(0, top, width, height - ticks - top - post - 2);
        this.lane = new Box(0, band.bottom() + 2, width, post);
    }

    /**
     * Paints the cycles {@code from}…{@code to} of a run across {@code width} pixels; what is not indexed yet is hatched.
     *
     * @param cycle where the playhead stands
     */
    public static DrawingList paint(
            LayerRun run, long cycle, long from, long to, Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        Pen pen = new Pen(list, theme, width, width / 2, 1);
        TimelinePainter painter = new TimelinePainter(pen, run, from, to, width, height);
        painter.paintBand();
        painter.paintGroups();
        painter.paintTicks(height);
        painter.paintPlayhead(cycle);
        return list;
    }

    /** The cycle at a pixel column. */
    public static long cycleAt(double x, long from, long to, double width) {
        return from + Math.round(Math.max(0, Math.min(1, x / width)) * (to - from));
    }

    /** The pixel column of a cycle. */
    public static double xOf(long cycle, long from, long to, double width) {
        return to == from ? 0 : (double) (cycle - from) / (to - from) * width;
    }

    private double x(long cycle) {
        return Math.max(0, Math.min(width, xOf(cycle, from, to, width)));
    }

    private void paintBand() {
        List<GroupSpan> spans = run.spans();
        pen.list.rect(band.x(), band.y(), band.width(), band.height(), 0, pen.theme.recess(), null);
        int columns = (int) Math.max(1, width);
        int rows = (int) Math.max(1, band.height());
        CauseBand causes = new CauseBand(spans, from, to, columns);
        int[] argb = new int[columns * rows];
        for (int column = 0; column < columns; column++) {
            if (causes.has(column)) {
                paintColumn(causes, column, columns, rows, argb);
            }
        }
        pen.list.pixels(new Pixels(columns, rows, argb), band.x(), band.y(), columns, rows);
        if (!run.indexed()) {
            double start = spans.isEmpty() ? 0 : x(spans.get(spans.size() - 1).computeEnd());
            pen.list.rect(start, band.y(), width - start, band.height(), 0, pen.theme.cause(SlotCause.IDLE), null);
            TextStyle style = TextStyle.of(Typeface.SANS, 12, pen.theme.text());
            String words = "not yet indexed";
            if (width - start > style.width(words) + 16) {
                pen.list.rect(start + 6, band.centreY() - 9, style.width(words) + 10, 18, 3, pen.theme.panel(), null);
                pen.text(words, start + 11, band.centreY() + 4, style);
            }
        }
    }

    /** Stacks causes from the bottom up; stalls, drains and waits keep a pattern so that colour is not the only sign. */
    private void paintColumn(CauseBand causes, int column, int columns, int rows, int[] argb) {
        double filled = 0;
        for (SlotCause[] layer : LAYERS) {
            double share = causes.share(column, layer);
            int bottom = (int) Math.round(filled * rows);
            filled += share;
            int top = (int) Math.round(filled * rows);
            for (int row = bottom; row < Math.min(rows, top); row++) {
                int y = rows - 1 - row;
                argb[y * columns + column] = colour(layer[0], column, y).argb();
            }
        }
    }

    private Colour colour(SlotCause cause, int x, int y) {
        Paint paint = pen.theme.cause(cause);
        if (paint instanceof Hatch hatch) {
            boolean ink = switch (hatch.direction()) {
                case DIAGONAL -> (x + y) % 6 == 0;
                case VERTICAL -> x % 5 == 0;
                case HORIZONTAL -> y % 5 == 2;
            };
            return ink ? hatch.ink() : hatch.ground();
        }
        return (Colour) paint;
    }

    private void paintGroups() {
        Stroke barrier = Stroke.solid(pen.theme.text(), 1.2);
        TextStyle label = TextStyle.of(Typeface.SANS_SEMIBOLD, 12, pen.theme.text());
        for (GroupSpan span : run.spans()) {
            double left = x(span.start());
            double right = x(span.computeEnd());
            if (span.postEnd() < from || span.start() > to) {
                continue;
            }
            pen.begin("timeline/group/" + span.group().index());
            pen.list.rect(left, band.y(), Math.max(0, right - left), band.height(), 0, null, null);
            if (right > 0.5 && right < width && right - left > 2) {
                pen.list.line(right, band.y() - 2, right, band.bottom(), barrier);
            }
            String words = "group " + span.group().index();
            if (band.height() >= 22 && right - left > label.width(words) + 18) {
                pen.list.rect(
                        left + 5,
                        band.y() + 4,
                        label.width(words) + 8,
                        16,
                        3,
                        pen.theme.panel().alpha(0.85),
                        null);
                pen.text(words, left + 9, band.y() + 16, label);
            }
            double exchangeEnd = x(span.postStart() + span.exchangeCycles());
            lanePart(x(span.postStart()), exchangeEnd, pen.theme.halo(), "halo exchange");
            lanePart(exchangeEnd, x(span.postEnd()), pen.theme.sum(), "outputs");
            pen.end();
        }
    }

    private void lanePart(double left, double right, Colour colour, String words) {
        if (right - left < 0.3) {
            return;
        }
        pen.list.rect(left, lane.y(), right - left, lane.height(), 0, colour, null);
        TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, 12, pen.theme.on(colour));
        if (lane.height() >= 13 && right - left > style.width(words) + 10) {
            pen.text(words, left + 5, lane.y() + lane.height() / 2 + 4.2, style);
        }
    }

    private void paintTicks(double height) {
        TextStyle style = TextStyle.of(Typeface.SANS, 12, pen.theme.quiet());
        double least = style.width(Pen.number(to)) + 34;
        long step = 1;
        int[] factors = {2, 5, 10};
        for (int i = 0; step * width / (to - from) < least; i++) {
            step = factors[i % 3] * (long) Math.pow(10, i / 3);
        }
        for (long tick = (from + step - 1) / step * step; tick <= to; tick += step) {
            double x = x(tick);
            String words = Pen.number(tick);
            double middle = Math.max(style.width(words) / 2, Math.min(width - style.width(words) / 2, x));
            pen.list.line(x, lane.bottom(), x, lane.bottom() + 3, Stroke.solid(pen.theme.quiet(), 1));
            pen.text(words, middle, height - 1.5, style.middle());
        }
    }

    private void paintPlayhead(long cycle) {
        double x = Math.max(1, Math.min(width - 1, x(cycle)));
        Colour colour = pen.theme.text();
        pen.list.line(x, 4, x, lane.bottom(), Stroke.solid(pen.theme.panel(), 4));
        pen.list.line(x, 4, x, lane.bottom(), Stroke.solid(colour, 2));
        pen.list.path(new Shape().moveTo(x - 6, 0).lineTo(x + 6, 0).lineTo(x, 9).close(), colour, null);
    }
}
