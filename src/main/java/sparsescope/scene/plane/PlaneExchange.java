package sparsescope.scene.plane;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.HaloRim;
import sparsescope.scene.style.MinusMarks;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloCrossing;

/**
 * The halo exchange as one idea: a sum leaves the rim of the PE that computed it, crosses the link, and is added to what its
 * owner has.
 */
final class PlaneExchange {
    /** Less height has no room for both PEs and the addition. */
    private static final double LEAST_HEIGHT = 180;

    private static final double LEAST_WIDTH = 380;

    private final PaintContext pen;
    private final Moment moment;
    private final PlaneMoment now;
    private final Beats beats;
    private final Box area;
    private final HaloCrossing told;
    /** Whether it has the whole picture. */
    private final boolean alone;

    PlaneExchange(PaintContext pen, Moment moment, PlaneMoment now, Beats beats, Box area, boolean alone) {
        this.alone = alone;
        this.pen = pen;
        this.moment = moment;
        this.now = now;
        this.beats = beats;
        this.area = area;
        this.told = now.phase == PlaneMoment.Phase.EXCHANGE ? now.told().orElse(null) : null;
    }

    /** Whether a sum crosses a link, and there is room to show it. */
    boolean fits() {
        return area.height() >= LEAST_HEIGHT && area.width() >= LEAST_WIDTH && told != null;
    }

    /** Whether that sum goes from the PE that computed it straight to its owner. */
    boolean isStraight() {
        return told.setsOut() && told.arrives();
    }

    private TextStyle figure() {
        return pen.figure(alone ? 28 : 18);
    }

    /** Words below and beside numbers. */
    private TextStyle beside() {
        return alone ? pen.body().in(pen.theme.quiet()) : pen.quiet();
    }

    void paint() {
        double line = pen.title().size() * 1.5;
        double chips = figure().size() * 1.9 + beside().size() * 1.6;
        Box upper = area.inset(0, line, 0, chips + 2 * pen.gap());
        PlaneGrid from = source(upper.column(0, 0.37, 0));
        PlaneGrid to = owner(upper.column(0.63, 1, 0));
        title(Words.pe(told.sum().origin()), "computed these", "computed", from);
        title(Words.pe(told.sum().owner()), "owns these", "owns", to);
        pen.begin(StagePart.LINK.id(told.from(), told.to()));
        link(from.box.right() + pen.gap(), to.box.x() - pen.gap(), upper.centreY());
        pen.end();
        addition(new Box(area.x(), area.bottom() - chips, area.width(), chips));
    }

    /** The largest cell; of all PEs alike, so that no picture of a film has smaller ones than the next. */
    private double largest(Box room, Function<PeTile, Rect> shown) {
        double largest = pen.lecture ? 40 : 90 * pen.unit;
        for (PeTile pe : moment.post().orElseThrow().group().pass().pes()) {
            Rect rect = shown.apply(pe);
            if (!rect.isEmpty()) {
                largest = Math.min(largest, Math.min(room.width() / rect.width(), room.height() / rect.height()));
            }
        }
        return largest;
    }

    private PeTile tile(PePosition pe) {
        int columns = moment.run().plan().accelerator().columns();
        return moment.post().orElseThrow().group().pass().pes().get(pe.index(columns));
    }

    private void title(String name, String words, String brief, PlaneGrid grid) {
        TextStyle strong = pen.title();
        double room = area.width() * 0.4;
        String besides = strong.width(name) + pen.body().width("  " + words) <= room ? words : brief;
        double width = strong.width(name) + pen.body().width("  " + besides);
        double x = Math.max(area.x(), Math.min(area.right() - width, grid.box.centreX() - width / 2));
        double y = grid.box.y() - strong.size() * 0.6;
        pen.text(name, x, y, strong);
        pen.text(besides, x + width - pen.body().width(besides), y, pen.body().in(pen.theme.quiet()));
    }

    /** What the sender's accumulators hold, the rim until it is sent. */
    private PlaneGrid source(Box room) {
        ExchangedSums held = ExchangedSums.beside(moment, told.sum().origin()).orElseThrow();
        Rect window = held.accumulators().window();
        Rect owned = tile(told.sum().origin()).owned();
        PlaneGrid grid = new PlaneGrid(room, window.width(), window.height(), largest(room, PeTile::window));
        String id = StagePart.HALO.id(told.sum().origin());
        pen.list.grid(id, grid.box, window.x(), window.y(), window.width(), window.height());
        pen.begin(id);
        Cells cells = new Cells(
                grid,
                IntStream.range(0, window.area())
                        .mapToLong(at -> held.accumulators()
                                .at(now.k, window.x() + at % window.width(), window.y() + at / window.width()))
                        .toArray());
        for (int at = 0; at < window.area(); at++) {
            int x = window.x() + at % window.width();
            int y = window.y() + at / window.width();
            boolean goes = x == told.sum().xo() && y == told.sum().yo();
            boolean sets = now.crossing.stream()
                    .anyMatch(one -> one.setsOut()
                            && one.from().equals(told.sum().origin())
                            && one.sum().xo() == x
                            && one.sum().yo() == y);
            boolean gone = held.isSent(now.k, x, y) && (!sets || beats.begun(Beat.EXCHANGE));
            boolean ticked = gone && !(sets && !beats.over(Beat.EXCHANGE));
            cells.paint(at, !owned.contains(x, y), gone, ticked, goes);
        }
        cells.marks.paint();
        pen.end();
        return grid;
    }

    /** What the owner has so far. */
    private PlaneGrid owner(Box room) {
        Rect owned = tile(told.sum().owner()).owned();
        PlaneGrid grid = new PlaneGrid(room, owned.width(), owned.height(), largest(room, PeTile::owned));
        String id = StagePart.OWNED.id(told.sum().owner());
        pen.list.grid(id, grid.box, owned.x(), owned.y(), owned.width(), owned.height());
        pen.begin(id);
        Cells cells = new Cells(
                grid,
                IntStream.range(0, owned.area())
                        .mapToLong(at -> now.value(
                                now.after.index(owned.x() + at % owned.width(), owned.y() + at / owned.width())))
                        .toArray());
        for (int at = 0; at < owned.area(); at++) {
            boolean here = owned.x() + at % owned.width() == told.sum().xo()
                    && owned.y() + at / owned.width() == told.sum().yo();
            cells.paint(at, false, false, false, here);
        }
        cells.marks.paint();
        pen.end();
        return grid;
    }

    /** The sums of one PE, all at one size. */
    private final class Cells {
        private final PlaneGrid grid;
        private final long[] values;
        private final long most;
        private final TextStyle figure;
        private final MinusMarks marks;
        /** Whether there is room between thousands. */
        private final boolean grouped;

        Cells(PlaneGrid grid, long[] values) {
            this.grid = grid;
            this.values = values;
            long largest = 1;
            for (long value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            this.most = largest;
            this.marks = new MinusMarks(pen, grid.cell);
            TextStyle style = figure();
            double size = size(true, style);
            this.grouped = size > 0;
            this.figure = style.sized(grouped ? size : size(false, style));
        }

        private double size(boolean spaced, TextStyle style) {
            return pen.commonSize(
                    LongStream.concat(LongStream.of(values), LongStream.of(now.mostSum(), -now.mostSum()))
                            .distinct()
                            .mapToObj(value -> text(value, spaced)),
                    grid.cell * 0.96,
                    grid.cell,
                    style);
        }

        private static String text(long value, boolean spaced) {
            return spaced ? PaintContext.number(value) : Long.toString(value).replace('-', '−');
        }

        void paint(int at, boolean halo, boolean gone, boolean ticked, boolean told) {
            Box box = grid.cell(at % grid.width, at / grid.width).inset(Math.min(1.5, grid.cell * 0.06));
            long value = values[at];
            boolean hole = gone || value == 0;
            Colour ground = pen.theme.sum(value, most);
            if (halo) {
                double width = Math.max(1, Math.min(2, box.width() * 0.08));
                HaloRim.paint(pen, box, 2, hole ? null : ground, Stroke.dashed(pen.theme.halo(), width));
            } else {
                pen.list.rect(box.x(), box.y(), box.width(), box.height(), 2, hole ? null : ground, pen.thin());
            }
            if (told) {
                pen.outline(box);
            }
            if (gone) {
                if (ticked) {
                    tick(box);
                }
            } else if (figure.size() > 0) {
                Colour ink = hole ? pen.theme.quiet() : pen.theme.on(ground);
                pen.centred(text(value, grouped), box.centreX(), box.centreY(), figure.in(ink));
            } else if (value < 0) {
                marks.add(box.centreX(), box.centreY(), ground);
            }
        }
    }

    /** What was sent is done with. */
    private void tick(Box cell) {
        double size = Math.min(0.22 * Math.min(cell.width(), cell.height()), 0.5 * figure().size());
        double x = cell.centreX();
        double y = cell.centreY();
        pen.list.path(
                new Shape()
                        .moveTo(x - size, y + 0.1 * size)
                        .lineTo(x - 0.3 * size, y + 0.8 * size)
                        .lineTo(x + size, y - 0.8 * size),
                null,
                Stroke.solid(pen.theme.haloText(), Math.max(1, 0.3 * size)));
    }

    /** From one PE to the other; the sum rests on it in a picture that stands still. */
    private void link(double x0, double x1, double y) {
        double head = 12 * Math.max(0.8, pen.unit);
        double thick = head * 0.35;
        if (x1 - x0 < 3 * head) {
            return;
        }
        Colour pale = pen.theme.halo().mix(pen.theme.background(), 0.45);
        pen.list.rect(x0, y - thick / 2, x1 - head - x0, thick, 0, pale, null);
        pen.list.path(
                new Shape()
                        .moveTo(x1 - head, y - head * 0.6)
                        .lineTo(x1, y)
                        .lineTo(x1 - head, y + head * 0.6)
                        .close(),
                pen.theme.halo(),
                null);
        TextStyle figure = figure();
        double high = figure.size() * 1.7;
        if (beats.whole()) {
            double wide = figure.width(PaintContext.number(told.sum().value())) + figure.size();
            Box at = new Box((x0 + x1 - head - wide) / 2, y - high / 2, wide, high);
            if (wide <= x1 - x0 - 2 * head) {
                pen.list.rect(at.x(), at.y(), wide, high, 3, pen.theme.background(), null);
                chip(at, told.sum().value(), true);
            }
        }
        TextStyle words = beside().middle();
        double middle = (x0 + x1 - head) / 2;
        String along = isStraight() ? "link" : "link to " + Words.pe(told.to());
        if (words.width(along) <= x1 - x0) {
            pen.text(along, middle, y - high / 2 - words.size() * 0.5, words);
        }
        long sent = moment.post().orElseThrow().links().stream()
                .filter(one -> one.from().column() == told.from().column()
                        && one.from().row() == told.from().row()
                        && one.to().column() == told.to().column()
                        && one.to().row() == told.to().row())
                .mapToLong(one -> one.sent())
                .sum();
        String count = PaintContext.number(sent) + " sent";
        if (words.width(count) <= x1 - x0) {
            pen.text(count, middle, y + high / 2 + words.size() * 1.3, words);
        }
    }

    private void chip(Box box, long value, boolean halo) {
        Colour ground = value == 0 ? null : (value < 0 ? pen.theme.negativeSums() : pen.theme.positiveSums()).at(0.25);
        if (halo) {
            HaloRim.paint(pen, box, 3, ground, Stroke.dashed(pen.theme.halo(), 2));
        } else {
            pen.list.rect(box.x(), box.y(), box.width(), box.height(), 3, ground, Stroke.solid(pen.theme.text(), 1.5));
        }
        Colour ink = ground == null ? pen.theme.quiet() : pen.theme.on(ground);
        pen.centred(PaintContext.number(value), box.centreX(), box.centreY(), figure().in(ink));
    }

    /** In the owner's accumulator: before + received = after; what it has so far while the sum is still on its way. */
    private void addition(Box box) {
        int at = now.after.index(told.sum().xo(), told.sum().yo());
        long after = now.after.sums()[at];
        if (!told.arrives()) {
            sum(box, new long[] {after}, "so far; the sum comes in a later round");
            return;
        }
        long[] arrived = now.crossing.stream()
                .filter(one -> one.arrives()
                        && one.sum().xo() == told.sum().xo()
                        && one.sum().yo() == told.sum().yo())
                .mapToLong(one -> one.sum().value())
                .toArray();
        long received = LongStream.of(arrived).sum();
        sum(
                box,
                new long[] {after - received, received, after},
                "before",
                arrived.length == 1 ? "received" : "received, " + Words.count(arrived.length, "sum"),
                "after");
    }

    private void sum(Box box, long[] values, String... labels) {
        TextStyle figure = figure();
        TextStyle words = beside().middle();
        double wide = 0;
        for (int i = 0; i < values.length; i++) {
            double number = figure.width(PaintContext.number(values[i])) + figure.size() * 1.2;
            wide = Math.max(wide, Math.max(number, words.width(labels[i])));
        }
        double between = figure.size() * 1.8;
        double high = figure.size() * 1.7;
        double x = box.right() - values.length * wide - (values.length - 1) * between;
        for (int i = 0; i < values.length; i++) {
            Box place = new Box(x + i * (wide + between), box.y(), wide, high);
            chip(place, values[i], i == 1);
            pen.text(labels[i], place.centreX(), place.bottom() + words.size() * 1.2, words);
            if (i > 0) {
                pen.centred(i == 1 ? "+" : "=", place.x() - between / 2, place.centreY(), figure);
            }
        }
        double room = x - box.x() - pen.gap();
        String output = "Output (" + told.sum().xo() + ", " + told.sum().yo() + ")";
        double y = box.y() + pen.title().size();
        pen.longest(box.x(), y, room, pen.title(), output + " of filter " + now.k, output);
        pen.longest(
                box.x(),
                y + pen.quiet().size() * 1.5,
                room,
                pen.quiet(),
                "in the owner’s accumulator:",
                "at its owner:");
    }
}
