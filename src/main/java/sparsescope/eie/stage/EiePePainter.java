package sparsescope.eie.stage;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.machine.CauseLegend;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;

/**
 * Paints the PE landing: six steps from the activation queue to the accumulator, each with its values: take an activation, find its column, read
 * the next entry, look its weight up, multiply, add.
 */
final class EiePePainter {
    private final PaintContext pen;
    private final EieCells cells;
    private final MachineStage stage;
    private final EieFocus focus;
    private final Box area;

    EiePePainter(PaintContext pen, MachineStage stage, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.stage = stage;
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        if (pen.lecture || area.width() < 800 * pen.unit || area.width() < 1.15 * area.height()) {
            new EiePeBrief(pen, stage, focus, area).paint();
            return;
        }
        double upper = 150 * pen.unit;
        Box top = new Box(area.x(), area.y(), area.width(), upper);
        Box below = area.inset(0, upper + pen.gap(), 0, 0);
        Box register = queue(top.column(0, 0.27, pen.gap()));
        new EieColumnStore(pen, focus, top.column(0.27, 1, pen.gap())).paint();
        Box entries = below.column(0, 0.27, pen.gap());
        Box table = below.column(0.27, 0.46, pen.gap());
        Box multiply = below.column(0.46, 0.64, pen.gap());
        Box add = below.column(0.64, 1, pen.gap());
        new EieSlicePanel(pen, focus, entries).paint();
        Box used = table(table);
        multiply(multiply, register, used);
        new EieSumPanel(pen, focus, add).paint();
    }

    private Box queue(Box box) {
        Box inside = pen.panel(box, "1 Take an activation", "");
        TextStyle label = cells.label();
        int depth = focus.moment().run().config().queueDepth();
        List<QueuedActivation> queue = focus.status().queue();
        PeWork work = focus.status().work().orElse(null);
        boolean full = queue.size() == depth;
        double side = Math.min(inside.height() - 1.6 * label.size(), 58 * pen.unit);
        Box register = new Box(inside.right() - side, inside.y(), side, side);
        // One that is taken in this very cycle is on its way and still counts in the queue.
        int places = Math.min(depth, 8);
        double room = register.x() - inside.x() - 26 * pen.unit;
        double place = Math.min(room / places, 40 * pen.unit);
        double left = inside.x() + room - place * places;
        double high = Math.min(side * 0.72, 40 * pen.unit);
        double y = register.centreY() - high / 2;
        for (int i = 0; i < places; i++) {
            Box cell = new Box(left + (places - 1 - i) * place, y, place, high).inset(place * 0.06, 0, place * 0.06, 0);
            if (i < queue.size()) {
                cells.value("queue/" + i, PaintContext.number(queue.get(i).value()), cell, pen.theme.activation());
                columnLabel(queue.get(i).column(), cell);
            } else {
                cells.hole("queue/" + i, cell);
            }
        }
        if (full) {
            pen.list.rect(
                    left - 2,
                    y - 4,
                    place * places + 4,
                    high + 8,
                    4,
                    null,
                    Stroke.solid(cells.stopped(), 2.4 * pen.unit));
        }
        String fill = queue.size() + " of " + depth + (full ? ", full" : "");
        pen.longest(
                box.x() + 12 * pen.unit + pen.title().width("1 Take an activation") + 10 * pen.unit,
                inside.y() - 0.62 * pen.title().size(),
                box.right() - box.x() - pen.title().width("1 Take an activation") - 34 * pen.unit,
                full ? label.in(cells.stopped()) : label,
                "queue: " + fill,
                fill,
                "");
        cells.arrow(
                Stroke.solid(pen.theme.text(), 1.8 * pen.unit),
                left + place * places + 4,
                register.centreY(),
                register.x() - 3,
                register.centreY());
        if (work == null || !focus.over(EieBeat.TAKE)) {
            cells.hole("register", register);
            pen.text("empty", register.centreX(), register.bottom() + 1.2 * label.size(), label.middle());
        } else {
            pen.begin("register");
            cells.value(
                    "x/" + work.activation().column(),
                    PaintContext.number(work.activation().value()),
                    register,
                    pen.theme.activation());
            pen.end();
            pen.outline(register);
            pen.text(
                    "input " + work.activation().column(),
                    register.right(),
                    register.bottom() + 1.2 * label.size(),
                    label.in(pen.theme.text()).end());
        }
        waiting(inside, left, place * places, y, high);
        return register;
    }

    private void columnLabel(int column, Box cell) {
        TextStyle label = cells.label();
        String text = Integer.toString(column);
        if (label.width(text) < cell.width() + 2) {
            pen.text(text, cell.centreX(), cell.bottom() + 1.5 * label.size(), label.middle());
        }
    }

    /** What the detector has for this queue, at its tail. */
    private void waiting(Box inside, double left, double width, double y, double high) {
        DetectorStatus detector = focus.moment().detector();
        boolean blocked = detector.blockers().contains(focus.pe());
        if (blocked && left - inside.x() > 16 * pen.unit) {
            cells.cross(left - 10 * pen.unit, y + high / 2, 5 * pen.unit);
        } else if (detector.state() == DetectorStatus.State.BROADCAST && left - inside.x() > 16 * pen.unit) {
            cells.arrow(
                    Stroke.solid(pen.theme.text(), 1.8 * pen.unit), inside.x(), y + high / 2, left - 4, y + high / 2);
        }
    }

    /** Returns the entry in use, or the table when there is none. */
    private Box table(Box box) {
        SharedWeights shared = focus.moment().run().sharedWeights();
        if (!shared.shared()) {
            Box inside = pen.panel(box, "4 Weight", "stored as it is", "");
            pen.wrapped(
                    "Weights are not shared: an entry holds its weight with 16 bits, and nothing is looked up.",
                    inside.x(),
                    inside.y() + pen.body().size(),
                    inside.width(),
                    inside.bottom(),
                    pen.body());
            return inside;
        }
        Box inside = pen.panel(box, "4 Look its weight up", "");
        int used = focus.status()
                .work()
                .filter(work -> focus.over(EieBeat.LOOK_UP) && focus.over(EieBeat.READ))
                .flatMap(PeWork::entry)
                .map(entry -> entry.code().orElse(-1))
                .orElse(-1);
        long most = 1;
        for (int code = 1; code < shared.entries(); code++) {
            most = Math.max(most, Math.abs(shared.shared(code)));
        }
        TextStyle label = cells.label();
        int shown = (int) Math.min(shared.entries(), inside.height() / (1.25 * Math.max(12, pen.floor)));
        int from = Math.max(0, Math.min(shared.entries() - shown, used - shown / 2));
        double row = Math.min(inside.height() / shown, 30 * pen.unit);
        double codes = label.width("888") + 8 * pen.unit;
        Box lit = inside;
        for (int code = from; code < from + shown; code++) {
            Box cell = new Box(
                            inside.x() + codes,
                            inside.y() + (code - from) * row,
                            Math.min(inside.width() - codes, 90 * pen.unit),
                            row)
                    .inset(0, 1, 0, 1);
            TextStyle style = code == used ? cells.strong() : label;
            pen.text(
                    Integer.toString(code), cell.x() - 8 * pen.unit, cell.centreY() + 0.35 * style.size(), style.end());
            Colour fill = code == 0
                    ? (Colour) pen.theme.cause(PeCause.PLACEHOLDER)
                    : pen.theme.weights().of(shared.shared(code), most);
            cells.value("code/" + code, PaintContext.number(shared.shared(code)), cell, fill);
            if (code == 0) {
                pen.longest(
                        cell.right() + 5,
                        cell.centreY() + 0.35 * label.size(),
                        inside.right() - cell.right() - 5,
                        label,
                        "placeholder",
                        "");
            }
            if (code == used) {
                pen.outline(cell);
                lit = cell;
            }
        }
        return lit;
    }

    private void multiply(Box box, Box register, Box used) {
        Box inside = pen.panel(box, "5 Multiply", "");
        Addition sum = focus.moment().addition(focus.pe()).orElse(null);
        double radius = Math.min(30 * pen.unit, inside.width() * 0.2);
        double x = inside.centreX();
        double y = inside.y() + inside.height() * 0.42;
        if (sum == null) {
            double side = 34 * pen.unit;
            Box swatch = new Box(inside.x(), inside.y() + 4 * pen.unit, side, side);
            CauseLegend.swatch(pen, stage.look(pen.theme, focus.status().cause()), swatch);
            pen.list.rect(swatch.x(), swatch.y(), side, side, 2, null, pen.thin());
            pen.wrapped(
                    idle(),
                    inside.x(),
                    swatch.bottom() + 1.6 * pen.body().size(),
                    inside.width(),
                    inside.bottom(),
                    pen.body());
            return;
        }
        Stroke weight = Stroke.solid(pen.theme.text(), 1.8 * pen.unit);
        Stroke activation = Stroke.solid(pen.theme.activation(), 2.6 * pen.unit);
        TextStyle figure = pen.figure(15);
        double chip = Math.max(64 * pen.unit, figure.width("−8888"));
        Box a = new Box(x - chip / 2, inside.y() + 4 * pen.unit, chip, 1.7 * figure.size());
        boolean multiplied = focus.over(EieBeat.MULTIPLY);
        if (multiplied) {
            cells.value(
                    "multiplier/activation",
                    PaintContext.number(sum.activation().value()),
                    a,
                    pen.theme.activation());
        } else {
            cells.hole("multiplier/activation", a);
        }
        cells.arrow(activation, x, a.bottom(), x, y - radius - 2);
        boolean lookedUp = focus.over(EieBeat.READ) && focus.over(EieBeat.LOOK_UP);
        if (lookedUp && used.right() < inside.x()) {
            // From the table straight into the multiplier, between the rows of this panel.
            cells.arrow(
                    weight,
                    used.right(),
                    used.centreY(),
                    inside.x() - 4 * pen.unit,
                    used.centreY(),
                    inside.x() - 4 * pen.unit,
                    y,
                    x - radius - 2,
                    y);
        }
        pen.begin("multiplier");
        pen.list.circle(x, y, radius, pen.theme.panel(), Stroke.solid(pen.theme.text(), 2.4 * pen.unit));
        pen.end();
        pen.centred("×", x, y, pen.figure(22));
        TextStyle small = pen.figure(14);
        Box product = new Box(x - chip / 2, inside.bottom() - 3.6 * figure.size(), chip, 1.7 * figure.size());
        cells.arrow(Stroke.solid(pen.theme.product(), 2.6 * pen.unit), x, y + radius, x, product.y() - 2);
        if (multiplied) {
            cells.value(
                    "product/" + sum.entry().row(), PaintContext.number(sum.product()), product, pen.theme.product());
        } else {
            cells.hole("product/" + sum.entry().row(), product);
        }
        cells.arrow(
                Stroke.solid(pen.theme.product(), 2.6 * pen.unit),
                product.right(),
                product.centreY(),
                inside.right() + 8 * pen.unit,
                product.centreY());
        String written = !multiplied
                ? ""
                : PaintContext.number(sum.activation().value()) + " × "
                        + PaintContext.number(sum.entry().value()) + " = " + PaintContext.number(sum.product());
        pen.longest(
                x - Math.min(inside.width(), small.width(written)) / 2,
                inside.bottom() - 0.4 * small.size(),
                inside.width(),
                small,
                written,
                "");
    }

    private String idle() {
        return switch (focus.status().cause()) {
            case PLACEHOLDER -> "A placeholder: the multiplier has nothing to do in this cycle.";
            case EMPTY_COLUMN -> "An empty column: there is no entry to multiply.";
            case STARVED -> "Starved: no activation to multiply with.";
            default -> "Finished: nothing is left in this pass.";
        };
    }

    /** The entry in hand, if any. */
    static StoredEntry inHand(EieFocus focus) {
        return focus.status().work().flatMap(PeWork::entry).orElse(null);
    }
}
