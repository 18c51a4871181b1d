package sparsescope.scene.memory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.PaintContext;

/** Draws the energy of an access against the memory's size, both logarithmic; DRAM in a strip of its own at the right. */
final class AccessChart {
    private static final double LEAST_PJ = 0.05;
    private static final double MOST_PJ = 1000;
    private static final double SMALL_BYTES = 1024;

    private final PaintContext pen;
    private final MemoryView view;
    private final Box plot;
    private final Box dram;
    private boolean brief;

    AccessChart(PaintContext pen, MemoryView view, Box plot, Box dram) {
        this.pen = pen;
        this.view = view;
        this.plot = plot;
        this.dram = dram;
    }

    /** The bytes at a place of a plot. */
    static double bytes(Box plot, double x) {
        double share = (x - plot.x()) / plot.width();
        return MemoryView.LEAST_BYTES * Math.pow(MemoryView.MOST_BYTES / MemoryView.LEAST_BYTES, share);
    }

    private double x(double bytes) {
        return plot.x()
                + plot.width()
                        * Math.log(bytes / MemoryView.LEAST_BYTES)
                        / Math.log(MemoryView.MOST_BYTES / MemoryView.LEAST_BYTES);
    }

    private double y(double picojoules) {
        return plot.bottom()
                - plot.height() * Math.log(Math.max(LEAST_PJ, picojoules) / LEAST_PJ) / Math.log(MOST_PJ / LEAST_PJ);
    }

    /**
     * Draws it.
     *
     * @param inHall whether names are short: their type is large for the chart
     */
    void paint(boolean inHall) {
        brief = inHall;
        axes();
        line(EnergyEntry.MULTIPLY, "16-bit multiply: ");
        line(EnergyEntry.ADD, "24-bit add: ");
        Shape curve = new Shape().moveTo(plot.x(), y(curve(MemoryView.LEAST_BYTES)));
        curve.lineTo(plot.right(), y(curve(MemoryView.MOST_BYTES)));
        pen.list.path(curve, null, Stroke.solid(pen.theme.text(), 2 * pen.unit));
        List<PublishedAccess> published = PublishedAccess.all(view.table());
        for (int i = 0; i < published.size(); i++) {
            pen.begin("published/" + i);
            published(published.get(i));
            pen.end();
        }
        double used = y(view.table().of(EnergyEntry.DRAM));
        pen.list.line(dram.x(), used, dram.right(), used, Stroke.dashed(pen.theme.text(), 1.5));
        TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(12), pen.theme.text())
                .middle();
        pen.text(
                MemoryWords.number(view.table().of(EnergyEntry.DRAM)) + " in use",
                dram.centreX(),
                used + style.size() * 3.2,
                style);
        memories();
    }

    private double curve(double bytes) {
        return view.table().of(EnergyEntry.ACTIVATION_RAM_READ, bytes);
    }

    private void axes() {
        TextStyle style = pen.quiet().sized(pen.size(12));
        for (double at = 0.1; at <= MOST_PJ; at *= 10) {
            pen.list.line(plot.x(), y(at), plot.right(), y(at), pen.thin());
            pen.list.line(dram.x(), y(at), dram.right(), y(at), pen.thin());
            pen.text(MemoryWords.number(at), plot.x() - 6 * pen.unit, y(at) + style.size() * 0.35, style.end());
        }
        for (double bytes = MemoryView.LEAST_BYTES; bytes <= MemoryView.MOST_BYTES; bytes *= brief ? 16 : 4) {
            pen.list.line(x(bytes), plot.bottom(), x(bytes), plot.bottom() + 4, pen.thin());
            pen.text(MemoryWords.size(bytes), x(bytes), plot.bottom() + style.size() * 1.5, style.middle());
        }
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(12), pen.theme.text())
                .middle();
        pen.text("DRAM", dram.centreX(), plot.bottom() + strong.size() * 1.5, strong);
    }

    private void line(EnergyEntry entry, String words) {
        double cost = view.table().of(entry);
        Colour colour = pen.theme.productText();
        pen.list.line(plot.x(), y(cost), dram.right(), y(cost), Stroke.dashed(colour, 1.5 * pen.unit));
        TextStyle style =
                TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(12), colour).end();
        pen.text(words + MemoryWords.number(cost) + " pJ", plot.right() - 4, y(cost) - 4, style);
    }

    private void published(PublishedAccess access) {
        if (access.dram()) {
            double x = dram.x() + dram.width() * (0.25 + 0.25 * access.source().ordinal());
            pen.list.line(x, y(access.least()), x, y(access.most()), Stroke.solid(pen.theme.text(), 2));
            sign(access.source(), x, y(access.least()));
            sign(access.source(), x, y(access.most()));
            return;
        }
        double y = y(access.least());
        pen.list.line(x(access.leastBytes()), y, x(access.mostBytes()), y, Stroke.solid(pen.theme.text(), 2));
        sign(access.source(), (x(access.leastBytes()) + x(access.mostBytes())) / 2, y);
    }

    void sign(PublishedAccess.Source source, double x, double y) {
        double r = 5 * pen.unit;
        switch (source) {
            case HOROWITZ -> pen.list.circle(x, y, r * 0.9, pen.theme.text(), null);
            case EIE ->
                pen.list.path(
                        new Shape()
                                .moveTo(x, y - r)
                                .lineTo(x + r, y + r * 0.8)
                                .lineTo(x - r, y + r * 0.8)
                                .close(),
                        pen.theme.panel(),
                        Stroke.solid(pen.theme.text(), 1.6));
            case EYERISS -> {
                pen.list.line(x - r, y - r, x + r, y + r, Stroke.solid(pen.theme.text(), 2));
                pen.list.line(x - r, y + r, x + r, y - r, Stroke.solid(pen.theme.text(), 2));
            }
        }
    }

    /** Each memory on the curve, its name beside it in a row where there is room. */
    private void memories() {
        Map<ChipMemory, Box> labels = new EnumMap<>(ChipMemory.class);
        for (ChipMemory memory : ChipMemory.values()) {
            labels.put(memory, label(memory, labels.values()));
        }
        labels.forEach((memory, label) -> pen.list.line(
                x(view.bytes(memory)),
                label.centreY(),
                x(view.bytes(memory)),
                height(memory),
                Stroke.solid(pen.theme.quiet(), 1)));
        labels.forEach((memory, label) -> {
            pen.list.rect(label.x(), label.y(), label.width(), label.height(), 0, pen.theme.background(), null);
            pen.text(words(memory), label.x(), label.bottom() - label.height() * 0.3, name(memory));
        });
        for (ChipMemory memory : ChipMemory.values()) {
            pen.begin("memory/" + memory.word());
            mark(memory, x(view.bytes(memory)), height(memory));
            pen.end();
        }
    }

    private double height(ChipMemory memory) {
        return y(memory.access(view.table(), view.bytes(memory)));
    }

    private String words(ChipMemory memory) {
        return brief && memory != view.selected()
                ? memory.title()
                : memory.title() + " " + MemoryWords.size(view.bytes(memory));
    }

    private TextStyle name(ChipMemory memory) {
        return TextStyle.of(
                memory == view.selected() ? Typeface.SANS_BOLD : Typeface.SANS_SEMIBOLD,
                pen.size(12),
                pen.theme.text());
    }

    private Box label(ChipMemory memory, Collection<Box> taken) {
        double row = pen.size(12) * 1.5;
        double width = name(memory).width(words(memory));
        double x = x(view.bytes(memory));
        double left = Math.max(plot.x() + 2, Math.min(plot.right() - width - 2, x - width / 2));
        // Small memories have room below the curve, large ones above.
        boolean below = view.bytes(memory) < SMALL_BYTES;
        double step = below ? row : -row;
        Box label = new Box(left, height(memory) + (below ? 0.9 : -2.4) * row, width, row);
        while (meets(label, taken) && label.y() > plot.y() && label.bottom() < plot.bottom()) {
            label = new Box(left, label.y() + step, width, row);
        }
        return label;
    }

    /** A circle for SCNN, a square for DCNN, a diamond for EIE. */
    private void mark(ChipMemory memory, double x, double y) {
        boolean selected = memory == view.selected();
        double r = (selected ? 9 : 7) * pen.unit;
        Stroke edge = Stroke.solid(pen.theme.text(), selected ? 2.5 : 1.4);
        Colour colour = memory.colour(pen.theme);
        switch (memory.machine()) {
            case "SCNN" -> pen.list.circle(x, y, r, colour, edge);
            case "DCNN" -> pen.list.rect(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r, 0, colour, edge);
            default ->
                pen.list.path(
                        new Shape()
                                .moveTo(x, y - r * 1.2)
                                .lineTo(x + r * 1.2, y)
                                .lineTo(x, y + r * 1.2)
                                .lineTo(x - r * 1.2, y)
                                .close(),
                        colour,
                        edge);
        }
    }

    private static boolean meets(Box label, Collection<Box> taken) {
        return taken.stream()
                .anyMatch(other -> label.x() < other.right() + 6
                        && other.x() < label.right() + 6
                        && label.y() < other.bottom()
                        && other.y() < label.bottom());
    }
}
