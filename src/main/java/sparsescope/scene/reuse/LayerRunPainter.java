package sparsescope.scene.reuse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.walk.Flow;
import sparsescope.reuse.walk.Multiplication;
import sparsescope.reuse.walk.WalkMoment;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;

/**
 * Paints a small layer running: inputs, weights and sums as planes, the PEs between them. Cells tell whether a word is in a register, in the
 * buffer or in DRAM only; what moves at the step flies.
 */
final class LayerRunPainter {
    private static final int MOST_FLIGHTS = 64;
    /** Sums leave first; then what is fetched comes. */
    private static final double LEFT_BY = 0.45;

    private final PaintContext pen;
    private final Running running;
    private final WalkMoment moment;
    private final Map<Operand, OperandPlanes> planes = new EnumMap<>(Operand.class);
    private final Map<Operand, Set<Integer>> inRegisters = new EnumMap<>(Operand.class);
    private final Map<Operand, Set<Integer>> fresh = new EnumMap<>(Operand.class);
    private List<Box> cards = List.of();

    LayerRunPainter(PaintContext pen, Running running) {
        this.pen = pen;
        this.running = running;
        this.moment = running.moment();
        for (Operand operand : Operand.values()) {
            Set<Integer> held = new HashSet<>();
            moment.registers().forEach(own -> held.addAll(words(own, operand)));
            inRegisters.put(operand, held);
            fresh.put(operand, new HashSet<>());
        }
        moment.flows().stream()
                .filter(flow -> flow.kind() != Flow.Kind.BEGUN)
                .forEach(flow -> fresh.get(flow.operand()).add(flow.word()));
    }

    private static SortedSet<Integer> words(Map<Operand, SortedSet<Integer>> memory, Operand operand) {
        return memory.getOrDefault(operand, new TreeSet<>());
    }

    void paint(Box box) {
        double legend = pen.size(12) * 1.8;
        Box room = box.inset(0, 0, 0, legend);
        Box inputs = room.row(0, 0.25, 10 * pen.unit).column(0.14, 0.86, 0);
        Box below = room.row(0.25, 1, 14 * pen.unit);
        planes(Operand.INPUT, inputs);
        planes(Operand.WEIGHT, below.column(0, 0.25, 18 * pen.unit));
        planes(Operand.OUTPUT, below.column(0.79, 1, 18 * pen.unit));
        cards = places(below.column(0.25, 0.79, 18 * pen.unit));
        flights(true);
        array();
        flights(false);
        legend(new Box(box.x(), box.bottom() - legend, box.width(), legend));
    }

    private void planes(Operand operand, Box box) {
        TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
        String name = ReuseWords.capital(ReuseWords.of(operand, true));
        double head = style.size() * 1.5;
        pen.begin("plane/" + operand.word());
        double x = operand == Operand.INPUT ? box.x() - style.width(name) - 12 * pen.unit : box.x();
        double y = box.y() + style.size();
        pen.text(name, x, y, style);
        pen.list.rect(x, y + 4, style.width(name), 3 * pen.unit, 0, ReuseInk.of(operand, pen.theme), null);
        OperandPlanes made = new OperandPlanes(
                operand, running.walk().shape(), operand == Operand.INPUT ? box : box.inset(0, head, 0, 0));
        planes.put(operand, made);
        made.paint(pen, word -> state(operand, word));
        pen.end();
    }

    private OperandPlanes.State state(Operand operand, int word) {
        if (fresh.get(operand).contains(word)) {
            return OperandPlanes.State.MOVES;
        }
        if (inRegisters.get(operand).contains(word)) {
            return OperandPlanes.State.REGISTER;
        }
        return words(moment.buffer(), operand).contains(word) ? OperandPlanes.State.BUFFER : OperandPlanes.State.DRAM;
    }

    private List<Box> places(Box box) {
        int pes = moment.registers().size();
        List<Loop> loops = running.walk().mapping().at(Level.ARRAY);
        int columns = loops.size() > 1 ? pes / loops.get(0).size() : Math.max(1, (int) Math.ceil(Math.sqrt(pes)));
        int rows = (pes + columns - 1) / columns;
        TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(14), pen.theme.text());
        pen.text(pes == 1 ? "1 PE" : pes + " PEs", box.x(), box.y() + style.size(), style);
        Box grid = box.inset(0, style.size() * 1.5, 0, 0);
        double gap = Math.max(1.5, Math.min(8 * pen.unit, grid.width() / columns * 0.1));
        double width = Math.min(110 * pen.unit, grid.width() / columns - gap);
        double height = Math.min(64 * pen.unit, grid.height() / rows - gap);
        double left = grid.x() + (grid.width() - columns * (width + gap)) / 2;
        List<Box> made = new ArrayList<>();
        for (int pe = 0; pe < pes; pe++) {
            made.add(new Box(
                    left + pe % columns * (width + gap), grid.y() + pe / columns * (height + gap), width, height));
        }
        return made;
    }

    private void array() {
        List<Loop> loops = running.walk().mapping().at(Level.ARRAY);
        List<List<Integer>> counters = running.walk().pes();
        for (int pe = 0; pe < cards.size(); pe++) {
            card(pe, counters.get(pe), loops, cards.get(pe));
        }
    }

    private Optional<Multiplication> work(int pe) {
        return pe < moment.work().size() ? moment.work().get(pe) : Optional.empty();
    }

    private void card(int pe, List<Integer> place, List<Loop> loops, Box card) {
        Optional<Multiplication> work = work(pe);
        pen.begin("pe/" + pe);
        pen.list.rect(
                card.x(),
                card.y(),
                card.width(),
                card.height(),
                Math.min(4, card.width() / 6),
                pen.theme.panel(),
                work.isPresent() ? Stroke.solid(pen.theme.text(), 1.2) : pen.thin());
        double pad = Math.min(3 * pen.unit, card.width() * 0.06);
        Box inner = card.inset(pad);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < loops.size(); i++) {
            name.append(i > 0 ? " " : "")
                    .append(loops.get(i).dimension().word().toLowerCase(java.util.Locale.ROOT))
                    .append(place.get(i));
        }
        double head = 0;
        if (inner.height() >= 3.2 * pen.floor) {
            head = inner.height() * 0.34;
            pen.fitted(name.toString(), inner.row(0, 0.34, 0), pen.quiet().sized(pen.size(12)));
        }
        Box body = inner.inset(0, head, 0, 0);
        operand(pe, Operand.WEIGHT, work, body.column(0, 0.5, pad).row(0, 0.5, pad));
        operand(pe, Operand.INPUT, work, body.column(0.5, 1, pad).row(0, 0.5, pad));
        operand(pe, Operand.OUTPUT, work, body.row(0.5, 1, pad));
        pen.end();
    }

    private void operand(int pe, Operand operand, Optional<Multiplication> work, Box box) {
        boolean bypass = running.walk().mapping().bypass().contains(operand);
        SortedSet<Integer> held = words(moment.registers().get(pe), operand);
        Colour colour = ReuseInk.of(operand, pen.theme);
        boolean used = work.isPresent();
        boolean moves = moment.flows().stream()
                .anyMatch(flow -> flow.operand() == operand
                        && flow.kind() != Flow.Kind.BEGUN
                        && flow.pes().contains(pe));
        if (held.isEmpty() && !(bypass && used)) {
            pen.list.rect(box.x(), box.y(), box.width(), box.height(), 2, null, Stroke.dashed(pen.theme.outline(), 1));
            return;
        }
        Colour fill = used ? colour : colour.mix(pen.theme.panel(), 0.6);
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                2,
                fill,
                moves ? Stroke.solid(pen.theme.text(), 1.8) : Stroke.solid(pen.theme.quiet(), 0.7));
        String words = used
                ? place(operand, work.get().word(operand)) + (held.size() > 1 ? " of " + held.size() : "")
                : held.size() + (held.size() == 1 ? " word" : " words");
        TextStyle style = TextStyle.of(Typeface.SANS, pen.size(12), pen.theme.on(fill));
        if (!pen.fitted(words, box, style) && held.size() > 1) {
            pen.fitted(Integer.toString(held.size()), box, style);
        }
    }

    /** Where on its plane a word lies: row and column. */
    private String place(Operand operand, int word) {
        int[] at = planes.get(operand).rowAndColumn(word);
        return at[0] + "," + at[1];
    }

    /** Ways below the cards, what moves on them above. */
    private void flights(boolean ways) {
        long all = moment.flows().stream().mapToLong(Flow::transfers).sum();
        for (Flow flow : moment.flows()) {
            if (flow.kind() == Flow.Kind.BEGUN) {
                continue;
            }
            boolean leaves = flow.kind() == Flow.Kind.SENT || flow.kind() == Flow.Kind.STORED;
            Box cell = planes.get(flow.operand()).cell(flow.word());
            int shown = all <= MOST_FLIGHTS
                    ? flow.pes().size()
                    : Math.min(1, flow.pes().size());
            for (int i = 0; i < shown; i++) {
                Box card = cards.get(flow.pes().get(i));
                fly(flow.operand(), leaves ? card : cell, leaves ? cell : card, leaves, ways);
            }
        }
    }

    private void fly(Operand operand, Box from, Box to, boolean leaves, boolean way) {
        double begin = leaves ? 0 : LEFT_BY;
        double length = leaves ? LEFT_BY : 1 - LEFT_BY;
        double part = Math.max(0, Math.min(1, (running.fraction() - begin) / length));
        if (part <= 0) {
            return;
        }
        double at = Easing.inOut(part);
        double x = from.centreX() + (to.centreX() - from.centreX()) * at;
        double y = from.centreY() + (to.centreY() - from.centreY()) * at;
        Colour colour = ReuseInk.of(operand, pen.theme);
        if (way) {
            pen.list.line(
                    from.centreX(),
                    from.centreY(),
                    x,
                    y,
                    Stroke.solid(colour.alpha(part < 1 ? 0.9 : 0.6), 1.4 * pen.unit));
        }
        if (!way && part < 1) {
            double side = 9 * pen.unit;
            pen.list.rect(x - side / 2, y - side / 2, side, side, 1, colour, Stroke.solid(pen.theme.text(), 1.2));
        }
    }

    private void legend(Box box) {
        double x = box.x();
        double side = pen.size(12) * 0.85;
        TextStyle style = pen.quiet().sized(pen.size(12));
        for (OperandPlanes.State state : OperandPlanes.State.values()) {
            Box swatch = new Box(x, box.bottom() - side * 1.3, side, side);
            OperandPlanes.cell(pen, state, pen.theme.activation(), swatch);
            pen.text(state.words(), x + side + 5 * pen.unit, swatch.bottom() - side * 0.1, style);
            x += side + style.width(state.words()) + 20 * pen.unit;
        }
        pen.longest(
                x,
                box.bottom() - side * 0.4,
                box.right() - x,
                style,
                "1,0: row 1, column 0 of what a PE uses",
                "1,0: row, column",
                "");
    }
}
