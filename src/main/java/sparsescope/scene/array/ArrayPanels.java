package sparsescope.scene.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.SlotLegend;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.SlotSums;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.PostWords;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.SlotCounts;

/** Draws the panels beside the PE grid: the PE in focus or the halo sums of a link, how evenly the work lies, and what the slots were. */
final class ArrayPanels {
    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final Box area;

    ArrayPanels(PaintContext pen, Moment moment, StageView view, Box area) {
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.area = area;
    }

    void paint() {
        Optional<PostMoment> exchange = moment.post().filter(post -> post.stage() == PostMoment.Stage.EXCHANGE);
        Optional<LinkLoad> link = exchange.flatMap(post -> HaloTraffic.shownLink(post, view));
        double gap = pen.gap();
        SlotCounts all = SlotSums.soFar(moment);
        SlotLegend legend = new SlotLegend(pen, all);
        double head = pen.title().size() * 1.45 + 24 * pen.unit;
        double slots = legend.height(area.width()) + pen.size(18) * 1.45 + 24 * pen.unit;
        // A panel without a line of its own would be a title that is cut.
        boolean topped = pen.lecture
                || area.height() - slots - gap >= head + 1.2 * pen.body().size();
        if (!topped) {
            slots = area.height();
        }
        // In a hall two things are enough: the PE one talks about, and how evenly the work lies.
        double rest = pen.lecture ? area.height() : area.height() - slots - gap;
        double first = link.isPresent() ? rest * 0.52 : Math.min(rest * 0.5, pen.size(15) * 6.2 + 40 * pen.unit);
        if (pen.lecture) {
            // How the work lies is never what most of a slide is about.
            first = Math.max(first, rest * 0.5);
        }
        boolean both = topped
                && Math.min(first, rest - first - gap) >= head + 2 * pen.body().size();
        if (!both) {
            first = rest;
        }
        Box top = new Box(area.x(), area.y(), area.width(), first);
        if (topped) {
            paintTop(link, exchange, top);
        }
        if (both) {
            double middle = area.y() + first + gap;
            new LoadBalance(pen, moment, view).paint(new Box(area.x(), middle, area.width(), rest - first - gap));
        }
        if (pen.lecture) {
            return;
        }
        Box bottom = new Box(area.x(), area.bottom() - slots, area.width(), slots);
        Box inside = pen.panel(
                bottom,
                "Slots of all PEs",
                "group " + moment.group().group().index() + " so far: where every multiplier's cycles went",
                "group " + moment.group().group().index() + " so far");
        legend.paint(inside);
    }

    /** What the talk is about: the link at work, the outputs that leave, or the PE in focus. */
    private void paintTop(Optional<LinkLoad> link, Optional<PostMoment> exchange, Box box) {
        if (link.isPresent()) {
            paintLink(link.get(), exchange.orElseThrow(), box);
        } else if (moment.post().isPresent() && !moment.computing()) {
            paintOutputs(moment.post().get(), box);
        } else {
            paintFocus(box);
        }
    }

    private void paintFocus(Box box) {
        PeStatus pe = moment.pe(view.pe());
        Box inside = pen.panel(box, "PE " + pe.position(), pe.state().word());
        List<String> all = focusWords(pe);
        TextStyle body = body(inside, all.size());
        double line = body.size() * 1.5;
        double y = inside.y() + body.size() * 0.9;
        double chip = body.size();
        pen.begin(StagePart.PE.id(pe.position()));
        pen.list.rect(inside.x(), y - chip * 0.85, chip, chip, 3 * pen.unit, pen.theme.state(pe.state()), pen.thin());
        double left = inside.x() + chip * 1.6;
        for (String words : all) {
            if (y < inside.bottom() + 4) {
                pen.longest(left, y, inside.right() - left, body, words, shortened(words));
                y += line;
            }
        }
        pen.end();
    }

    /** In a hall a few lines are as large as their panel allows. */
    private TextStyle body(Box inside, int lines) {
        double size = pen.body().size();
        double room = inside.height() / (1.5 * lines);
        return pen.lecture ? pen.body().sized(Math.max(size, Math.min(1.5 * size, room))) : pen.body();
    }

    private void paintOutputs(PostMoment post, Box box) {
        Box inside = pen.panel(box, "Outputs leave", "through the post-processing unit of every PE");
        long left = java.util.Arrays.stream(post.outputsLeft()).sum();
        long all = (long) post.group().group().filters()
                * post.group().pass().pes().stream()
                        .mapToLong(pe -> pe.owned().area())
                        .sum();
        double y = inside.y() + pen.body().size() * 0.9;
        pen.longest(
                inside.x(),
                y,
                inside.width(),
                pen.body(),
                PaintContext.number(left) + " of " + PaintContext.number(all) + " outputs of the group have left",
                PaintContext.number(left) + " of " + PaintContext.number(all));
        double top = y + pen.body().size() * 0.7;
        double height = 14 * pen.unit;
        pen.list.rect(inside.x(), top, inside.width(), height, 0, pen.theme.recess(), null);
        pen.list.rect(inside.x(), top, inside.width() * left / Math.max(1, all), height, 0, pen.theme.sum(), null);
        pen.wrapped(
                PostWords.finish(moment.run()),
                inside.x(),
                top + height + pen.quiet().size() * 1.5,
                inside.width(),
                inside.bottom() + 2,
                pen.quiet());
    }

    private static String shortened(String words) {
        int end = words.indexOf(',');
        return end < 0 ? "" : words.substring(0, end);
    }

    private List<String> focusWords(PeStatus pe) {
        List<String> words = new ArrayList<>();
        if (pe.channel() >= 0) {
            words.add("input channel " + pe.channel() + ", one of "
                    + moment.group().group().channels());
            words.add("activation vector " + pe.activationVector() + ", one of " + pe.activationVectors()
                    + ", held while weights pass");
            words.add("weight vector " + pe.weightVector() + ", one of " + pe.weightVectors());
        } else {
            words.add(
                    switch (pe.state()) {
                        case DRAIN -> "all pairs are issued, the bank queues empty";
                        case IDLE ->
                            pe.groupOwn() == 0
                                    ? "its tile gives it nothing to do in this group"
                                    : "at the barrier, " + PaintContext.number(pe.groupOwn())
                                            + " cycles of its own are done";
                        case WAITING -> "the accumulators wait for post-processing";
                        default -> "all groups of the layer are computed";
                    });
        }
        words.add(PaintContext.percent(pe.soFar().utilization()) + " of its multiplier slots were useful so far");
        return words;
    }

    private void paintLink(LinkLoad link, PostMoment post, Box box) {
        List<HaloTransfer> transfers = moment.transfers(link.from(), link.to());
        Box inside = pen.panel(
                box,
                "PE " + link.from() + " → PE (" + link.to().column() + ","
                        + link.to().row() + ")",
                "partial sums of outputs that the neighbour owns or passes on",
                "partial sums for outputs elsewhere",
                "halo sums");
        String progress = PaintContext.number(link.sent()) + " of " + PaintContext.number(link.values())
                + " sums sent ✓ · round " + (post.round() + 1) + " of " + post.rounds();
        pen.text(
                progress,
                inside.x(),
                inside.y() + pen.body().size() * 0.8,
                pen.body().in(pen.theme.haloText()));
        Box table = inside.inset(0, pen.body().size() * 1.5, 0, 0);
        double cellHeight = pen.size(14) * 1.75;
        double cellWidth = transfers.stream()
                        .mapToDouble(transfer -> widthOf(transfer, cellHeight))
                        .max()
                        .orElse(1)
                + 4 * pen.unit;
        int columns = Math.max(1, (int) (table.width() / cellWidth));
        int rows = Math.max(1, (int) (table.height() / cellHeight));
        while (columns > 2 && (columns - 1) * (rows - 1) >= transfers.size() && rows > 1) {
            columns--;
            rows--;
        }
        double height = Math.min(table.height() / rows, pen.size(14) * 4);
        int shown = Math.min(transfers.size(), columns * rows);
        int firstToGo = (int) Math.min(link.sent(), transfers.size());
        int start = Math.max(0, Math.min(transfers.size() - shown, (firstToGo / columns - rows / 3) * columns));
        double width = table.width() / columns;
        Box first = new Box(table.x(), table.y(), width, height).inset(2 * pen.unit);
        boolean places = true;
        for (int i = 0; i < shown; i++) {
            places &= widthOf(transfers.get(start + i), first.height()) <= first.width();
        }
        for (int i = 0; i < shown; i++) {
            HaloTransfer transfer = transfers.get(start + i);
            paintTransfer(
                    transfer,
                    new Box(table.x() + i % columns * width, table.y() + i / columns * height, width, height)
                            .inset(2 * pen.unit),
                    places);
        }
    }

    private void paintTransfer(HaloTransfer transfer, Box cell, boolean places) {
        pen.begin(StagePart.TRANSFER.id(transfer.k(), transfer.xo(), transfer.yo()));
        Colour halo = pen.theme.halo();
        boolean sent = transfer.sent();
        pen.list.rect(
                cell.x(),
                cell.y(),
                cell.width(),
                cell.height(),
                3 * pen.unit,
                sent ? null : halo.mix(pen.theme.panel(), 0.75),
                sent ? Stroke.dashed(halo, 1) : Stroke.solid(halo, 1.2));
        TextStyle place = place(cell.height());
        TextStyle figure = figure(cell.height()).in(sent ? pen.theme.quiet() : pen.theme.text());
        if (places) {
            double baseline = cell.centreY() + 0.35 * place.size();
            pen.text(where(transfer), cell.x() + 5 * pen.unit, baseline, place);
            pen.text(value(transfer), cell.right() - 5 * pen.unit, baseline, figure.end());
        } else {
            pen.fitted(value(transfer), cell, figure);
        }
        pen.end();
    }

    private static String where(HaloTransfer transfer) {
        return "k" + transfer.k() + " " + transfer.xo() + "," + transfer.yo();
    }

    private static String value(HaloTransfer transfer) {
        return (transfer.sent() ? "✓ " : "") + PaintContext.number(transfer.value());
    }

    private double larger(double height) {
        return Math.max(1, Math.min(1.6, height / (pen.size(14) * 2)));
    }

    private TextStyle place(double height) {
        return TextStyle.of(Typeface.SANS, pen.size(12) * larger(height), pen.theme.quiet());
    }

    private TextStyle figure(double height) {
        return TextStyle.of(Typeface.MONO_SEMIBOLD, pen.valueSize(13) * larger(height), pen.theme.text());
    }

    /** Width of a sum with its output beside it, in a cell of some height. */
    private double widthOf(HaloTransfer transfer, double height) {
        return place(height).width(where(transfer))
                + figure(height).width("✓ " + PaintContext.number(transfer.value()))
                + 16 * pen.unit;
    }
}
