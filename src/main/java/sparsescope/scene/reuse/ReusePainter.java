package sparsescope.scene.reuse;

import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.style.Clauses;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** Paints a mapping on one page: the idea in words, the loop nest, the layer running, counts and energy, all steps. */
public final class ReusePainter {
    /** Narrower pages show less. */
    private static final double BRIEF = 860;

    private ReusePainter() {}

    /** The page as a picture. */
    public static DrawingList paint(ReuseView view, Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        PaintContext pen = new PaintContext(list, theme, width, height, 1);
        list.rect(0, 0, width, height, 0, theme.background(), null);
        double gap = pen.gap();
        Box page = new Box(0, 0, width, height).inset(gap, 0.6 * gap, gap, 0.6 * gap);
        double head = words(pen, view, page);
        Box body = page.inset(0, head + 0.5 * gap, 0, 0);
        if (width < BRIEF) {
            brief(pen, view, body);
            return list;
        }
        double foot = (view.running().isPresent() ? 104 : 40) * pen.unit;
        Box above = body.inset(0, 0, 0, foot);
        Box nest = body.column(0, 0.235, 0).inset(0, 0, gap, 0);
        Box middle = above.column(0.235, 0.7, gap);
        Box right = above.column(0.695, 1, gap);
        nest(
                pen,
                view,
                nest,
                view.chosen().mapping().form().word() + ", drag a loop to another level",
                "drag a loop elsewhere",
                "");
        middle(pen, view, middle);
        new CountsPainter(pen, view).paint(right.row(0, 0.59, gap));
        new EnergyPainter(pen, view).paint(right.row(0.59, 1, gap));
        Box bottom = new Box(middle.x(), above.bottom() + 0.4 * gap, body.right() - middle.x(), foot - 0.4 * gap);
        foot(pen, view, bottom);
        return list;
    }

    /** Where type is large for its page, as in a hall: the nest, the layer, and the energy beside the cheapest presets. */
    private static void brief(PaintContext pen, ReuseView view, Box body) {
        double gap = pen.gap();
        double step = 1.9 * pen.size(15);
        Box above = body.inset(0, 0, 0, step + 0.5 * gap);
        nest(pen, view, above.column(0, 0.36, 0).inset(0, 0, gap, 0), "");
        Box right = above.column(0.36, 1, gap);
        double energy = view.running().isPresent()
                ? Math.min(right.height() * 0.5, 9.5 * pen.size(13))
                : Math.min(right.height() * 0.56, 13.5 * pen.size(13));
        middle(pen, view, right.inset(0, 0, 0, energy + gap));
        new EnergyPainter(pen, view).paint(new Box(right.x(), right.bottom() - energy, right.width(), energy));
        Box bottom = new Box(body.x(), body.bottom() - step, body.width(), step);
        TextStyle style = TextStyle.of(Typeface.SANS, pen.size(15), pen.theme.panel());
        String words = ReuseWords.step(view);
        String said = pen.fits(words, bottom, style)
                ? words
                : Clauses.fittingOfList(words, style.sized(pen.floor), 0.92 * bottom.width());
        if (!said.isEmpty()) {
            pen.begin("step");
            pen.list.rect(bottom.x(), bottom.y(), bottom.width(), step, 4, pen.theme.text(), null);
            pen.fitted(said, bottom, style);
            pen.end();
        }
    }

    private static double words(PaintContext pen, ReuseView view, Box page) {
        TextStyle headline = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(20), pen.theme.text());
        String words = ReuseWords.headline(view);
        double size = Math.min(headline.size(), headline.size() * page.width() / headline.width(words));
        double y = page.y() + headline.size();
        pen.begin("headline");
        pen.text(words, page.x(), y, headline.sized(size));
        TextStyle quiet = pen.quiet().sized(pen.size(15));
        String example = ReuseWords.example(view);
        y += quiet.size() * 1.5;
        double fitted = Math.min(quiet.size(), quiet.size() * page.width() / quiet.width(example));
        if (fitted >= pen.floor) {
            pen.text(example, page.x(), y, quiet.sized(fitted));
        } else {
            pen.text(
                    Clauses.fitting(example, quiet.sized(pen.floor), page.width()),
                    page.x(),
                    y,
                    quiet.sized(pen.floor));
        }
        pen.end();
        return y - page.y() + 0.3 * quiet.size();
    }

    private static void nest(PaintContext pen, ReuseView view, Box box, String... hints) {
        TextStyle title = pen.title().sized(pen.size(15));
        pen.text("Loop nest", box.x(), box.y() + title.size(), title);
        double used = title.width("Loop nest") + 10 * pen.unit;
        pen.longest(
                box.x() + used,
                box.y() + title.size(),
                box.width() - used,
                pen.quiet().sized(pen.size(13)),
                hints);
        double key = pen.size(12) * 1.5;
        Box room = box.inset(0, title.size() * 1.6, 0, 2 * key + 4);
        new NestPainter(pen, view, room.height()).paint(room);
        TextStyle quiet = pen.quiet().sized(pen.size(12));
        pen.longest(
                box.x(),
                box.bottom() - key,
                box.width(),
                quiet,
                "Filled W, I, O: each turn takes other weights, inputs, sums.",
                "Filled W, I, O: each turn takes other ones.");
        pen.longest(
                box.x(),
                box.bottom() - 2,
                box.width(),
                quiet,
                "Dashed: it takes the same ones, which can stay.",
                "Dashed: the same ones, which can stay.");
    }

    private static void middle(PaintContext pen, ReuseView view, Box box) {
        if (view.running().isPresent()) {
            new LayerRunPainter(pen, view.running().get()).paint(box);
            return;
        }
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 6, pen.theme.recess(), null);
        new TilesPainter(pen, view).paint(box.inset(16 * pen.unit));
    }

    private static void foot(PaintContext pen, ReuseView view, Box box) {
        double bar = 30 * pen.unit;
        pen.begin("step");
        pen.list.rect(box.x(), box.y(), box.width(), bar, 4, pen.theme.text(), null);
        pen.fitted(
                ReuseWords.step(view),
                new Box(box.x(), box.y(), box.width(), bar),
                TextStyle.of(Typeface.SANS, pen.size(15), pen.theme.panel()));
        pen.end();
        view.running().ifPresent(now -> new StepsPainter(pen, now).paint(box.inset(0, bar + 4 * pen.unit, 0, 0)));
    }
}
