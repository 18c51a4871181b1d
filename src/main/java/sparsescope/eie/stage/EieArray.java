package sparsescope.eie.stage;

import java.util.List;
import java.util.stream.LongStream;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.focus.EieWords;
import sparsescope.eie.simulation.CauseBuckets;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.scene.machine.CauseLegend;
import sparsescope.scene.machine.MachineStage;
import sparsescope.scene.style.PaintContext;

/** The PE array landing: one broadcast line to every queue, what each PE does, did and will do, and who holds the others up. */
final class EieArray {
    /** PEs that have a row each; of more, a block around the PE in focus, beside an overview of all. */
    private static final int MOST_ROWS = 8;

    private static final int MOST_IN_HALL = 4;
    private static final int PAST = 13;

    private final PaintContext pen;
    private final EieCells cells;
    private final MachineStage stage;
    private final EieFocus focus;
    private final Box area;
    private final List<PeStatus> pes;
    private final DetectorStatus detector;

    EieArray(PaintContext pen, MachineStage stage, EieFocus focus, Box area) {
        this.pen = pen;
        this.cells = new EieCells(pen);
        this.stage = stage;
        this.focus = focus;
        this.area = area;
        this.pes = focus.moment().pes();
        this.detector = focus.moment().detector();
    }

    void paint() {
        boolean narrow = area.width() < 1.1 * area.height() || area.width() < 620 * pen.unit;
        double foot = pen.lecture ? 0 : pen.title().size() * 1.45 + 24 * pen.unit + 30 * pen.unit + pen.size(14) * 1.9;
        Box above = area.inset(0, 0, 0, foot > 0 ? foot + pen.gap() : 0);
        double least = pen.lecture ? 2.2 * pen.figure(15).size() : 34 * pen.unit;
        double head = detectorHeight();
        int room = (int) Math.max(1, (above.height() - head) / least);
        int shown = Math.min(pes.size(), Math.min(room, pen.lecture ? MOST_IN_HALL : MOST_ROWS));
        int from = Math.max(0, Math.min(pes.size() - shown, focus.pe() / shown * shown));
        Box rows = above;
        if (shown < pes.size() && !(narrow && pen.lecture)) {
            double wide = narrow ? 70 * pen.unit : 110 * pen.unit;
            new EieOverview(pen, stage, focus, from, shown).paint(new Box(above.x(), above.y(), wide, above.height()));
            rows = above.inset(wide + pen.gap(), 0, 0, 0);
        }
        rows(rows, from, shown, head, narrow);
        if (!pen.lecture) {
            balance(new Box(area.x(), area.bottom() - foot, area.width(), foot));
        }
    }

    private double detectorHeight() {
        return pen.lecture
                ? 2.4 * pen.figure(15).size()
                : 62 * pen.unit + 1.4 * cells.label().size();
    }

    private void rows(Box box, int from, int shown, double head, boolean narrow) {
        double trunk = box.x() + 16 * pen.unit;
        detector(new Box(box.x(), box.y(), box.width(), head), trunk);
        double row = Math.min((box.height() - head) / shown, EieArrayRow.HIGHEST * 1.1 * pen.unit);
        long now = focus.moment().cycle();
        long first = Math.max(focus.moment().span().start(), now - PAST);
        CauseBuckets past = past(first, Math.min(now, focus.moment().run().cycles()));
        double end = box.y() + head;
        long most = 1;
        for (int i = 0; i < shown; i++) {
            most = Math.max(most, pes.get(from + i).workLeft());
        }
        for (int i = 0; i < shown; i++) {
            PeStatus pe = pes.get(from + i);
            Box line = new Box(box.x() + 34 * pen.unit, box.y() + head + i * row, box.width() - 34 * pen.unit, row);
            boolean blocks = detector.blockers().contains(pe.pe());
            double y = line.y() + Math.min(row, EieArrayRow.HIGHEST * pen.unit) / 2;
            branch(trunk, y, line.x() - 2, blocks);
            EieArrayRow painted = new EieArrayRow(pen, stage, focus, pe, blocks, narrow);
            painted.paint(line, past, (int) (now - first), most);
            if (i == 0 && !narrow && !pen.lecture) {
                painted.heads(line, box.y() + head - 6 * pen.unit, most);
            }
            end = y;
        }
        Stroke stroke = line();
        pen.list.line(trunk, box.y() + head - 8 * pen.unit, trunk, end, stroke);
    }

    private CauseBuckets past(long from, long to) {
        long[] bounds = LongStream.rangeClosed(from, Math.max(from, to)).toArray();
        return focus.moment().run().causesBetween(bounds, () -> false);
    }

    private Stroke line() {
        boolean delivers = detector.state() == DetectorStatus.State.BROADCAST;
        double width = (delivers ? 3 : 1.6) * pen.unit;
        return delivers
                ? Stroke.solid(pen.theme.text(), width)
                : Stroke.dashed(
                        detector.state() == DetectorStatus.State.STALL ? cells.stopped() : pen.theme.quiet(), width);
    }

    /** From the broadcast's line to a queue. */
    private void branch(double trunk, double y, double to, boolean blocks) {
        Stroke stroke = line();
        pen.list.line(trunk, y, to - 7 * pen.unit, y, stroke);
        if (blocks) {
            cells.cross(to - 6 * pen.unit, y, 5 * pen.unit);
        } else {
            cells.head(to, y, 1, 0, stroke.colour());
        }
    }

    private void detector(Box box, double trunk) {
        TextStyle heading = pen.title();
        if (!pen.lecture) {
            pen.longest(
                    box.x(),
                    box.y() + heading.size() * 0.9,
                    box.width(),
                    heading,
                    "Leading-non-zero detector",
                    "Detector",
                    "");
        }
        double top = box.y() + (pen.lecture ? 0 : heading.size() * 1.3);
        TextStyle figure = pen.figure(15);
        double high = 1.55 * figure.size();
        String words = words();
        if (detector.next().isPresent()) {
            var next = detector.next().orElseThrow();
            String value = PaintContext.number(next.value());
            double wide = Math.max(44 * pen.unit, figure.width(value) * 1.2);
            Box cell = new Box(box.x(), top, wide, high);
            cells.value("x/" + next.column(), value, cell, pen.theme.activation());
            if (detector.state() == DetectorStatus.State.STALL) {
                pen.list.rect(cell.x(), cell.y(), wide, high, 3, null, Stroke.solid(cells.stopped(), 2.4 * pen.unit));
            }
            double x = cell.right() + 10 * pen.unit;
            TextStyle style = pen.lecture ? pen.body() : cells.strong();
            pen.longest(x, cell.centreY() + 0.35 * style.size(), box.right() - x, style, words, shortWords(), "");
            pen.list.line(trunk, cell.bottom(), trunk, box.bottom(), line());
        } else {
            pen.longest(box.x(), top + high * 0.7, box.width(), cells.strong(), words, "done", "");
        }
    }

    private String shortWords() {
        return "input " + detector.next().orElseThrow().column() + " "
                + detector.state().word();
    }

    private String words() {
        return switch (detector.state()) {
            case BROADCAST -> "input " + detector.next().orElseThrow().column() + " goes to every queue in this cycle";
            case STEP ->
                "on its way to the group of input "
                        + detector.next().orElseThrow().column();
            case STALL ->
                "input " + detector.next().orElseThrow().column() + " waits for " + EieWords.names(detector.blockers());
            case DONE -> "every non-zero input has been broadcast";
        };
    }

    private void balance(Box box) {
        Box inside = pen.panel(box, "Load balance", "all PEs' cycles so far; " + heldUp(), heldUp(), "");
        EieRun run = focus.moment().run();
        long end = Math.min(run.cycles(), focus.moment().cycle() + 1);
        var counts = run.causes(new long[] {0, end}, () -> false).get(0);
        String share = counts.total() == 0 ? "–" : PaintContext.percent((double) counts.work() / counts.total());
        TextStyle big = TextStyle.of(pen.title().face(), pen.size(26), pen.theme.text());
        double used = Math.max(big.width("100 %"), cells.label().width("at work")) + 18 * pen.unit;
        pen.text(share, inside.x(), inside.y() + big.size() * 0.85, big);
        pen.text(
                "at work",
                inside.x(),
                inside.y() + big.size() * 0.85 + 1.3 * cells.label().size(),
                cells.label());
        new CauseLegend(pen, stage, List.of(PeCause.values()), counts).paint(inside.inset(used, 0, 0, 0));
    }

    /** Who held the broadcast up how long, in the whole layer. */
    private String heldUp() {
        EieCount count = focus.moment().run().count();
        long stalls = count.counters().of(EieCounter.BROADCAST_STALLS);
        if (stalls == 0) {
            return "no full queue ever holds the broadcast up";
        }
        int most = 0;
        for (int pe = 1; pe < count.pes().size(); pe++) {
            most = count.pes().get(pe).heldUp() > count.pes().get(most).heldUp() ? pe : most;
        }
        return "in the whole layer full queues hold the broadcast up for " + PaintContext.number(stalls)
                + (stalls == 1 ? " cycle" : " cycles") + ", PE " + most + "’s most often: "
                + PaintContext.number(count.pes().get(most).heldUp());
    }

    /** The colour that a PE's work to come has: its input's, pale. */
    static Colour toCome(PaintContext pen) {
        return pen.theme.activations().at(0.25);
    }
}
