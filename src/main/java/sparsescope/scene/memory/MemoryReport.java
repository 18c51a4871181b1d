package sparsescope.scene.memory;

import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.Clauses;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** A figure of the energy of an access by the memory's size, and of what a network's energy is made of. */
public final class MemoryReport implements Report {
    private static final double ASPECT = 0.5;

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
        return AccessChart.bytes(new MemoryLayout(pen, width, height).plot(), x);
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        PaintContext pen = new PaintContext(list, theme, width, height, 1);
        MemoryLayout layout = new MemoryLayout(pen, width, height);
        list.rect(0, 0, width, height, 0, theme.background(), null);
        double gap = pen.gap();
        double y = 0.6 * gap + pen.size(20);
        TextStyle headline = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(20), theme.text());
        fitted(pen, MemoryWords.headline(view), gap, y, width - 2 * gap, headline);
        y += pen.size(15) * 1.5;
        fitted(
                pen,
                MemoryWords.example(view),
                gap,
                y,
                width - 2 * gap,
                pen.quiet().sized(pen.size(15)));
        Box chart = layout.chart();
        TextStyle title = pen.title().sized(pen.size(15));
        pen.text("Energy of an access", chart.x(), chart.y() + title.size(), title);
        double used = title.width("Energy of an access") + 10 * pen.unit;
        pen.longest(
                chart.x() + used,
                chart.y() + title.size(),
                chart.width() - used,
                pen.quiet().sized(pen.size(13)),
                layout.brief() ? "pJ for 16 bits" : "pJ for 16 bits, against the memory’s size",
                "pJ for 16 bits");
        AccessChart access = new AccessChart(pen, view, layout.plot(), layout.dram());
        access.paint(layout.brief());
        Box below = layout.below();
        double key = sources(pen, access, below, layout.brief());
        if (view.layers().isEmpty()) {
            uncounted(pen, layout, below.inset(0, key, 0, 0));
        } else {
            counted(pen, layout, below.inset(0, key, 0, 0));
        }
        return list;
    }

    private void uncounted(PaintContext pen, MemoryLayout layout, Box below) {
        new AccessWorth(pen, view).paint(layout.side());
        if (!layout.brief()) {
            TextStyle quiet = pen.quiet().sized(pen.size(15));
            pen.wrapped(
                    "When the network is counted, its energy stands here, layer by layer and component by component, and follows the sizes of the memories.",
                    below.x(),
                    below.y() + quiet.size() * 2,
                    below.width(),
                    below.bottom(),
                    quiet);
        }
    }

    private void counted(PaintContext pen, MemoryLayout layout, Box below) {
        ComponentStacks stacks = new ComponentStacks(pen, view);
        if (layout.brief()) {
            stacks.network(layout.side(), true);
            return;
        }
        stacks.layers(below);
        TextStyle quiet = pen.quiet().sized(pen.size(12));
        double note = quiet.size() * 1.35 * 3.5;
        Box side = layout.side();
        stacks.network(side.inset(0, 0, 0, note), false);
        pen.wrapped(
                "Accesses cost what the sizes above say, and activations that do not fit a memory of that size go through DRAM.",
                side.x(),
                side.bottom() - note + quiet.size() * 1.4,
                side.width(),
                side.bottom(),
                quiet);
    }

    private static void fitted(PaintContext pen, String text, double x, double y, double width, TextStyle style) {
        double size = Math.min(style.size(), style.size() * width / style.width(text));
        if (size >= pen.floor) {
            pen.text(text, x, y, style.sized(size));
        } else {
            pen.text(Clauses.fitting(text, style.sized(pen.floor), width), x, y, style.sized(pen.floor));
        }
    }

    private double sources(PaintContext pen, AccessChart access, Box box, boolean brief) {
        TextStyle style = pen.quiet().sized(pen.size(12));
        double x = box.x();
        double y = box.y() + style.size();
        double sign = Math.max(14 * pen.unit, style.size());
        for (PublishedAccess.Source source : PublishedAccess.Source.values()) {
            String words = brief ? source.author() : source.words();
            double width = sign + style.width(words);
            if (x + width > box.right()) {
                x = box.x();
                y += style.size() * 1.5;
            }
            access.sign(source, x + 5 * pen.unit, y - style.size() * 0.35);
            pen.text(words, x + sign, y, style);
            x += width + 18 * pen.unit;
        }
        if (brief) {
            return 0;
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
