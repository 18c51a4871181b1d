package sparsescope.dcnn.stage;

import java.util.List;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.machine.CauseLegend;
import sparsescope.scene.machine.CauseLook;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;

/** Paints the PE landing: pairs of operands, the multipliers, the adder tree, and the one accumulator they feed. */
final class DcnnPePainter {
    /** Multipliers that have a row each; with more of them a PE is shown slot by slot, without values. */
    private static final int MOST_ROWS = 20;

    private final PaintContext pen;
    private final MachineStage stage;
    private final DcnnFocus focus;
    private final Box area;

    DcnnPePainter(PaintContext pen, MachineStage stage, DcnnFocus focus, Box area) {
        this.pen = pen;
        this.stage = stage;
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        Box left = area.column(0, 0.66, pen.gap());
        int multipliers = focus.plan().config().multipliers();
        Box inside = pen.panel(
                left,
                "Dot-product unit",
                multipliers + " multipliers, an adder tree, one accumulator",
                multipliers + " multipliers");
        if (focus.place().isEmpty()) {
            pen.wrapped(
                    DcnnWords.sentence(focus),
                    inside.x(),
                    inside.y() + pen.body().size(),
                    inside.width(),
                    inside.bottom(),
                    pen.body());
        } else if (focus.pairs().size() <= MOST_ROWS && !pen.lecture && hasRows(inside)) {
            rows(inside);
        } else {
            squares(inside);
        }
        Box right = area.column(0.66, 1, pen.gap());
        accumulator(right.row(0, 0.42, pen.gap()));
        Box slots = pen.panel(right.row(0.42, 1, pen.gap()), "Slots of this PE", "so far in the layer", "so far");
        new CauseLegend(pen, stage, List.of(DcnnCause.values()), focus.soFar(focus.pe())).paint(slots);
    }

    /** Whether each pair has a line in which it can be read. */
    private boolean hasRows(Box box) {
        return (box.height() - 3.5 * pen.quiet().size()) / focus.pairs().size() >= 0.85 * pen.size(13);
    }

    private void rows(Box box) {
        List<DcnnPair> pairs = focus.pairs();
        double head = pen.quiet().size() * 1.7;
        double note = pen.quiet().size() * 1.8;
        Box body = box.inset(0, head, 0, note);
        double row = body.height() / pairs.size();
        double[] columns = {0, 0.17, 0.32, 0.37, 0.52, 0.57, 0.76};
        double y = box.y() + pen.quiet().size();
        pen.longest(body.x(), y, body.width() * 0.16, pen.quiet(), "c · s,r");
        buffer("buffer/input", part(body, columns[1], columns[2]), y, "input buffer", "inputs");
        buffer("buffer/weight", part(body, columns[3], columns[4]), y, "weight buffer", "weights");
        pen.longest(body.x() + columns[5] * body.width(), y, body.width() * 0.2, pen.quiet(), "product");
        pen.longest(body.x() + 0.8 * body.width(), y, body.width() * 0.2, pen.quiet(), "adder tree");
        double[] wires = new double[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            Box line = new Box(body.x(), body.y() + i * row, body.width(), row).inset(0, row * 0.06, 0, row * 0.06);
            wires[i] = line.centreY();
            pen.begin("multiplier/" + i);
            pairRow(i, pairs.get(i), line, columns);
            pen.end();
        }
        tree(body.x() + columns[6] * body.width(), body.right() - 4 * pen.unit, wires);
        pen.longest(
                box.x(),
                box.bottom() - pen.quiet().size() * 0.3,
                box.width(),
                pen.quiet(),
                "0: multiplied all the same, and DCNN-opt gates that multiplier; either way the cycle is spent",
                "0: multiplied all the same; DCNN-opt gates it");
    }

    /** The buffer that a column of operands comes from, at its head. */
    private void buffer(String id, Box column, double baseline, String words, String brief) {
        double size = pen.quiet().size();
        pen.begin(id);
        pen.list.rect(
                column.x(), baseline - size * 1.05, column.width(), size * 1.4, 3 * pen.unit, pen.theme.recess(), null);
        pen.longest(column.centreX(), baseline, column.width(), pen.quiet().middle(), words, brief);
        pen.end();
    }

    private void pairRow(int index, DcnnPair pair, Box line, double[] columns) {
        TextStyle value = pen.figure(15);
        TextStyle label = TextStyle.of(Typeface.MONO, pen.size(13), pen.theme.quiet());
        if (pair.cause() == DcnnCause.EMPTY) {
            Box product = part(line, columns[5], columns[6]);
            cell(
                    product,
                    stage.look(pen.theme, DcnnCause.EMPTY).paint(),
                    "",
                    value,
                    Stroke.dashed(pen.theme.outline(), 1));
            pen.longest(
                    part(line, 0, columns[1]).x(),
                    line.centreY() + 0.35 * label.size(),
                    line.width() * 0.3,
                    label,
                    "no pair");
            return;
        }
        boolean padding = pair.cause() == DcnnCause.PADDING_PAIR;
        String where = pair.channel() + " · " + pair.s() + "," + pair.r();
        if (label.size() <= line.height()) {
            pen.longest(line.x(), line.centreY() + 0.35 * label.size(), line.width() * 0.17, label, where);
        }
        Colour activation = pen.theme.activation();
        Colour weight = pen.theme.weight();
        CauseLook look = stage.look(pen.theme, pair.cause());
        Box a = part(line, columns[1], columns[2]);
        Stroke hole = Stroke.dashed(pen.theme.quiet(), 1);
        if (!focus.beats().over(DcnnBeat.FETCH)) {
            empty("multiplier/" + index + "/activation", a);
            empty("multiplier/" + index + "/weight", part(line, columns[3], columns[4]));
            empty("multiplier/" + index + "/product", part(line, columns[5], columns[6]));
            return;
        }
        pen.begin("multiplier/" + index + "/activation");
        cell(
                a,
                padding ? look.paint() : pair.activation() == 0 ? null : activation,
                padding ? "pad" : PaintContext.number(pair.activation()),
                value,
                pair.activation() == 0 ? hole : pen.thin());
        pen.end();
        pen.centred("×", (a.right() + line.x() + columns[3] * line.width()) / 2, line.centreY(), label);
        pen.begin("multiplier/" + index + "/weight");
        cell(
                part(line, columns[3], columns[4]),
                pair.weight() == 0 ? null : weight,
                PaintContext.number(pair.weight()),
                value,
                pair.weight() == 0 ? hole : pen.thin());
        pen.end();
        pen.centred("=", line.x() + (columns[4] + columns[5]) / 2 * line.width(), line.centreY(), label);
        Box product = part(line, columns[5], columns[6]);
        if (!focus.beats().over(DcnnBeat.MULTIPLY)) {
            empty("multiplier/" + index + "/product", product);
            return;
        }
        pen.begin("multiplier/" + index + "/product");
        cell(
                product,
                look.paint(),
                pair.cause() == DcnnCause.PRODUCT ? PaintContext.number(pair.product()) : padding ? "× 0" : "0",
                value,
                pen.thin());
        pen.end();
    }

    /** Where a value will be that has not come yet. */
    private void empty(String id, Box box) {
        pen.begin(id);
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 3 * pen.unit, pen.theme.recess(), null);
        pen.end();
    }

    private static Box part(Box line, double from, double to) {
        return new Box(line.x() + from * line.width(), line.y(), (to - from) * line.width(), line.height());
    }

    private void cell(Box box, Paint fill, String text, TextStyle style, Stroke rim) {
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 3 * pen.unit, fill, rim);
        Colour ink = fill instanceof Colour ground ? pen.theme.on(ground) : pen.theme.quiet();
        pen.fitted(text, box, style.in(ink));
    }

    /** Two wires become one, level by level. */
    private void tree(double left, double right, double[] leaves) {
        Stroke wire = Stroke.solid(pen.theme.sum(), Math.max(1, 1.4 * pen.unit));
        int levels = 1;
        for (int count = leaves.length; count > 1; count = (count + 1) / 2) {
            levels++;
        }
        double step = (right - left) / levels;
        double[] at = leaves;
        double x = left + 3 * pen.unit;
        pen.begin("adders");
        for (int level = 1; at.length > 1; level++) {
            double[] next = new double[(at.length + 1) / 2];
            for (int i = 0; i < next.length; i++) {
                double y = 2 * i + 1 < at.length ? (at[2 * i] + at[2 * i + 1]) / 2 : at[2 * i];
                for (int from = 2 * i; from < Math.min(at.length, 2 * i + 2); from++) {
                    pen.list.line(x, at[from], x + step * 0.5, at[from], wire);
                    pen.list.line(x + step * 0.5, at[from], x + step, y, wire);
                }
                double radius = Math.max(2, 3.2 * pen.unit);
                pen.begin(DcnnTree.part(level, i));
                pen.list.circle(x + step, y, radius, pen.theme.sum(), null);
                pen.end();
                next[i] = y;
            }
            at = next;
            x += step;
        }
        pen.list.line(x, at[0], right + 4 * pen.unit, at[0], Stroke.solid(pen.theme.sum(), 2.4 * pen.unit));
        pen.end();
    }

    private void squares(Box box) {
        List<DcnnPair> pairs = focus.pairs();
        int columns = focus.plan().config().f();
        int rows = focus.plan().config().i();
        double width = box.width() / columns;
        double height = box.height() / rows;
        for (int i = 0; i < pairs.size(); i++) {
            Box cell = new Box(box.x() + i % columns * width, box.y() + i / columns * height, width, height)
                    .inset(Math.min(3 * pen.unit, width * 0.08));
            pen.begin("multiplier/" + i);
            DcnnPair pair = pairs.get(i);
            CauseLook look = stage.look(pen.theme, pair.cause());
            if (focus.beats().over(DcnnBeat.MULTIPLY)) {
                String text = pair.cause() == DcnnCause.PRODUCT ? PaintContext.number(pair.product()) : look.sign();
                cell(cell, look.paint(), text, pen.figure(18), pen.thin());
            } else {
                String text = pair.cause() == DcnnCause.EMPTY || !focus.beats().begun(DcnnBeat.FETCH)
                        ? ""
                        : PaintContext.number(pair.activation()) + " × " + PaintContext.number(pair.weight());
                cell(cell, pen.theme.recess(), text, pen.figure(16), pen.thin());
            }
            pen.end();
        }
    }

    private void accumulator(Box box) {
        Box inside = pen.panel(
                box, "Accumulator", focus.place().map(DcnnWords::output).orElse("at rest"));
        if (focus.place().isEmpty()) {
            return;
        }
        DcnnPlace at = focus.place().orElseThrow();
        long after = focus.moment().accumulator(focus.pe());
        long tree = focus.moment().treeSum(focus.pe());
        double row = Math.min(pen.figure(20).size() * 1.7, inside.height() / 5);
        if (row < pen.quiet().size()) {
            // With room for one line it is what the sum has become.
            pen.begin("accumulator");
            line(inside, 0, inside.height(), "after", PaintContext.number(after), pen.theme.sumText());
            pen.end();
            return;
        }
        pen.begin("accumulator");
        line(inside, 0, row, "before", PaintContext.number(after - tree), pen.theme.text());
        // What is on its way is not there yet.
        double way = focus.beats().progress(DcnnBeat.ACCUMULATE);
        pen.begin("accumulator/tree");
        line(
                inside,
                1,
                row,
                "this cycle's " + at.pairs() + " pairs",
                way < 0.5 ? "" : PaintContext.number(tree),
                pen.theme.productText());
        pen.list.rect(inside.right() - 1, inside.y() + row, 1, row, 0, null, null);
        pen.end();
        double y = inside.y() + 2.1 * row;
        pen.list.line(inside.x(), y, inside.right(), y, pen.thin());
        line(inside, 2.2, row, "after", way < 1 ? "" : PaintContext.number(after), pen.theme.sumText());
        pen.end();
        runs(new Box(inside.x(), inside.bottom() - 1.6 * row, inside.width(), 1.6 * row), at);
    }

    private void line(Box box, double index, double row, String words, String value, Colour colour) {
        double y = box.y() + index * row + row * 0.65;
        pen.longest(box.x(), y, box.width() * 0.6, pen.quiet(), words, words.replaceFirst(" .*", ""));
        pen.text(value, box.right(), y, pen.figure(20).in(colour).end());
    }

    /** The runs of the output: done, in hand, to come. */
    private void runs(Box box, DcnnPlace at) {
        int runs = focus.plan().runs();
        double bar = box.height() * 0.4;
        int shown = Math.min(runs, 200);
        double width = box.width() / shown;
        for (int run = 0; run < shown; run++) {
            long first = (long) run * runs / shown;
            long end = (long) (run + 1) * runs / shown;
            Colour fill =
                    at.run() >= end ? pen.theme.sum() : at.run() < first ? pen.theme.recess() : pen.theme.product();
            pen.list.rect(box.x() + run * width, box.y(), width, bar, 0, fill, width > 4 ? pen.thin() : null);
        }
        pen.longest(
                box.x(),
                box.bottom() - 2,
                box.width(),
                pen.quiet(),
                "run " + (at.run() + 1) + " of " + runs + ": " + DcnnWords.pairs(at) + " of "
                        + focus.plan().pairs(),
                "run " + (at.run() + 1) + " of " + runs);
    }
}
