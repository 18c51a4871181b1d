package sparsescope.scene.pe;

import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.PeTile;
import sparsescope.drawing.Box;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.PpuView;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** Draws a PE after a group: its halo sums go to its neighbours and theirs come, then its outputs leave. */
final class PePost {
    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final PostMoment post;
    private final Beats beats;

    PePost(PaintContext pen, Moment moment, StageView view, PostMoment post, Beats beats) {
        this.beats = beats;
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.post = post;
    }

    void paint(Box box) {
        pen.begin(StagePart.POST.id());
        if (post.stage() == PostMoment.Stage.EXCHANGE) {
            paintExchange(pen.panel(
                    box,
                    "Halo exchange",
                    "round " + (post.round() + 1) + " of " + post.rounds()
                            + ": sums go to the PEs that own their outputs",
                    "round " + (post.round() + 1) + " of " + post.rounds()));
        } else {
            paintOutputs(pen.panel(
                    box, "Outputs leave", "group " + post.group().group().index()));
        }
        pen.end();
    }

    /** The PE among its eight neighbours, and what goes each way. */
    private void paintExchange(Box inside) {
        double gap = 8 * pen.unit;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                Box cell = inside.column((dx + 1) / 3.0, (dx + 2) / 3.0, gap).row((dy + 1) / 3.0, (dy + 2) / 3.0, gap);
                if (dx == 0 && dy == 0) {
                    pen.begin(StagePart.PE.id(view.pe()));
                    pen.list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 5 * pen.unit, null, pen.selected());
                    pen.fitted(
                            Words.pe(view.pe()),
                            cell.row(0.1, 0.9, 0),
                            TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(18), pen.theme.text()));
                    pen.end();
                } else if (PeInFocus.onGrid(moment, view.pe().moved(dx, dy))) {
                    paintNeighbour(view.pe().moved(dx, dy), cell);
                }
            }
        }
    }

    private void paintNeighbour(PePosition pe, Box cell) {
        Optional<LinkLoad> out = link(view.pe(), pe);
        Optional<LinkLoad> in = link(pe, view.pe());
        boolean busy = out.isPresent() || in.isPresent();
        pen.list.rect(
                cell.x(),
                cell.y(),
                cell.width(),
                cell.height(),
                5 * pen.unit,
                busy ? pen.theme.halo().mix(pen.theme.panel(), 0.85) : null,
                busy
                        ? Stroke.dashed(pen.theme.halo(), 1.5 * Math.max(0.8, pen.unit))
                        : Stroke.dashed(pen.theme.outline(), 1));
        if (cell.height() * 0.25 < pen.floor) {
            // Room for one line: what leaves is what this PE does.
            out.or(() -> in).ifPresent(link -> paintLoad(out.isPresent() ? "to it " : "from it ", link, cell));
            return;
        }
        pen.fitted(Words.pe(pe), cell.row(0.04, 0.36, 0), pen.quiet());
        out.ifPresent(link -> paintLoad("to it ", link, cell.row(0.34, 0.66, 0)));
        in.ifPresent(link -> paintLoad("from it ", link, cell.row(0.64, 0.96, 0)));
    }

    private void paintLoad(String way, LinkLoad link, Box line) {
        String load = PaintContext.number(link.sent()) + " of " + PaintContext.number(link.values());
        pen.begin(StagePart.LINK.id(link.from(), link.to()));
        TextStyle style = pen.body();
        if (!pen.fitted(way + load, line, style)) {
            pen.fitted(load, line, style);
        }
        pen.end();
    }

    private Optional<LinkLoad> link(PePosition from, PePosition to) {
        return post.links().stream()
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .findFirst();
    }

    private void paintOutputs(Box inside) {
        PeTile tile = PeInFocus.tile(moment, view.pe());
        int columns = moment.run().plan().accelerator().columns();
        long left = post.outputsLeft()[view.pe().index(columns)];
        long all = (long) tile.owned().area() * post.group().group().filters();
        double line = pen.body().size() * 1.5;
        double y = inside.y() + line;
        pen.longest(
                inside.x(),
                y,
                inside.width(),
                pen.body(),
                all == 0
                        ? "This PE owns no outputs."
                        : PaintContext.number(left) + " of the " + PaintContext.number(all)
                                + " outputs it owns have left.",
                PaintContext.number(left) + " of " + PaintContext.number(all) + " have left.");
        double top = y + line * 0.5;
        double height = 18 * pen.unit;
        if (all > 0) {
            pen.list.rect(inside.x(), top, inside.width(), height, 0, pen.theme.recess(), null);
            pen.list.rect(inside.x(), top, inside.width() * left / all, height, 0, pen.theme.sum(), null);
        }
        double next = top + height + line;
        LeavingOutputs leaving = PeInFocus.leaving(moment, view);
        if (!leaving.outputs().isEmpty()) {
            next = paintUnit(
                    leaving, new Box(inside.x(), top + height, inside.width(), inside.bottom() - top - height));
        }
        // A sentence that ends in the middle says less than none; the caption has it too.
        String words = PostWords.finish(moment.run());
        int lines = pen.body().lines(words, inside.width()).size();
        if (next + (lines - 1) * 1.35 * pen.body().size() <= inside.bottom()) {
            pen.wrapped(words, inside.x(), next, inside.width(), inside.bottom(), pen.body());
        }
    }

    /** What leaves in this cycle, and the stream it goes into; returns the next baseline. */
    private double paintUnit(LeavingOutputs leaving, Box room) {
        TextStyle words = pen.quiet();
        double line = words.size() * 1.5;
        double lane = pen.valueSize(16) * 1.7;
        Box sums = new Box(room.x(), room.y() + 1.35 * line, room.width(), lane);
        double second = sums.bottom() + line;
        Box stream = new Box(room.x(), second + 0.35 * line, room.width(), lane + pen.size(12) * 1.5);
        if (stream.bottom() > room.bottom() + 2) {
            double gap = 3 * pen.unit;
            new PpuView(pen, view.pe(), leaving, room.row(0.04, 0.52, gap), room.row(0.52, 1, gap), beats).paint();
            return Double.MAX_VALUE;
        }
        boolean finished = beats.progress(Beat.FINISH) >= 0.5;
        pen.longest(
                room.x(),
                room.y() + line,
                room.width(),
                words,
                finished ? "what leaves in this cycle, finished" : "sums that leave in this cycle",
                finished ? "finished" : "sums that leave");
        String channel = ", channel "
                + leaving.outputs().get(leaving.outputs().size() - 1).k();
        pen.longest(
                room.x(),
                second,
                room.width(),
                words,
                "OARAM" + channel + ": value, zeros before it; outlined: written now",
                "OARAM" + channel + ": value, zeros before",
                "OARAM" + channel);
        new PpuView(pen, view.pe(), leaving, sums, stream, beats).paint();
        return stream.bottom() + line * 1.1;
    }
}
