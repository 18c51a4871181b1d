package sparsescope.scene.plane;

import java.util.stream.IntStream;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.HaloRim;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.HaloCrossing;

/**
 * Between the planes during the halo exchange: what the accumulators of the PE in focus hold of the channel on show, the rim until it is
 * sent; and, of one sum that arrives, what it is added to.
 */
final class PlaneWindow {
    private final PaintContext pen;
    private final StageView view;
    private final PlaneMoment now;
    private final Beats beats;
    private final Box middle;
    private final ExchangedSums held;
    private final Accumulators sums;
    private final Rect owned;
    private final Rect window;

    PlaneWindow(PaintContext pen, Moment moment, StageView view, PlaneMoment now, Beats beats, Box middle) {
        this.pen = pen;
        this.view = view;
        this.now = now;
        this.beats = beats;
        this.middle = middle.column(0.04, 0.96, 0);
        this.held = now.own().orElseThrow();
        this.sums = held.accumulators();
        this.window = sums.window();
        this.owned = moment.post()
                .orElseThrow()
                .group()
                .pass()
                .pes()
                .get(view.pe().index(moment.run().plan().accelerator().columns()))
                .owned();
    }

    void paint() {
        TextStyle heading = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(15), pen.theme.text())
                .middle();
        TextStyle quiet = pen.quiet().middle();
        String name = Words.pe(view.pe());
        if (window.isEmpty()) {
            centred(heading, middle.centreY(), name + " has no sums", name);
            return;
        }
        double head = heading.size() * 1.4 + quiet.size() * 1.5;
        double foot = pen.lecture ? quiet.size() * 2.2 + pen.figure(17).size() * 1.35 : quiet.size() * 4.2;
        Box room = middle.inset(0, head, 0, foot);
        PlaneGrid grid = new PlaneGrid(room, window.width(), window.height(), 62 * pen.unit);
        double y = grid.box.y() - quiet.size() * 0.7;
        centred(heading, y - quiet.size() * 1.45, name + " holds these", name + " holds", name);
        centred(quiet, y, "of filter " + now.k + "; dashed: for neighbours", "dashed: for neighbours", "k " + now.k);
        TextStyle figure = pen.figure(18);
        double size = pen.commonSize(
                IntStream.range(0, window.area()).mapToObj(at -> PaintContext.number(value(at))),
                grid.cell - 3,
                grid.cell - 3,
                figure);
        String id = StagePart.HALO.id(view.pe());
        pen.list.grid(id, grid.box, window.x(), window.y(), window.width(), window.height());
        pen.begin(id);
        long most = 1;
        for (int at = 0; at < window.area(); at++) {
            most = Math.max(most, Math.abs(value(at)));
        }
        for (int at = 0; at < window.area(); at++) {
            paintCell(at, grid.cell(at % window.width(), at / window.width()), most, figure.sized(size));
        }
        pen.end();
        paintAddition(grid.box.bottom() + quiet.size() * 1.6);
    }

    private long value(int at) {
        return sums.at(now.k, window.x() + at % window.width(), window.y() + at / window.width()) - arriving(at);
    }

    /** What comes in this cycle, as long as it has not come. */
    private long arriving(int at) {
        return beats.over(Beat.EXCHANGE)
                ? 0
                : now.crossing.stream()
                        .filter(one -> one.arrives() && one.to().equals(view.pe()) && isAt(one, at))
                        .mapToLong(one -> one.sum().value())
                        .sum();
    }

    private boolean isAt(HaloCrossing one, int at) {
        return one.sum().xo() == window.x() + at % window.width() && one.sum().yo() == window.y() + at / window.width();
    }

    private void paintCell(int at, Box cell, long most, TextStyle figure) {
        int xo = window.x() + at % window.width();
        int yo = window.y() + at / window.width();
        boolean own = owned.contains(xo, yo);
        boolean sets = now.crossing.stream()
                .anyMatch(one -> one.setsOut() && one.from().equals(view.pe()) && isAt(one, at));
        boolean gone = held.isSent(now.k, xo, yo) && (!sets || beats.begun(Beat.EXCHANGE));
        long value = value(at);
        Box box = cell.inset(Math.min(1.5, cell.width() * 0.06));
        Colour ground = pen.theme.sum(value, most);
        boolean hole = value == 0 || gone;
        Stroke rim = own
                ? Stroke.solid(pen.theme.outline(), Math.max(0.8, pen.unit))
                : Stroke.dashed(pen.theme.halo(), Math.max(1, Math.min(2.2 * pen.unit, cell.width() * 0.08)));
        if (own) {
            pen.list.rect(box.x(), box.y(), box.width(), box.height(), 2 * pen.unit, hole ? null : ground, rim);
        } else {
            HaloRim.paint(pen, box, 2 * pen.unit, hole ? null : ground, rim);
        }
        if (figure.size() == 0) {
            return;
        }
        if (gone && sets && !beats.over(Beat.EXCHANGE)) {
            return;
        }
        if (gone) {
            pen.centred("✓", box.centreX(), box.centreY(), figure.in(pen.theme.haloText()));
        } else {
            Colour ink = hole ? pen.theme.quiet() : pen.theme.on(ground);
            pen.centred(PaintContext.number(value), box.centreX(), box.centreY(), figure.in(ink));
        }
    }

    /** One sum that its owner gets: before + received = after. */
    private void paintAddition(double y) {
        HaloCrossing told = now.told().orElse(null);
        if (told == null) {
            centred(pen.quiet().middle(), y, "other channels cross now", "");
            return;
        }
        String output = Words.output(told.sum().k(), told.sum().xo(), told.sum().yo());
        String to = Words.pe(told.to());
        if (!told.arrives()) {
            centred(
                    pen.quiet().middle(),
                    y,
                    "output " + output + " goes on through " + to,
                    output + " to " + to,
                    output);
            return;
        }
        long after =
                now.after.sums()[now.after.index(told.sum().xo(), told.sum().yo())];
        long received = 0;
        int sums = 0;
        for (HaloCrossing one : now.crossing) {
            if (one.arrives()
                    && one.sum().xo() == told.sum().xo()
                    && one.sum().yo() == told.sum().yo()) {
                received += one.sum().value();
                sums++;
            }
        }
        TextStyle words = pen.quiet().middle();
        if (sums == 1) {
            centred(words, y, "output " + output + " in " + to, output + " in " + to, output);
        } else {
            centred(
                    words,
                    y,
                    "output " + output + " gets " + sums + " sums",
                    output + " gets " + sums + " sums",
                    output);
        }
        String sum =
                PaintContext.number(after - received) + " + " + signed(received) + " = " + PaintContext.number(after);
        TextStyle style = pen.figure(17);
        double fitting = Math.min(
                style.size(), middle.width() / Math.max(0.01, style.face().width(sum)));
        boolean room = !pen.lecture || y + style.size() * 1.35 <= middle.bottom() + 1;
        if (room && fitting >= pen.floorOf(style)) {
            TextStyle fitted = style.sized(fitting).in(pen.theme.text()).middle();
            pen.text(sum, middle.centreX(), y + style.size() * 1.35, fitted);
        }
    }

    private static String signed(long value) {
        return value < 0 ? "(" + PaintContext.number(value) + ")" : PaintContext.number(value);
    }

    private void centred(TextStyle style, double y, String... wordings) {
        for (String words : wordings) {
            if (style.width(words) <= middle.width()) {
                pen.text(words, middle.centreX(), y, style);
                return;
            }
        }
    }
}
