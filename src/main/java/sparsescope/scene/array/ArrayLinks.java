package sparsescope.scene.array;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** Draws the links of a halo exchange between the cards of the Array landing, and what they still have to carry. */
public final class ArrayLinks {
    private final PaintContext pen;
    private final ArrayPainter.Grid grid;
    /** While sums cross, arrows step back. */
    private final boolean moving;

    ArrayLinks(PaintContext pen, ArrayPainter.Grid grid, Beats beats) {
        this.moving = beats.under(Beat.EXCHANGE);
        this.pen = pen;
        this.grid = grid;
    }

    /** The links of a round; {@code small} where arrows do not fit. */
    void paint(PostMoment post, boolean small) {
        if (small) {
            paintSenders(post);
        } else {
            paintLinks(post);
        }
    }

    private void paintLinks(PostMoment post) {
        long busiest = 1;
        for (LinkLoad link : post.links()) {
            busiest = Math.max(busiest, link.values());
        }
        Map<String, LinkLoad> loads = new HashMap<>();
        post.links().forEach(link -> loads.put(key(link), link));
        for (LinkLoad link : post.links()) {
            boolean both = loads.containsKey(StagePart.LINK.id(link.to(), link.from()));
            paintLink(link, busiest, both);
        }
    }

    private static String key(LinkLoad link) {
        return StagePart.LINK.id(link.from(), link.to());
    }

    /** An arrow from card to card; as wide as its load, pale once everything has crossed; one of a pair keeps to its right. */
    private void paintLink(LinkLoad link, long busiest, boolean both) {
        Box from = grid.card(link.from());
        Box to = grid.card(link.to());
        double dx = Integer.signum(link.to().column() - link.from().column());
        double dy = Integer.signum(link.to().row() - link.from().row());
        double reach = grid.space() * 0.75;
        double half = from.width() / 2;
        double aside = both ? from.width() * 0.17 : 0;
        double px = -dy * aside;
        double py = dx * aside;
        double x0 = from.centreX() + dx * half - dx * reach * 0.4 + px;
        double y0 = from.centreY() + dy * half - dy * reach * 0.4 + py;
        double x1 = to.centreX() - dx * half + dx * reach * 0.5 + px;
        double y1 = to.centreY() - dy * half + dy * reach * 0.5 + py;
        boolean done = link.sent() >= link.values();
        boolean pale = done || moving;
        Colour halo = pale ? pen.theme.halo().mix(pen.theme.background(), moving ? 0.75 : 0.55) : pen.theme.halo();
        // Pale arrows do without a rim: hundreds of outlines are what a renderer is slow with.
        Stroke rim = moving ? null : Stroke.solid(pen.theme.haloText(), Math.max(0.6, 0.8 * pen.unit));
        pen.begin(key(link));
        if (dx != 0 && dy != 0) {
            paintCorner(to, dx, dy, halo, rim);
            pen.end();
            return;
        }
        double length = Math.hypot(x1 - x0, y1 - y0);
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        double wide = from.width() * (0.05 + 0.09 * Math.sqrt((double) link.values() / busiest));
        double neck = length * 0.45;
        pen.list.path(
                new Shape()
                        .moveTo(x0 - uy * wide * 0.45, y0 + ux * wide * 0.45)
                        .lineTo(x0 + ux * neck - uy * wide * 0.45, y0 + uy * neck + ux * wide * 0.45)
                        .lineTo(x0 + ux * neck - uy * wide, y0 + uy * neck + ux * wide)
                        .lineTo(x1, y1)
                        .lineTo(x0 + ux * neck + uy * wide, y0 + uy * neck - ux * wide)
                        .lineTo(x0 + ux * neck + uy * wide * 0.45, y0 + uy * neck - ux * wide * 0.45)
                        .lineTo(x0 + uy * wide * 0.45, y0 - ux * wide * 0.45)
                        .close(),
                halo,
                rim);
        Box label = new Box((x0 + x1) / 2 - wide * 0.8, (y0 + y1) / 2 - wide * 0.55, 1.6 * wide, 1.1 * wide);
        if (!pale) {
            pen.fitted(
                    PaintContext.number(link.values() - link.sent()),
                    label,
                    TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(18), pen.theme.on(halo)));
        }
        pen.end();
    }

    /** Diagonal links meet between four cards: there, only an arrow's head for each. */
    private void paintCorner(Box to, double dx, double dy, Colour halo, Stroke rim) {
        double size = grid.space() * 0.5;
        double x = to.centreX() - dx * (to.width() / 2 - size * 0.1);
        double y = to.centreY() - dy * (to.height() / 2 - size * 0.1);
        pen.list.path(
                new Shape()
                        .moveTo(x, y)
                        .lineTo(x - dx * size, y)
                        .lineTo(x, y - dy * size)
                        .close(),
                halo,
                rim);
    }

    /** Where arrows do not fit: a dot on every PE that sends, hollow when all its sums have crossed. */
    private void paintSenders(PostMoment post) {
        Map<PePosition, long[]> left = new LinkedHashMap<>();
        for (LinkLoad link : post.links()) {
            left.computeIfAbsent(link.from(), pe -> new long[1])[0] += link.values() - link.sent();
        }
        left.forEach((pe, toGo) -> {
            Box card = grid.card(pe);
            pen.list.circle(
                    card.centreX(),
                    card.centreY(),
                    card.width() * 0.28,
                    toGo[0] > 0 ? pen.theme.halo() : pen.theme.panel(),
                    Stroke.solid(pen.theme.haloText(), 0.8));
        });
    }
}
