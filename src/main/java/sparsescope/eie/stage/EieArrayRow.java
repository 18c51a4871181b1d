package sparsescope.eie.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieBeat;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.simulation.CauseBuckets;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.machine.CauseLegend;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;

/** One PE on the PE array landing: its queue, what it has in hand, its last cycles, and the work it knows of. */
final class EieArrayRow {
    /** A row is no higher, as designed. */
    static final double HIGHEST = 84;

    private static final int MOST_PLACES = 16;
    /** The most of a row that a queue takes so that its values can be read. */
    private static final double MOST_FOR_QUEUE = 0.36;

    private static final double MOST_FOR_QUEUE_IN_HALL = 0.64;
    private static final double BETWEEN_PLACES = 0.05;
    /** How much of a place its value can take: what text may fill of a cell, and a cell of its place. */
    private static final double VALUE_OF_PLACE = 0.92 * (1 - 2 * BETWEEN_PLACES) * 0.99;

    /** Squares of cycles before this one. */
    private static final int PAST = 13;

    private final PaintContext pen;
    private final EieCells cells;
    private final MachineStage stage;
    private final EieFocus focus;
    private final PeStatus pe;
    private final boolean blocks;
    private final boolean narrow;

    EieArrayRow(PaintContext pen, MachineStage stage, EieFocus focus, PeStatus pe, boolean blocks, boolean narrow) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.stage = stage;
        this.focus = focus;
        this.pe = pe;
        this.blocks = blocks;
        this.narrow = narrow;
    }

    /** Where things are in a row. */
    private record Places(Box row, Box queue, Box hand, Box words, Box lane) {}

    private Places places(Box box) {
        double high = Math.min(box.height(), HIGHEST * pen.unit);
        Box row = new Box(box.x(), box.y(), box.width(), high).inset(4 * pen.unit, high * 0.1, 0, high * 0.1);
        double named = name().width("PE 888") + 8 * pen.unit;
        boolean wide = !narrow && !pen.lecture;
        double room = row.width() - named;
        double least = wide ? 0.2 : 0.34;
        double most = pen.lecture ? MOST_FOR_QUEUE_IN_HALL : MOST_FOR_QUEUE;
        double queued = Math.max(least * room, Math.min(most * room, queueOfValues()));
        Box queue = new Box(row.x() + named, row.y(), queued, row.height())
                .inset(0, row.height() * 0.2, 0, row.height() * 0.2);
        double side = Math.min(row.height() * 0.8, 34 * pen.unit);
        Box hand = new Box(queue.right() + 12 * pen.unit, row.centreY() - side / 2, side, side);
        double x = hand.right() + 8 * pen.unit;
        Box words = new Box(x, row.y(), wide ? 0.19 * row.width() : row.right() - x - 4, row.height());
        double lane = words.right() + 8 * pen.unit;
        return new Places(
                row,
                queue,
                hand,
                words,
                new Box(lane, row.y(), Math.max(0, row.right() - lane - 8 * pen.unit), row.height()));
    }

    /** The width in which every place of a queue can hold any activation of the layer; nothing when there are too many places. */
    private double queueOfValues() {
        EieRun run = focus.moment().run();
        if (run.config().queueDepth() > MOST_PLACES) {
            return 0;
        }
        int most = 0;
        for (short value : run.layer().input().values()) {
            most = Math.max(most, value);
        }
        TextStyle figure = pen.figure(14);
        double value = figure.sized(pen.floorOf(figure)).width(PaintContext.number(most)) / VALUE_OF_PLACE;
        return run.config().queueDepth() * value + countOfQueue();
    }

    private double countOfQueue() {
        return pen.figure(14).width("888") + 6 * pen.unit;
    }

    private TextStyle name() {
        return pen.lecture ? pen.body() : cells.strong();
    }

    /** What stands in a row, over the first one; {@code most} is the most work of a row. */
    void heads(Box box, double baseline, long most) {
        Places at = places(box);
        TextStyle label = cells.label();
        int depth = focus.moment().run().config().queueDepth();
        double count = pen.figure(14).width("888") + 6 * pen.unit;
        pen.longest(
                at.queue().x(), baseline, at.queue().width() - count, label.end(), "queue of " + depth, "queue", "");
        pen.longest(at.hand().x(), baseline, at.words().right() - at.hand().x(), label, "in hand", "");
        double cell = cell(at.lane(), most);
        double now = at.lane().x() + PAST * cell;
        pen.longest(at.lane().x(), baseline, PAST * cell - 6, label, "cycles before", "before", "");
        pen.longest(
                now,
                baseline,
                at.lane().right() - now,
                label,
                "now, then what waits: a box a column, as long as its cycles",
                "now, then what waits",
                "now",
                "");
    }

    private double cell(Box lane, long most) {
        double words = cells.label().width("888 cycles left") + 8 * pen.unit;
        double fitting = (lane.width() - words) / (PAST + 1 + most);
        return Math.max(6 * pen.unit, Math.min(24 * pen.unit, fitting));
    }

    /**
     * Paints it.
     *
     * @param cycles how many of {@code past} lie before this one
     * @param most the most work of a row, in cycles
     */
    void paint(Box box, CauseBuckets past, int cycles, long most) {
        Places at = places(box);
        pen.begin(StagePart.PE.id(pe.pe(), 0));
        Box row = at.row();
        boolean chosen = pe.pe() == focus.pe();
        pen.list.rect(
                row.x() - 3,
                row.y() - 3,
                row.width() + 3,
                row.height() + 6,
                5,
                chosen ? pen.theme.recess() : pen.theme.panel(),
                chosen ? pen.selected() : pen.thin());
        pen.text("PE " + pe.pe(), row.x() + 4 * pen.unit, row.centreY() + 0.35 * name().size(), name());
        queue(at.queue());
        Box hand = at.hand();
        pen.begin("hand/" + pe.pe());
        CauseLegend.swatch(pen, stage.look(pen.theme, pe.cause()), hand);
        pen.end();
        pen.list.rect(hand.x(), hand.y(), hand.width(), hand.height(), 2, null, pen.thin());
        words(at.words());
        if (at.lane().width() > 120 * pen.unit) {
            lane(at.lane(), past, cycles, cell(at.lane(), most));
        }
        pen.end();
    }

    private void queue(Box box) {
        int depth = focus.moment().run().config().queueDepth();
        int size = pe.queue().size();
        TextStyle figure = pen.figure(14);
        Box track = box.inset(0, 0, countOfQueue(), 0);
        Stroke rim = blocks ? Stroke.solid(cells.stopped(), 2.4 * pen.unit) : pen.thin();
        if (depth > MOST_PLACES || track.width() < depth * 0.5 * figure.size()) {
            pen.begin("queue/" + pe.pe());
            pen.list.rect(track.x(), track.y(), track.width(), track.height(), 2, pen.theme.panel(), rim);
            pen.end();
            double fill = track.width() * size / depth;
            pen.list.rect(track.right() - fill, track.y(), fill, track.height(), 2, pen.theme.activation(), null);
        } else {
            double place = Math.min(track.width() / depth, Math.max(44 * pen.unit, 2.2 * figure.size()));
            double left = track.right() - place * depth;
            for (int i = 0; i < depth; i++) {
                // The head is at the right, next to what the PE works on.
                Box cell = new Box(left + (depth - 1 - i) * place, track.y(), place, track.height())
                        .inset(place * BETWEEN_PLACES, 0, place * BETWEEN_PLACES, 0);
                if (i < size) {
                    pen.begin("queue/" + pe.pe() + "/" + i);
                    pen.list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 2, pen.theme.activation(), null);
                    pen.fitted(
                            PaintContext.number(pe.queue().get(i).value()),
                            cell,
                            figure.in(pen.theme.on(pen.theme.activation())));
                    pen.end();
                } else {
                    cells.hole("queue/" + pe.pe() + "/" + i, cell);
                }
            }
            if (blocks) {
                pen.list.rect(left - 2, track.y() - 3, place * depth + 4, track.height() + 6, 4, null, rim);
            }
        }
        pen.text(
                Integer.toString(size),
                box.right() - 2 * pen.unit,
                box.centreY() + 0.35 * figure.size(),
                (blocks ? figure.in(cells.stopped()) : figure).end());
    }

    private void words(Box box) {
        TextStyle strong = pen.lecture ? pen.body() : cells.strong();
        TextStyle label = cells.label();
        String first = pe.work()
                .map(work -> "column " + work.activation().column())
                .orElse(pe.cause().word());
        String second = pe.work()
                .map(this::entry)
                .orElse(pe.cause() == PeCause.STARVED ? "nothing to do" : "waits for the others");
        boolean two = !pen.lecture && box.height() > 2.2 * label.size();
        double y = box.centreY() + (two ? -0.15 : 0.35) * strong.size();
        pen.longest(
                box.x(),
                y,
                box.width(),
                strong,
                pen.lecture ? lectureWords(first) : first,
                first,
                pe.cause().word(),
                "");
        if (two) {
            String product = focus.moment()
                    .addition(pe.pe())
                    .filter(sum -> focus.over(EieBeat.MULTIPLY))
                    .map(sum -> second + ": "
                            + PaintContext.number(sum.activation().value()) + " × "
                            + PaintContext.number(sum.entry().value()) + " = " + PaintContext.number(sum.product()))
                    .orElse(second);
            pen.longest(
                    box.x(),
                    y + 1.3 * label.size(),
                    box.width(),
                    label,
                    product,
                    second,
                    pe.cause().word(),
                    "");
        }
    }

    private String lectureWords(String first) {
        return pe.work().isEmpty() ? first : pe.cause().word() + ", " + first;
    }

    private String entry(PeWork work) {
        int entries = work.slice().entries().size();
        return entries == 0
                ? "stores nothing of it"
                : pe.cause().word() + ", " + (work.position() + 1) + " of " + entries;
    }

    /** Cycles as squares: what was, what is, and the work that waits, a box a column as long as its cycles. */
    private void lane(Box box, CauseBuckets past, int cycles, double cell) {
        double now = box.x() + PAST * cell;
        Box lane = box.inset(0, box.height() * 0.2, 0, box.height() * 0.2);
        for (int i = 0; i < cycles; i++) {
            var counts = past.of(i, pe.pe());
            for (PeCause cause : PeCause.values()) {
                if (counts.of(cause) > 0) {
                    Box square = new Box(now - (cycles - i) * cell, lane.y(), cell - 1, lane.height());
                    pen.list.rect(
                            square.x(),
                            square.y(),
                            square.width(),
                            square.height(),
                            0,
                            stage.look(pen.theme, cause).paint(),
                            cause == PeCause.EMPTY_COLUMN ? pen.thin() : null);
                }
            }
        }
        pen.list.rect(
                now,
                lane.y() - 2,
                cell - 1,
                lane.height() + 4,
                0,
                stage.look(pen.theme, pe.cause()).paint(),
                Stroke.solid(pen.theme.text(), Math.max(1.4, 1.6 * pen.unit)));
        double x = now + cell;
        double end = box.right();
        TextStyle label = cells.label();
        String left = PaintContext.number(pe.workLeft()) + (pe.workLeft() == 1 ? " cycle left" : " cycles left");
        double written = label.width(left) + 8 * pen.unit;
        double room = end - written;
        Colour fill = EieArray.toCome(pen);
        if (pe.work().isPresent()) {
            PeWork work = pe.work().orElseThrow();
            int rest = Math.max(0, work.slice().entries().size() - work.position() - 1);
            x = ahead(x, rest, cell, room, lane, "", pen.theme.recess());
            for (QueuedActivation waiting : pe.queue()) {
                if (!(work.taken() && waiting.equals(work.activation()))) {
                    x = ahead(x, cycles(waiting), cell, room, lane, Integer.toString(waiting.column()), fill);
                }
            }
        }
        if (pe.workLeft() > 0) {
            pen.longest(
                    x + 5 * pen.unit,
                    lane.centreY() + 0.35 * label.size(),
                    end - x - 5 * pen.unit,
                    label,
                    left,
                    PaintContext.number(pe.workLeft()),
                    "");
        }
    }

    private int cycles(QueuedActivation waiting) {
        EieRun run = focus.moment().run();
        int entries = run.layout()
                .slice(focus.moment().span().pass(), pe.pe(), waiting.column(), run.sharedWeights())
                .entries()
                .size();
        return Math.max(1, entries);
    }

    private double ahead(double x, int cycles, double cell, double end, Box lane, String name, Colour fill) {
        double width = Math.min(cycles * cell, end - x);
        if (width <= 1) {
            return x;
        }
        Box box = new Box(x, lane.y(), width - 1, lane.height());
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 2, fill, pen.thin());
        pen.fitted(name, box, TextStyle.of(pen.figure(13).face(), pen.size(13), pen.theme.on(fill)));
        return x + width;
    }
}
