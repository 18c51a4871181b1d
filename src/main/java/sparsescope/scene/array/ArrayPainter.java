package sparsescope.scene.array;

import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Shape;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.drawing.Typeface;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;

/** Paints the Array landing: every PE a card, weights broadcast to all, halo sums on their way, and panels that add it up. */
public final class ArrayPainter {
    private static final double LEAST_PANELS = 200;

    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final Box area;
    private final Beats beats;
    private final Grid grid;
    /** The longest share that a card can have: a film has numbers in every picture or in none. */
    private static final String WIDEST = "100";

    private boolean numbered;

    public ArrayPainter(PaintContext pen, Moment moment, StageView view, Box area, Beats beats) {
        this.beats = beats;
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.area = area;
        this.grid = new Grid(
                gridArea(),
                moment.run().plan().accelerator().columns(),
                moment.run().plan().accelerator().rows());
    }

    /** Says where cards stand. */
    record Grid(Box box, int columns, int rows) {
        double pitch() {
            return Math.min(box.width() / columns, box.height() / rows);
        }

        double space() {
            return pitch() * 0.16;
        }

        Box card(PePosition pe) {
            double pitch = pitch();
            double left = box.x() + (box.width() - pitch * columns) / 2;
            return new Box(
                    left + pe.column() * pitch + space() / 2,
                    box.y() + pe.row() * pitch + space() / 2,
                    pitch - space(),
                    pitch - space());
        }

        /** All cards together. */
        Box cards() {
            Box first = card(new PePosition(0, 0));
            Box last = card(new PePosition(columns - 1, rows - 1));
            return new Box(first.x(), first.y(), last.right() - first.x(), last.bottom() - first.y());
        }
    }

    private Box gridArea() {
        double height = area.height() - broadcastHeight() - legendHeight();
        double side = Math.min(area.width() * (pen.lecture ? 0.62 : 0.56), height * 1.02);
        if (area.width() - side - 2 * pen.gap() <= LEAST_PANELS) {
            // Without room for panels all is the grid's.
            side = area.width();
        }
        return new Box(area.x(), area.y() + broadcastHeight(), side, height);
    }

    private double broadcastHeight() {
        return pen.size(15) * 1.9 + 10 * pen.unit;
    }

    private double legendHeight() {
        return pen.size(14) * 1.7;
    }

    /** Where all cards are. */
    public Box gridBox() {
        return grid.cards();
    }

    /** Where the card of the PE in focus is. */
    public Box focusBox() {
        return grid.card(view.pe());
    }

    /** Paints the landing. */
    public void paint() {
        paintBroadcast();
        for (PeStatus pe : moment.pes()) {
            paintCard(pe);
        }
        moment.post().ifPresent(post -> new ArrayLinks(pen, grid, beats).paint(post, small()));
        new ArrayLegend(pen, small(), numbered, moment)
                .paint(grid.cards(), grid.cards().bottom() + legendHeight());
        Box focus = focusBox();
        double around = Math.min(3 * pen.unit, grid.space() / 3);
        pen.list.rect(
                focus.x() - around,
                focus.y() - around,
                focus.width() + 2 * around,
                focus.height() + 2 * around,
                5 * pen.unit,
                null,
                pen.selected());
        double left = grid.box().right() + 2 * pen.gap();
        Box panels = new Box(left, area.y(), area.right() - left, area.height());
        if (panels.width() > LEAST_PANELS) {
            new ArrayPanels(pen, moment, view, panels).paint();
        }
    }

    /** Whether cards are symbols: too small for numbers and arrows. */
    private boolean small() {
        return grid.pitch() < 26;
    }

    /** The weights of the group, on their way to every column of PEs. */
    private void paintBroadcast() {
        OutputChannelGroup group = moment.group().group();
        Box cards = grid.cards();
        double height = pen.size(15) * 1.7;
        Box bar = new Box(cards.x(), area.y(), cards.width(), height);
        Colour weight = pen.theme.weight();
        boolean computing = moment.computing();
        Colour ground = computing ? weight : pen.theme.recess();
        pen.begin(StagePart.LEGEND.id("weights"));
        pen.list.rect(bar.x(), bar.y(), bar.width(), bar.height(), height / 2, ground, null);
        String filters = group.filters() == 1
                ? "filter " + group.firstFilter()
                : "filters " + group.firstFilter() + "–" + (group.firstFilter() + group.filters() - 1);
        TextStyle style = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(15), pen.theme.on(ground))
                .middle();
        double room = bar.width() - height;
        for (String words : new String[] {
            computing ? "weights of " + filters + ", broadcast to every PE" : "weights of " + filters + " are used up",
            "weights of " + filters,
            filters
        }) {
            if (style.width(words) <= room) {
                pen.centred(words, bar.centreX(), bar.centreY(), style);
                break;
            }
        }
        for (int column = 0; computing && column < grid.columns(); column++) {
            Box card = grid.card(new PePosition(column, 0));
            double tip = card.y() - 1.5 * pen.unit;
            double half = Math.min(card.width() / 5, 5 * pen.unit);
            pen.list.path(
                    new Shape()
                            .moveTo(card.centreX() - half, bar.bottom())
                            .lineTo(card.centreX() + half, bar.bottom())
                            .lineTo(card.centreX(), tip)
                            .close(),
                    weight,
                    null);
        }
        pen.end();
    }

    private void paintCard(PeStatus pe) {
        Box card = grid.card(pe.position());
        boolean leaves = !small() && PpuCard.leaves(moment);
        boolean unused = pe.groupOwn() == 0 && !leaves;
        double radius = Math.min(5 * pen.unit, card.width() / 8);
        pen.begin(StagePart.PE.id(pe.position()));
        if (unused) {
            Paint idle = pen.theme.state(PeState.IDLE);
            pen.list.rect(card.x(), card.y(), card.width(), card.height(), radius, idle, pen.thin());
            label(pe, card, true);
            pen.end();
            return;
        }
        if (small()) {
            Paint fill = pe.state() == PeState.ISSUE
                    ? pen.theme
                            .product()
                            .mix(pen.theme.panel(), 0.8 * (1 - pe.soFar().utilization()))
                    : pen.theme.state(pe.state());
            pen.list.rect(card.x(), card.y(), card.width(), card.height(), 0, fill, pen.thin());
            pen.end();
            return;
        }
        pen.list.rect(card.x(), card.y(), card.width(), card.height(), radius, pen.theme.panel(), pen.thin());
        double strip = Math.min(card.width() * (pen.lecture ? 0.1 : 0.14), 18 * pen.unit);
        Paint state = pen.theme.state(pe.state());
        pen.list.rect(card.x(), card.y(), strip, card.height(), Math.min(radius, strip / 2), state, null);
        Box inside = card.inset(strip + card.width() * 0.04, card.height() * 0.05, card.width() * 0.06, 0);
        if (leaves) {
            new PpuCard(pen, moment, beats).paint(pe, inside);
        }
        if (!pen.lecture) {
            label(pe, inside, false);
        }
        if (!leaves) {
            paintUseful(pe, inside);
        }
        pen.end();
    }

    private void paintUseful(PeStatus pe, Box inside) {
        if (pen.lecture) {
            paintShare(pe, inside);
        } else {
            paintUtilization(pe, inside);
        }
    }

    private void label(PeStatus pe, Box box, boolean onHatch) {
        String place = pe.position().column() + "," + pe.position().row();
        double size = Math.min(Math.max(pen.size(13), box.height() * 0.1), box.height() * 0.32);
        TextStyle style = TextStyle.of(Typeface.MONO, size, onHatch ? pen.theme.text() : pen.theme.quiet());
        double around = onHatch ? 9 * pen.unit : 0;
        if (size < pen.floor || style.width(place) + around > box.width()) {
            return;
        }
        if (onHatch) {
            double width = style.width(place) + 6 * pen.unit;
            pen.list.rect(
                    box.x() + 3 * pen.unit, box.y() + 3 * pen.unit, width, size * 1.25, 3, pen.theme.panel(), null);
            pen.text(place, box.x() + 6 * pen.unit, box.y() + 3 * pen.unit + size, style);
        } else {
            pen.text(place, box.x(), box.y() + size * 0.95, style);
        }
    }

    /** One number for the last row of a hall, and the bar; where the widest number has no room, the bar is broad. */
    private void paintShare(PeStatus pe, Box inside) {
        double height = Math.max(2, inside.height() * 0.12);
        Box bar = new Box(inside.x(), inside.bottom() - height * 1.5, inside.width(), height);
        Box number = new Box(inside.x(), inside.y(), inside.width(), bar.y() - inside.y());
        TextStyle figure = pen.figure(26).sized(Math.max(pen.figure(26).size(), inside.height() * 0.3));
        boolean sign =
                pen.sizeIn(WIDEST + " %", number, figure) >= Math.max(TypeScale.SMALLEST_VALUE, 0.6 * figure.size());
        paintNumber(pe, number, figure, sign);
        paintBar(pe, numbered ? bar : broad(inside), 0);
    }

    private void paintUtilization(PeStatus pe, Box inside) {
        double height = Math.max(2, Math.min(24 * pen.unit, inside.height() * 0.14));
        Box bar = new Box(inside.x(), inside.bottom() - height - inside.height() * 0.1, inside.width(), height);
        Box middle = new Box(
                inside.x(),
                inside.y() + inside.height() * 0.28,
                inside.width(),
                bar.y() - inside.y() - inside.height() * 0.3);
        TextStyle figure = pen.figure(26).sized(Math.max(pen.size(26), inside.height() * 0.26));
        boolean wide = inside.width() > 90 * pen.unit;
        boolean roomy = wide && pe.channel() >= 0;
        Box number = roomy ? middle.row(0, 0.62, 0) : middle;
        paintNumber(pe, number, figure, wide);
        paintBar(pe, numbered ? bar : broad(inside), bar.height() / 3);
        if (roomy) {
            pen.fitted(
                    "channel " + pe.channel(),
                    middle.row(0.64, 1, 0),
                    pen.quiet().sized(Math.max(pen.quiet().size(), inside.height() * 0.09)));
        }
    }

    private static Box broad(Box inside) {
        return inside.inset(0, inside.height() * 0.42, 0, inside.height() * 0.14);
    }

    /** The useful share as a number; no card has one where the widest of all would not fit. */
    private void paintNumber(PeStatus pe, Box box, TextStyle figure, boolean sign) {
        String unit = sign ? " %" : "";
        numbered = pen.fits(WIDEST + unit, box, figure);
        if (numbered) {
            pen.fitted(percent(pe.soFar().utilization()) + unit, box, figure);
        }
    }

    private void paintBar(PeStatus pe, Box bar, double radius) {
        double share = pe.soFar().utilization();
        pen.list.rect(bar.x(), bar.y(), bar.width(), bar.height(), radius, pen.theme.recess(), null);
        if (share > 0) {
            pen.list.rect(bar.x(), bar.y(), bar.width() * share, bar.height(), radius, pen.theme.product(), null);
        }
    }

    private static String percent(double share) {
        return PaintContext.wholePercent(share);
    }
}
