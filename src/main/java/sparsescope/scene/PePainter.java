package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.PeState;
import sparsescope.simulation.Product;
import sparsescope.simulation.SlotCause;

/** The PE landing, the microscope: compressed operands, the F×I multipliers, the bank queues and the accumulators of one PE. */
final class PePainter {
    private final Pen pen;
    private final Moment moment;
    private final StageView view;
    private final Box area;
    private final PeDetail detail;
    private final Beats beats;

    PePainter(Pen pen, Moment moment, StageView view, Box area, Beats beats) {
        this.beats = beats;
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.area = area;
        this.detail = moment.detail(view.column(), view.row());
    }

    void paint() {
        double gap = pen.gap();
        // In a hall the products are what the talk is about, and the ledger of slots is left to its own picture.
        boolean hall = pen.lecture;
        Box top = area.row(0, 0.66, gap);
        Box bottom = area.row(0.66, 1, gap);
        Box left = top.column(0, hall ? 0.2 : 0.25, gap);
        Box middle = top.column(hall ? 0.2 : 0.25, hall ? 0.665 : 0.635, gap);
        Box right = top.column(hall ? 0.7 : 0.675, 1, 0);
        new PeOperands(pen, moment, view, detail).paintActivations(left);
        double weights = pen.size(18) * 1.45 + pen.size(16) * 1.8 + pen.size(12) * 1.5 + 24 * pen.unit;
        Box fifo = new Box(middle.x(), middle.y(), middle.width(), weights);
        new PeOperands(pen, moment, view, detail).paintWeights(fifo);
        Box multipliers = middle.inset(0, weights + gap, 0, 0);
        boolean postAlone = moment.post().isPresent() && !moment.computing();
        List<Box> slots = postAlone ? List.of() : paintMultipliers(multipliers);
        if (postAlone) {
            new PePost(pen, moment, view, moment.post().get(), beats).paint(multipliers);
        }
        PeBanks banks = new PeBanks(pen, moment, detail, right, beats);
        banks.paintFrame();
        paintCrossbar(slots, banks);
        banks.paint();
        Box accumulators = hall ? bottom : bottom.column(0, 0.635, gap);
        new PeAccumulators(pen, moment, view, detail, beats).paint(accumulators);
        if (beats.under(Beat.SWAP)) {
            paintSwap(multipliers, left);
        }
        if (hall) {
            return;
        }
        paintSlots(bottom.column(0.635, 1, gap));
    }

    /** What was written becomes what is read. */
    private void paintSwap(Box from, Box to) {
        double way = Ease.inOut(beats.progress(Beat.SWAP));
        double height = pen.valueSize(18) * 2;
        Box start = new Box(from.centreX() - 3 * height, from.centreY() - height / 2, 6 * height, height);
        Box end = new Box(to.x(), to.centreY() - height / 2, to.width(), height);
        Box at = start.towards(end, way);
        Colour ground = pen.theme.sum().mix(pen.theme.activation(), way);
        pen.list.rect(at.x(), at.y(), at.width(), at.height(), 4 * pen.unit, ground, pen.selected());
        pen.fitted(
                way < 0.5 ? "OARAM of this layer" : "IARAM of the next layer",
                at,
                pen.title().in(pen.theme.on(ground)));
    }

    private void paintSlots(Box box) {
        Box inside = pen.panel(
                box,
                "Slots of this PE",
                "group " + moment.group(view.column(), view.row()).group().index() + " so far",
                "so far");
        new SlotLegend(pen, detail.status().soFar()).paint(inside);
    }

    /** The multipliers as rows of activations under a line of weights; returns where each slot is. */
    private List<Box> paintMultipliers(Box box) {
        int f = moment.run().plan().accelerator().f();
        int i = moment.run().plan().accelerator().i();
        Box inside = pen.panel(
                box,
                "F × I multipliers",
                Words.count(f, "weight") + " × " + Words.count(i, "activation")
                        + ": every weight meets every activation",
                Words.count(f, "weight") + " × " + Words.count(i, "activation"));
        List<Box> slots = new ArrayList<>();
        if (detail.slots().isEmpty()) {
            pen.wrapped(
                    restingWords(),
                    inside.x(),
                    inside.y() + pen.body().size() * 1.2,
                    inside.width(),
                    inside.bottom(),
                    pen.body());
            return slots;
        }
        double headColumn = Math.min(inside.width() / (f + 1.0), pen.size(20) * 3.4);
        double headRow = Math.min(inside.height() / (i + 1.0), pen.size(20) * 1.9);
        double width = Math.min((inside.width() - headColumn) / f, 210 * pen.unit);
        double height = Math.min((inside.height() - headRow) / i, 120 * pen.unit);
        double between = Math.min(3 * pen.unit, Math.min(width, height) * 0.06);
        for (int w = 0; w < detail.weightTo() - detail.weightFrom(); w++) {
            Box head = new Box(inside.x() + headColumn + w * width, inside.y(), width, headRow).inset(between);
            operand(
                    detail.weightBlock().get(detail.weightFrom() + w).value(),
                    head,
                    pen.theme.weight(),
                    "detail/weight/" + (detail.weightFrom() + w));
        }
        for (int a = 0; a < detail.activationTo() - detail.activationFrom(); a++) {
            Box head = new Box(inside.x(), inside.y() + headRow + a * height, headColumn, height).inset(between);
            Box flat = new Box(
                    head.x(),
                    head.centreY() - Math.min(head.height(), headRow) / 2,
                    head.width(),
                    Math.min(head.height(), headRow));
            operand(
                    detail.activationBlock().get(detail.activationFrom() + a).value(),
                    flat,
                    pen.theme.activation(),
                    "detail/activation/" + (detail.activationFrom() + a));
        }
        for (int slot = 0; slot < detail.slots().size(); slot++) {
            Product product = detail.slots().get(slot);
            Box cell = new Box(
                            inside.x() + headColumn + product.weightSlot() * width,
                            inside.y() + headRow + product.activationSlot() * height,
                            width,
                            height)
                    .inset(between);
            pen.begin("detail/slot/" + slot);
            double seen = beats.progress(Beat.MULTIPLY);
            if (seen < 1) {
                pen.list.rect(
                        cell.x(),
                        cell.y(),
                        cell.width(),
                        cell.height(),
                        4 * pen.unit,
                        pen.theme.recess(),
                        Stroke.dashed(pen.theme.outline(), 1.2));
            }
            if (seen > 0) {
                pen.list.push(0, 0, 1, seen);
                paintSlot(product, cell);
                pen.list.pop();
            }
            pen.end();
            slots.add(cell);
        }
        return slots;
    }

    private void operand(int value, Box box, Colour colour, String id) {
        pen.begin(id);
        boolean there = beats.over(Beat.FETCH);
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                4 * pen.unit,
                there ? colour : null,
                there ? Stroke.solid(pen.theme.text(), 1.5 * pen.unit) : Stroke.dashed(pen.theme.outline(), 1.2));
        if (there) {
            pen.fitted(Pen.number(value), box, pen.figure(20).in(pen.theme.on(colour)));
        }
        pen.end();
    }

    private void paintSlot(Product product, Box cell) {
        SlotCause cause = product.cause();
        boolean waits = detail.status().state() == PeState.STALL;
        Paint fill = pen.theme.cause(cause);
        if (waits && cause.isUseful()) {
            fill = pen.theme.product().mix(pen.theme.panel(), 0.55);
        }
        boolean halo = cause == SlotCause.HALO_PRODUCT;
        Stroke rim = halo
                ? Stroke.dashed(pen.theme.halo(), 3 * Math.max(0.7, pen.unit))
                : cause == SlotCause.EMPTY ? Stroke.dashed(pen.theme.outline(), 1.2) : pen.thin();
        pen.list.rect(cell.x(), cell.y(), cell.width(), cell.height(), 4 * pen.unit, fill, rim);
        if (cause == SlotCause.EMPTY) {
            return;
        }
        Colour ink = pen.theme.on((Colour) fill);
        if (!cause.isUseful()) {
            TextStyle sign = pen.figure(22).in(ink);
            if (cell.height() > pen.size(22) * 2.4) {
                pen.fitted(pen.theme.sign(cause), cell.row(0, 0.6, 0), sign);
                pen.fitted(cause.word(), cell.row(0.55, 0.95, 0), pen.quiet().in(ink));
            } else {
                pen.fitted(pen.theme.sign(cause), cell, sign);
            }
            return;
        }
        String where = "k" + product.k() + " (" + product.xo() + "," + product.yo() + ")";
        TextStyle large = pen.figure(20).sized(Math.max(pen.size(20), Math.min(cell.height() * 0.3, pen.size(30))));
        if (beats.begun(Beat.ADDRESS)
                && cell.height() >= pen.floor * 2.6
                && pen.body().sized(pen.floor).width(where) <= cell.width() * 0.92) {
            pen.fitted(Pen.number(product.value()), cell.row(0.04, 0.54, 0), large.in(ink));
            pen.fitted(
                    where,
                    cell.row(0.48, 0.98, 0),
                    pen.body().sized(Math.max(12, large.size() * 0.7)).in(ink));
        } else {
            pen.fitted(Pen.number(product.value()), cell, pen.figure(18).in(ink));
        }
    }

    private String restingWords() {
        return switch (detail.status().state()) {
            case DRAIN -> "All pairs of the group are issued. The multipliers rest while the bank queues empty.";
            case IDLE ->
                detail.status().groupOwn() == 0
                        ? "This PE has nothing to compute in this group."
                        : "This PE is done with the group and waits at the barrier for the slowest PE.";
            case WAITING ->
                "All PEs are done with the group. The accumulators are not free before post-processing ends.";
            default -> "All groups of the layer are computed. The OARAM becomes the next layer's IARAM.";
        };
    }

    /** A line from each product to its bank. */
    private void paintCrossbar(List<Box> slots, PeBanks banks) {
        if (!beats.begun(Beat.CROSS)
                || slots.isEmpty()
                || slots.size() > 36
                || detail.status().state() == PeState.STALL) {
            return;
        }
        int f = moment.run().plan().accelerator().f();
        for (int slot = 0; slot < slots.size(); slot++) {
            Product product = detail.slots().get(slot);
            if (!product.cause().isUseful()) {
                continue;
            }
            Box from = slots.get(slot - slot % f + f - 1);
            Box to = banks.chip(product.bank());
            if (to == null) {
                continue;
            }
            double x0 = from.right() + 2 * pen.unit;
            double y0 = from.y() + from.height() * (0.3 + 0.4 * product.weightSlot() / Math.max(1, f - 1));
            double x1 = to.x() - 2 * pen.unit;
            double reach = (banks.left() - x0) * 0.75;
            Colour colour = product.cause() == SlotCause.HALO_PRODUCT ? pen.theme.halo() : pen.theme.product();
            double straight = Math.max(0, x1 - banks.left());
            pen.list.path(
                    new Shape()
                            .moveTo(x0, y0)
                            .curveTo(
                                    x0 + reach,
                                    y0,
                                    banks.left() - reach * 0.4,
                                    to.centreY(),
                                    x1 - straight,
                                    to.centreY())
                            .lineTo(x1, to.centreY()),
                    null,
                    Stroke.solid(colour.alpha(0.75), 1.6 * Math.max(0.7, pen.unit)));
        }
    }
}
