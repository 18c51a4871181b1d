package sparsescope.eie.stage;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.machine.CauseLegend;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;

/** Paints the PE landing for a hall, or half a screen: the queue, the entry in hand, the product and the sum, and nothing else. */
final class EiePeBrief {
    private final PaintContext pen;
    private final EieCells cells;
    private final MachineStage stage;
    private final EieFocus focus;
    private final Box area;

    EiePeBrief(PaintContext pen, MachineStage stage, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.stage = stage;
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        double row = Math.min(area.height() / 4, 110 * Math.max(pen.unit, 0.8));
        queue(new Box(area.x(), area.y(), area.width(), row));
        StoredEntry entry = EiePePainter.inHand(focus);
        Box second = new Box(area.x(), area.y() + row, area.width(), row);
        if (entry == null) {
            nothing(second);
            return;
        }
        if (!focus.over(EieBeat.READ)) {
            return;
        }
        stored(second, entry);
        Addition sum = focus.moment().addition(focus.pe()).orElse(null);
        Box third = new Box(area.x(), area.y() + 2 * row, area.width(), row);
        if (sum == null) {
            nothing(third);
            return;
        }
        equation(
                third,
                "multiply",
                List.of(
                        new Part(sum.activation().value(), pen.theme.activation(), focus.over(EieBeat.TAKE)),
                        new Part(entry.value(), pen.theme.weight(), focus.over(EieBeat.LOOK_UP)),
                        new Part(sum.product(), pen.theme.product(), focus.over(EieBeat.MULTIPLY))),
                " ×=");
        long most = Math.max(Math.abs(sum.before()), Math.abs(sum.after()));
        equation(
                new Box(area.x(), area.y() + 3 * row, area.width(), row),
                "output " + entry.row(),
                List.of(
                        new Part(sum.before(), pen.theme.sum(sum.before(), Math.max(1, most)), true),
                        new Part(sum.product(), pen.theme.product(), focus.over(EieBeat.ADD)),
                        new Part(sum.after(), pen.theme.sum(sum.after(), Math.max(1, most)), focus.over(EieBeat.ADD))),
                " +=");
    }

    /** A value of an equation, which is not there yet when it is still to come. */
    private record Part(long value, Colour fill, boolean there) {}

    private Box label(Box row, String words) {
        TextStyle style = pen.body();
        double width =
                Math.min(row.width() * 0.3, Math.max(style.width("output 8888"), style.width("as stored")) + pen.gap());
        pen.longest(row.x(), row.centreY() + 0.35 * style.size(), width - 4, style, words, "");
        return row.inset(width, row.height() * 0.14, 0, row.height() * 0.14);
    }

    private void queue(Box row) {
        Box box = label(row, focus.name() + " has");
        double wide = Math.min(box.width() * 0.22, 110 * Math.max(0.8, pen.unit));
        Box register = new Box(box.x(), box.y(), wide, box.height());
        focus.status()
                .work()
                .filter(work -> focus.over(EieBeat.TAKE))
                .ifPresentOrElse(
                        work -> {
                            cells.value(
                                    "x/" + work.activation().column(),
                                    PaintContext.number(work.activation().value()),
                                    register,
                                    pen.theme.activation());
                            pen.outline(register);
                        },
                        () -> cells.hole("register", register));
        int depth = focus.moment().run().config().queueDepth();
        List<QueuedActivation> queue = focus.status().queue();
        TextStyle body = pen.body();
        double words = body.width("queue") + 2 * pen.gap();
        double x = register.right() + words;
        int places = Math.min(depth, 8);
        double place = Math.min((box.right() - x) / places, wide);
        pen.text("queue", register.right() + pen.gap(), box.centreY() + 0.35 * body.size(), body);
        for (int i = 0; i < places; i++) {
            Box cell = new Box(x + i * place, box.y(), place, box.height())
                    .inset(2, box.height() * 0.12, 2, box.height() * 0.12);
            if (i < queue.size()) {
                cells.value("queue/" + i, PaintContext.number(queue.get(i).value()), cell, pen.theme.activation());
            } else {
                cells.hole("queue/" + i, cell);
            }
        }
        if (queue.size() == depth) {
            pen.list.rect(
                    x - 1,
                    box.y() + 1,
                    place * places + 2,
                    box.height() - 2,
                    4,
                    null,
                    Stroke.solid(cells.stopped(), 3 * pen.unit));
        }
    }

    private void stored(Box row, StoredEntry entry) {
        Box box = label(row, "as stored");
        double wide = Math.min(box.width() * 0.22, 110 * Math.max(0.8, pen.unit));
        TextStyle body = pen.body();
        Box code = new Box(box.x(), box.y(), wide, box.height());
        String text = entry.code().isPresent()
                ? Integer.toString(entry.code().getAsInt())
                : PaintContext.number(entry.value());
        Colour fill = entry.placeholder() ? (Colour) pen.theme.cause(PeCause.PLACEHOLDER) : pen.theme.weight();
        cells.value("stored", text, code, fill);
        Box zeros = new Box(code.right() + 3, box.y(), wide * 0.7, box.height());
        pen.list.rect(zeros.x(), zeros.y(), zeros.width(), zeros.height(), 2, null, pen.thin());
        pen.fitted(Integer.toString(entry.zerosBefore()), zeros, pen.figure(15));
        String words = entry.placeholder()
                ? "a placeholder for zeros"
                : (entry.code().isPresent() ? "code" : "weight") + ", zeros before it";
        double x = zeros.right() + pen.gap();
        pen.longest(
                x,
                box.centreY() + 0.35 * body.size(),
                box.right() - x,
                body,
                words,
                entry.placeholder() ? "placeholder" : "code, zeros",
                "");
    }

    private void equation(Box row, String name, List<Part> parts, String signs) {
        Box box = label(row, name);
        TextStyle figure = pen.figure(18);
        double sign = figure.width("=") + pen.gap();
        double wide = Math.min((box.width() - 2 * sign) / 3, 150 * Math.max(0.8, pen.unit));
        double x = box.x();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                pen.centred(signs.substring(i, i + 1), x + sign / 2, box.centreY(), figure);
                x += sign;
            }
            Box cell = new Box(x, box.y(), wide, box.height());
            Part part = parts.get(i);
            cells.valueOrHole(name + "/" + i, part.there() ? part.value() : 0, cell, part.fill());
            x += wide;
        }
    }

    /** What the PE does instead of multiplying. */
    private void nothing(Box row) {
        Box box = label(row, "multiply");
        double side = Math.min(box.height(), 60 * pen.unit);
        Box swatch = new Box(box.x(), box.centreY() - side / 2, side, side);
        CauseLegend.swatch(pen, stage.look(pen.theme, focus.status().cause()), swatch);
        pen.list.rect(swatch.x(), swatch.y(), side, side, 2, null, pen.thin());
        TextStyle body = pen.body();
        double x = swatch.right() + pen.gap();
        pen.longest(
                x,
                box.centreY() + 0.35 * body.size(),
                box.right() - x,
                body,
                "nothing: " + focus.status().cause().word(),
                focus.status().cause().word(),
                "");
    }
}
