package sparsescope.eie.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.ColumnSlice;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.PeCause;
import sparsescope.scene.style.PaintContext;

/** The PE's memory as it lies there: columns one after the other, and the pointers at which each begins. */
final class EieColumnStore {
    private final PaintContext pen;
    private final EieCells cells;
    private final EieFocus focus;
    private final Box area;

    EieColumnStore(PaintContext pen, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        EieRun run = focus.moment().run();
        int pass = focus.moment().span().pass();
        int[] pointers = run.layout().pointers(pass, focus.pe());
        int column = focus.columnInHand();
        int begin = pointers[column];
        int end = pointers[column + 1];
        boolean atWork = focus.status().work().isPresent() && focus.over(EieBeat.POINT);
        String besides = atWork
                ? "pointers p" + column + " = " + begin + " and p" + (column + 1) + " = " + end + stored(begin, end)
                : "no column in hand";
        Box inside =
                pen.panel(area, "2 Find its column", besides, atWork ? "p" + column + ", p" + (column + 1) : "", "");
        TextStyle label = cells.label();
        double names = label.width("zeros") + 10 * pen.unit;
        Box lane = inside.inset(names, 2.5 * label.size(), 0, 0);
        double wide = Math.max(26 * pen.unit, pen.figure(14).width("888") + 6 * pen.unit);
        int stored = pointers[pointers.length - 1];
        int shown = Math.max(1, Math.min(Math.max(1, stored), (int) (lane.width() / wide)));
        int from = Math.max(0, Math.min(stored - shown, (begin + end - shown) / 2));
        double cell = Math.min(lane.width() / shown, 48 * pen.unit);
        double high = lane.height() / 2;
        pen.text("code", inside.x(), lane.y() + high * 0.5 + 0.35 * label.size(), label);
        pen.text("zeros", inside.x(), lane.y() + high * 1.5 + 0.35 * label.size(), label);
        if (stored == 0) {
            return;
        }
        Places at = new Places(lane, from, from + shown, cell);
        entries(at, pass, pointers, column);
        pointers(at, pointers, column, atWork);
    }

    private static String stored(int begin, int end) {
        return switch (end - begin) {
            case 0 -> ": nothing is stored";
            case 1 -> ": entry " + begin;
            default -> ": entries " + begin + " to " + (end - 1);
        };
    }

    /** Which stored entries are shown where. */
    private record Places(Box lane, int from, int end, double cell) {
        double x(int entry) {
            return lane.x() + (entry - from) * cell;
        }
    }

    private void entries(Places at, int pass, int[] pointers, int hand) {
        EieRun run = focus.moment().run();
        short[] inputs = run.layer().input().values();
        int column = 0;
        while (column + 1 < pointers.length - 1 && pointers[column + 1] <= at.from()) {
            column++;
        }
        long most = 1;
        for (int code = 1;
                run.sharedWeights().shared() && code < run.sharedWeights().entries();
                code++) {
            most = Math.max(most, Math.abs(run.sharedWeights().shared(code)));
        }
        for (; column < pointers.length - 1 && pointers[column] < at.end(); column++) {
            if (pointers[column] == pointers[column + 1]) {
                continue;
            }
            ColumnSlice slice = run.layout().slice(pass, focus.pe(), column, run.sharedWeights());
            for (int i = 0; i < slice.entries().size(); i++) {
                int place = pointers[column] + i;
                if (place >= at.from() && place < at.end()) {
                    boolean inHand = focus.status().work().isPresent()
                            && focus.over(EieBeat.READ)
                            && column == hand
                            && focus.status().work().orElseThrow().position() == i;
                    entry(at, place, slice.entries().get(i), inputs[column] != 0, inHand, most);
                }
            }
        }
    }

    private void entry(Places at, int place, StoredEntry entry, boolean read, boolean inHand, long most) {
        double high = at.lane().height() / 2;
        Box code = new Box(at.x(place), at.lane().y(), at.cell(), high).inset(1.5, 1, 1.5, 1);
        Box zeros = new Box(at.x(place), at.lane().y() + high, at.cell(), high).inset(1.5, 1, 1.5, 1);
        String text = entry.code().isPresent()
                ? Integer.toString(entry.code().getAsInt())
                : PaintContext.number(entry.value());
        if (read) {
            Colour fill = entry.placeholder()
                    ? (Colour) pen.theme.cause(PeCause.PLACEHOLDER)
                    : pen.theme.weights().of(entry.value(), most);
            cells.value("entry/" + place, text, code, fill);
        } else {
            pen.list.rect(code.x(), code.y(), code.width(), code.height(), 2, null, pen.thin());
            pen.fitted(text, code, pen.figure(14).in(pen.theme.quiet()));
        }
        pen.list.rect(zeros.x(), zeros.y(), zeros.width(), zeros.height(), 2, null, pen.thin());
        pen.fitted(
                Integer.toString(entry.zerosBefore()),
                zeros,
                pen.figure(14).in(read ? pen.theme.text() : pen.theme.quiet()));
        if (inHand) {
            pen.outline(code.with(zeros));
        }
    }

    /** The two pointers of the column in hand, and as many of the others as have room. */
    private void pointers(Places at, int[] pointers, int column, boolean atWork) {
        TextStyle label = cells.label();
        TextStyle strong = cells.strong();
        double line = 1.2 * label.size();
        double y = at.lane().y() - 4 * pen.unit;
        double begin = at.x(pointers[column]);
        double end = at.x(pointers[column + 1]);
        if (atWork) {
            pen.list.rect(
                    begin - 1, at.lane().y() - 2, end - begin + 2, at.lane().height() + 4, 2, null, pen.selected());
        }
        pen.begin("pointer");
        pen.list.rect(begin - 1, at.lane().y() - 2, end - begin + 2, at.lane().height() + 4, 2, null, null);
        pen.end();
        String from = "p" + column;
        String to = "p" + (column + 1);
        boolean together = end - begin < strong.width(from + to) / 2 + 8 * pen.unit;
        double written = Double.NEGATIVE_INFINITY;
        String first = together ? from + ", " + to : from;
        double middle = together ? (begin + end) / 2 : begin;
        middle = Math.max(
                at.lane().x() + strong.width(first) / 2 - 20,
                Math.min(at.lane().right() - strong.width(first) / 2, middle));
        double left = middle - strong.width(first) / 2;
        pen.text(first, middle, y - line * 0.2, strong.middle());
        double right = middle + strong.width(first) / 2;
        if (!together) {
            double place = Math.min(at.lane().right() - strong.width(to) / 2, end);
            pen.text(to, place, y - line * 0.2, strong.middle());
            right = place + strong.width(to) / 2;
        }
        for (int other = 0; other < pointers.length; other++) {
            if (other == column || other == column + 1 || pointers[other] < at.from() || pointers[other] > at.end()) {
                continue;
            }
            double x = at.x(pointers[other]);
            pen.list.line(x, at.lane().y() - 3, x, at.lane().bottom(), Stroke.solid(pen.theme.quiet(), 1.2));
            double half = label.width("p" + other) / 2;
            boolean free = x - half > written + 5
                    && (x + half < left - 5 || x - half > right + 5)
                    && x + half < at.lane().right()
                    && (other + 1 >= pointers.length || pointers[other + 1] != pointers[other]);
            if (free) {
                pen.text("p" + other, x, y - line * 0.2, label.middle());
                written = x + half;
            }
        }
    }
}
