package sparsescope.scene.memory;

import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** A figure of the energy of an access by the memory's size, and of what a network's energy is made of. */
public final class MemoryReport implements Report {
    private static final double ASPECT = 0.5;
    private static final double CHART = 0.64;

    private final MemoryView view;

    /** The figure of a view. */
    public MemoryReport(MemoryView view) {
        this.view = view;
    }

    @Override
    public String title() {
        return "What a memory access costs";
    }

    @Override
    public String sentence() {
        return MemoryWords.headline(view) + " " + MemoryWords.example(view);
    }

    @Override
    public double height(double width) {
        return Math.ceil(width * ASPECT);
    }

    @Override
    public String about(String part) {
        return MemoryWords.about(view, part);
    }

    /** The bytes at a place of a picture of some size. */
    public static double bytesAt(double width, double height, double x) {
        PaintContext pen = new PaintContext(new DrawingList(), Theme.LIGHT, width, height, 1);
        return AccessChart.bytes(plot(pen, width, height), x);
    }

    private static Box body(PaintContext pen, double width, double height) {
        double gap = pen.gap();
        return new Box(0, 0, width, height).inset(gap, gap * 0.6 + pen.size(20) + pen.size(15) * 2, gap, gap * 0.6);
    }

    private static Box chart(PaintContext pen, double width, double height) {
        return body(pen, width, height).column(0, CHART, pen.gap());
    }

    /** Above the layers. */
    private static Box plot(PaintContext pen, double width, double height) {
        Box chart = chart(pen, width, height).row(0, 0.62, 0);
        return chart.inset(40 * pen.unit, pen.size(15) * 1.8, 130 * pen.unit, pen.size(12) * 2.2);
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        PaintContext pen = new PaintContext(list, theme, width, height, 1);
        list.rect(0, 0, width, height, 0, theme.background(), null);
        double gap = pen.gap();
        fitted(
                pen,
                MemoryWords.headline(view),
                gap,
                0.6 * gap + pen.size(20),
                width - 2 * gap,
                TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(20), theme.text()));
        fitted(
                pen,
                MemoryWords.example(view),
                gap,
                0.6 * gap + pen.size(20) + pen.size(15) * 1.5,
                width - 2 * gap,
                pen.quiet().sized(pen.size(15)));
        Box chart = chart(pen, width, height);
        TextStyle title = pen.title().sized(pen.size(15));
        pen.text("Energy of an access", chart.x(), chart.y() + title.size(), title);
        double used = title.width("Energy of an access") + 10 * pen.unit;
        pen.longest(
                chart.x() + used,
                chart.y() + title.size(),
                chart.width() - used,
                pen.quiet().sized(pen.size(13)),
                "pJ for 16 bits, against the memory’s size",
                "pJ for 16 bits");
        Box plot = plot(pen, width, height);
        Box dram = new Box(
                plot.right() + 24 * pen.unit, plot.y(), chart.right() - plot.right() - 24 * pen.unit, plot.height());
        AccessChart access = new AccessChart(pen, view, plot, dram);
        access.paint();
        Box below = chart.row(0.62, 1, 0);
        double key = sources(pen, access, below);
        Box layers = below.inset(0, key, 0, 0);
        Box side = body(pen, width, height).column(CHART, 1, pen.gap());
        if (view.layers().isEmpty()) {
            pen.wrapped(
                    "Count a network: its energy by component then stands here and follows the sizes of the memories.",
                    side.x(),
                    side.y() + pen.size(15) * 3,
                    side.width(),
                    side.bottom(),
                    pen.quiet().sized(pen.size(15)));
        } else {
            ComponentStacks stacks = new ComponentStacks(pen, view);
            stacks.layers(layers);
            TextStyle quiet = pen.quiet().sized(pen.size(12));
            double note = quiet.size() * 1.35 * 3;
            stacks.network(side.inset(0, 0, 0, note));
            pen.wrapped(
                    "Accesses cost what the sizes above say, and activations that do not fit a memory of that size go through DRAM.",
                    side.x(),
                    side.bottom() - note + quiet.size() * 1.4,
                    side.width(),
                    side.bottom(),
                    quiet);
        }
        return list;
    }

    private static void fitted(PaintContext pen, String text, double x, double y, double width, TextStyle style) {
        double size = Math.max(pen.floor, Math.min(style.size(), style.size() * width / style.width(text)));
        pen.text(text, x, y, style.sized(size));
    }

    private double sources(PaintContext pen, AccessChart access, Box box) {
        TextStyle style = pen.quiet().sized(pen.size(12));
        double x = box.x();
        double y = box.y() + style.size();
        for (PublishedAccess.Source source : PublishedAccess.Source.values()) {
            double width = 14 * pen.unit + style.width(source.words());
            if (x + width > box.right()) {
                x = box.x();
                y += style.size() * 1.5;
            }
            access.sign(source, x + 5 * pen.unit, y - style.size() * 0.35);
            pen.text(source.words(), x + 14 * pen.unit, y, style);
            x += width + 18 * pen.unit;
        }
        y += style.size() * 1.5;
        pen.longest(
                box.x(),
                y,
                box.width(),
                style,
                "Line: the curve in use, " + view.table().name()
                        + ": the square root of the size. Published figures differ by two to four times.",
                "Line: the curve in use, the square root of the size.");
        return y - box.y() + style.size() * 0.8;
    }
}
