package sparsescope.dcnn.stage;

import java.util.ArrayList;
import java.util.List;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnCounts;
import sparsescope.dcnn.run.DcnnPe;
import sparsescope.dcnn.run.DcnnState;
import sparsescope.drawing.Box;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.machine.CauseLegend;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;

/** The PE array landing: what every PE's multipliers do in this cycle, in step and without any exchange. */
final class DcnnArray {
    /** A loop nest of fewer lines, in sizes of type, says nothing. */
    private static final double LEAST_NEST = 3.5;

    /** Smaller cards are a bar, and nothing else. */
    private static final double SMALLEST_CARD = 18;

    private final PaintContext pen;
    private final MachineStage stage;
    private final DcnnFocus focus;
    private final Box area;

    DcnnArray(PaintContext pen, MachineStage stage, DcnnFocus focus, Box area) {
        this.pen = pen;
        this.stage = stage;
        this.focus = focus;
        this.area = area;
    }

    void paint() {
        int columns = focus.plan().config().columns();
        int rows = focus.plan().config().rows();
        double foot = pen.quiet().size() * 3.2;
        Box left = area.column(0, 0.45, pen.gap());
        Box fitted = left.inset(0, 0, 0, foot).fit(columns, rows);
        Box grid = new Box(fitted.x(), left.y(), fitted.width(), fitted.height());
        double cell = grid.width() / columns;
        double gap = Math.min(cell * 0.12, 8 * pen.unit);
        for (DcnnPe pe : focus.moment().pes()) {
            card(pe, place(grid, cell, pe).inset(gap / 2));
        }
        Box rim = place(grid, cell, focus.status()).inset(gap / 2 - 3);
        pen.list.rect(rim.x(), rim.y(), rim.width(), rim.height(), 5 * pen.unit, null, pen.selected());
        key(new Box(left.x(), grid.bottom(), left.width(), foot));
        Box right = area.column(0.45, 1, pen.gap());
        double titled = 24 * pen.unit + pen.title().size() * 1.45;
        if (right.height() * 0.35 >= titled + LEAST_NEST * pen.size(14)) {
            focusPanel(right.row(0, 0.27, pen.gap()));
            nestPanel(right.row(0.27, 0.62, pen.gap()));
            slotsPanel(right.row(0.62, 1, pen.gap()));
        } else {
            // With little room what the slots are says more than the loops.
            focusPanel(right.row(0, 0.38, pen.gap()));
            slotsPanel(right.row(0.38, 1, pen.gap()));
        }
    }

    private static Box place(Box grid, double cell, DcnnPe pe) {
        return new Box(
                grid.x() + pe.position().column() * cell,
                grid.y() + pe.position().row() * cell,
                cell,
                cell);
    }

    private void card(DcnnPe pe, Box box) {
        String place = pe.position().column() + "," + pe.position().row();
        pen.begin(StagePart.PE.id(pe.position()));
        boolean computing = pe.state() == DcnnState.COMPUTING;
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                Math.min(4 * pen.unit, box.width() * 0.1),
                computing
                        ? pen.theme.panel()
                        : pe.state() == DcnnState.IDLE
                                ? stage.look(pen.theme, DcnnCause.IDLE).paint()
                                : pen.theme.recess(),
                pen.thin());
        TextStyle small = TextStyle.of(Typeface.MONO, pen.size(11), pen.theme.quiet());
        boolean written = box.height() > 3.4 * small.size();
        if (written) {
            if (!computing) {
                pen.list.rect(
                        box.x() + 3,
                        box.y() + 3,
                        small.width(place) + 6,
                        small.size() * 1.3,
                        2,
                        pen.theme.panel(),
                        null);
            }
            pen.text(place, box.x() + 6, box.y() + small.size() * 1.15 + 1, small);
        }
        boolean counted = focus.beats().over(DcnnBeat.SUM);
        if (computing && !counted) {
            // Its slots are on their way to where they are counted.
            pen.end();
            return;
        }
        if (computing && box.height() < SMALLEST_CARD) {
            new CauseLegend(pen, stage, List.of(DcnnCause.values()), pe.now()).bar(box);
        } else if (computing) {
            Box now = bar(box);
            double bar = now.height();
            new CauseLegend(pen, stage, List.of(DcnnCause.values()), pe.now()).bar(now);
            double top = written ? small.size() * 1.2 : 2;
            Box number = new Box(box.x() + 4, box.y() + top, box.width() - 8, box.height() - bar - top - 5);
            pen.fitted("" + pe.now().products(), number, pen.figure(20));
        }
        pen.end();
    }

    /** Where a card shows what its slots are. */
    static Box bar(Box card) {
        if (card.height() < SMALLEST_CARD) {
            return card;
        }
        double bar = Math.max(5, card.height() * 0.2);
        return new Box(card.x() + 5, card.bottom() - bar - 4, card.width() - 10, bar);
    }

    private void key(Box box) {
        double y = box.y() + pen.quiet().size() * 1.4;
        int multipliers = focus.plan().config().multipliers();
        pen.longest(
                box.x(),
                y,
                box.width(),
                pen.quiet(),
                "number: products of this cycle, of " + multipliers + " slots; bar: what the slots are",
                "number: useful products of " + multipliers);
        double chip = pen.size(13);
        double x = box.x();
        for (DcnnCause cause : DcnnCause.values()) {
            double width = chip * 2 + pen.quiet().width(brief(cause));
            if (x + width > box.right()) {
                break;
            }
            Box swatch = new Box(x, y + chip * 0.55, chip, chip);
            CauseLegend.swatch(pen, stage.look(pen.theme, cause), swatch);
            pen.list.rect(swatch.x(), swatch.y(), chip, chip, 0, null, pen.thin());
            pen.text(brief(cause), x + chip * 1.4, y + chip * 1.45, pen.quiet());
            x += width + chip * 0.4;
        }
    }

    private static String brief(DcnnCause cause) {
        return switch (cause) {
            case ZERO_PAIR -> "a zero";
            case PADDING_PAIR -> "padding";
            default -> cause.word();
        };
    }

    private void focusPanel(Box box) {
        Box inside = pen.panel(box, focus.name(), focus.status().state().word());
        List<String> lines = new ArrayList<>();
        if (pen.lecture && focus.place().isPresent()) {
            lines.add("output " + focus.place().orElseThrow().x() + ","
                    + focus.place().orElseThrow().y());
            lines.add(focus.status().now().products() + " of "
                    + focus.plan().config().multipliers() + " useful");
        } else if (focus.place().isPresent()) {
            DcnnPlace at = focus.place().orElseThrow();
            lines.add(DcnnWords.output(at) + ", " + DcnnWords.pairs(at) + " of "
                    + focus.plan().pairs());
            lines.add(DcnnWords.counted(focus.status().now()) + " in this cycle");
        }
        long own = focus.status().own() / focus.plan().runs();
        String done = PaintContext.number(focus.moment().outputsDone(focus.pe())) + " of " + PaintContext.number(own)
                + (pen.lecture ? " done" : " outputs done");
        lines.add(pen.lecture ? done : done + ", " + focus.plan().runs() + " cycles each");
        lines(lines, inside, pen.body());
    }

    private void nestPanel(Box box) {
        Box inside = pen.panel(box, "Loop nest", "in step in every PE that owns outputs; no exchange, no barrier", "");
        TextStyle mono = TextStyle.of(Typeface.MONO, pen.size(14), pen.theme.text());
        List<String> nest = DcnnWords.loopNest(focus);
        // With little room the innermost loops say most.
        lines(nest.subList(Math.max(0, nest.size() - fitting(inside, mono)), nest.size()), inside, mono);
    }

    /** How many lines a box has room for. */
    private static int fitting(Box box, TextStyle style) {
        return Math.max(1, (int) (box.height() / (1.15 * style.size())));
    }

    private void lines(List<String> all, Box box, TextStyle style) {
        List<String> lines = all.subList(0, Math.min(all.size(), fitting(box, style)));
        double step = Math.min(style.size() * 1.7, box.height() / Math.max(1, lines.size()));
        double y = box.y() + style.size();
        for (String line : lines) {
            pen.longest(box.x(), y, box.width(), style, line, line.strip());
            y += step;
        }
    }

    private void slotsPanel(Box box) {
        Box inside = pen.panel(box, "Slots of all PEs", "so far: where every multiplier's cycles went", "so far");
        DcnnCounts all = DcnnCounts.NONE;
        for (int pe = 0; pe < focus.plan().config().pes(); pe++) {
            all = all.plus(focus.soFar(pe));
        }
        new CauseLegend(pen, stage, List.of(DcnnCause.values()), all).paint(inside);
    }
}
