package sparsescope.scene.reuse;

import java.util.OptionalDouble;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.walk.LayerWords;
import sparsescope.scene.style.PaintContext;

/** Accesses by operand and level, how often each value is used for a fetch, and what they cost: {@code count/operand/level}. */
final class CountsPainter {
    private static final double NAME = 0.2;

    private final PaintContext pen;
    private final ReuseView view;
    private final double most;

    CountsPainter(PaintContext pen, ReuseView view) {
        this.pen = pen;
        this.view = view;
        double dearest = 0;
        for (Operand operand : Operand.values()) {
            LevelEnergy energy = energy(operand);
            for (Level level : Level.values()) {
                dearest = Math.max(dearest, EnergyPainter.of(energy, level));
            }
        }
        this.most = dearest;
    }

    private LevelEnergy energy(Operand operand) {
        return LevelEnergy.accesses(view.chosen().counts().of(operand), view.costs());
    }

    void paint(Box box) {
        TextStyle title = pen.title().sized(pen.size(15));
        String words = "How often is it fetched, and used?";
        pen.text(words, box.x(), box.y() + title.size(), title);
        double used = title.width(words) + 12 * pen.unit;
        pen.longest(
                box.x() + used,
                box.y() + title.size(),
                box.width() - used,
                pen.quiet().sized(pen.size(12)).end(),
                "bars: energy",
                "");
        double top = box.y() + title.size() * 1.6;
        double head = pen.size(13) * 2.5;
        for (Level level : Level.values()) {
            head(level, cell(box, level, top, head));
        }
        double row = (box.bottom() - top - head - pen.size(13) * 2.6) / 3;
        for (Operand operand : Operand.values()) {
            double y = top + head + operand.ordinal() * row;
            pen.list.line(box.x(), y, box.right(), y, pen.thin());
            row(operand, box, y, row);
        }
        foot(box, box.bottom() - pen.size(13) * 2.6);
    }

    private Box cell(Box box, Level level, double top, double height) {
        double width = (1 - NAME) * box.width() / 4;
        return new Box(box.x() + NAME * box.width() + level.ordinal() * width, top, width - 6 * pen.unit, height);
    }

    private void head(Level level, Box box) {
        TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(13), pen.theme.text());
        pen.list.rect(box.x(), box.y() + 2, 4 * pen.unit, style.size(), 0, ReuseInk.of(level, pen.theme), pen.thin());
        String name = level == Level.ARRAY ? "to PEs" : level == Level.DRAM ? "DRAM" : level.word();
        pen.longest(
                box.x() + 8 * pen.unit,
                box.y() + style.size(),
                box.width() - 8 * pen.unit + 5,
                style,
                level == Level.REGISTER ? "registers" : name,
                "regs");
        pen.longest(
                box.x(),
                box.y() + style.size() * 2.2,
                box.width(),
                pen.quiet().sized(pen.size(12)),
                cost(level) + " each",
                cost(level));
    }

    private String cost(Level level) {
        return switch (level) {
            case DRAM -> number(view.costs().dram());
            case BUFFER -> number(view.costs().bufferRead());
            case ARRAY -> number(view.costs().transfer());
            case REGISTER -> number(view.costs().registerRead());
        };
    }

    private static String number(double cost) {
        return cost == Math.rint(cost)
                ? Long.toString((long) cost)
                : String.format(java.util.Locale.ROOT, "%.2f", cost);
    }

    private void row(Operand operand, Box box, double top, double height) {
        OperandCounts counts = view.chosen().counts().of(operand);
        Colour colour = ReuseInk.of(operand, pen.theme);
        double size = pen.size(13);
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, size, pen.theme.text());
        double line = height / 3.1;
        double baseline = top + line * 0.85;
        double side = size * 0.8;
        pen.list.rect(box.x(), baseline - side, side, side, 0, colour, pen.thin());
        pen.text(ReuseWords.of(operand, true), box.x() + side + 5 * pen.unit, baseline, strong);
        long values = new LayerWords(view.shape()).count(operand);
        pen.longest(
                box.x(),
                baseline + line,
                NAME * box.width(),
                pen.quiet().sized(pen.size(12)),
                PaintContext.number(values) + " values",
                PaintContext.number(values),
                "");
        for (Level level : Level.values()) {
            long accesses = accesses(counts, level);
            pen.begin("count/" + operand.word() + "/" + level.word());
            Box cell = cell(box, level, top, height);
            pen.longest(cell.x(), baseline, cell.width(), strong, PaintContext.number(accesses), compact(accesses));
            double width = most == 0 ? 0 : cell.width() * EnergyPainter.of(energy(operand), level) / most;
            double bar = Math.max(3, line * 0.3);
            pen.list.rect(cell.x(), baseline + line * 0.2, cell.width(), bar, 0, pen.theme.recess(), null);
            if (width >= 0.4) {
                pen.list.rect(cell.x(), baseline + line * 0.2, width, bar, 0, colour, null);
            }
            String used = used(operand, level);
            pen.longest(
                    cell.x(),
                    baseline + line * 1.2,
                    cell.width() + 4,
                    pen.quiet().sized(pen.size(12)),
                    used,
                    used.replace("used ", ""),
                    "");
            pen.end();
        }
    }

    private static long accesses(OperandCounts counts, Level level) {
        return switch (level) {
            case DRAM -> counts.dramReads() + counts.dramWrites();
            case BUFFER -> ReuseWords.buffered(counts);
            case ARRAY -> counts.arrayTransfers();
            case REGISTER -> counts.registerReads() + counts.registerWrites();
        };
    }

    private static String compact(long number) {
        return number >= 1_000_000_000
                ? String.format(java.util.Locale.ROOT, "%.1f G", number / 1e9)
                : number >= 1_000_000
                        ? String.format(java.util.Locale.ROOT, "%.1f M", number / 1e6)
                        : String.format(java.util.Locale.ROOT, "%.0f k", number / 1e3);
    }

    private String used(Operand operand, Level level) {
        OperandCounts counts = view.chosen().counts().of(operand);
        if (operand == Operand.OUTPUT) {
            return switch (level) {
                case DRAM ->
                    counts.dramReads() == 0 ? "written once" : PaintContext.number(counts.dramReads()) + " back";
                case BUFFER -> PaintContext.number(counts.bufferReads()) + " back";
                default -> "";
            };
        }
        OptionalDouble times = switch (level) {
            case DRAM -> view.chosen().counts().dramReuse(operand);
            case BUFFER -> view.chosen().counts().bufferReuse(operand);
            default -> OptionalDouble.empty();
        };
        return times.isPresent() ? "used " + ReuseWords.times(times.getAsDouble()) : "";
    }

    private void foot(Box box, double top) {
        pen.list.line(box.x(), top, box.right(), top, pen.selected());
        TextStyle strong = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(13), pen.theme.text());
        double baseline = top + strong.size() * 1.25;
        pen.text("energy", box.x(), baseline, strong);
        LevelEnergy each = view.chosen().energy().per(view.chosen().counts().macs());
        for (Level level : Level.values()) {
            pen.text(
                    ReuseWords.one(EnergyPainter.of(each, level)),
                    cell(box, level, top, 0).x(),
                    baseline,
                    strong);
        }
        pen.longest(
                box.x(),
                baseline + strong.size() * 1.2,
                box.width(),
                pen.quiet().sized(pen.size(12)),
                "for each multiplication; with the multiplication itself ("
                        + number(view.costs().mac()) + ") " + ReuseWords.one(each.total()) + " in all",
                "for each multiplication; in all " + ReuseWords.one(each.total()));
    }
}
