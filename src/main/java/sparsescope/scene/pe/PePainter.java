package sparsescope.scene.pe;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.SlotLegend;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Paints the PE landing: compressed operands, the F×I multipliers, the bank queues and the accumulators of one PE. */
public final class PePainter {
    /** In a hall, room for everything side by side. */
    private static final double LEAST_WIDTH = 480;

    private static final double LEAST_HEIGHT = 200;
    /** On a desk, in pixels: half a low window has room for products and sums alone. */
    private static final double LEAST_DESK = 240;
    /** Room for accumulators with their title. */
    private static final double LEAST_SUMS = 90;

    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final Box area;
    private final PeDetail detail;
    private final Beats beats;

    public PePainter(PaintContext pen, Moment moment, StageView view, Box area, Beats beats) {
        this.beats = beats;
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.area = area;
        this.detail = moment.detail(view.pe());
    }

    /** Paints the landing. */
    public void paint() {
        double gap = pen.gap();
        Optional<PeArrangement> desk = pen.lecture ? Optional.empty() : PeArrangement.of(pen, moment, detail, area);
        boolean brief = pen.lecture
                ? area.width() < LEAST_WIDTH || area.height() < LEAST_HEIGHT
                : area.height() < LEAST_DESK || desk.isEmpty();
        if (brief) {
            paintBrief();
            return;
        }
        // In a hall the products are what the talk is about, and the ledger of slots is left to its own picture.
        boolean hall = pen.lecture;
        PeArrangement on = desk.orElseGet(() -> new PeArrangement(hallSplit(), false));
        Box top = area.row(0, on.split(), gap);
        Box bottom = area.row(on.split(), 1, gap);
        Box left = hall
                ? top.column(0, 0.24, gap)
                : area.row(0, PeArrangement.USUAL, gap).column(0, 0.25, gap);
        Box middle = top.column(hall ? 0.24 : 0.25, hall ? 0.75 : 0.635, gap);
        Box right = top.column(hall ? 0.78 : 0.675, 1, 0);
        PeBanks banks = new PeBanks(pen, moment, detail, right, beats);
        new PeOperands(pen, moment, view, detail).paintActivations(left);
        // The weights in hand stand over the multipliers too, and in a hall these need the room.
        double weights = on.fifo() ? PeArrangement.fifoHeight(pen) : 0;
        if (on.fifo()) {
            new PeOperands(pen, moment, view, detail)
                    .paintWeights(new Box(middle.x(), middle.y(), middle.width(), weights));
        }
        Box room = on.fifo() ? middle.inset(0, weights + gap, 0, 0) : middle;
        boolean postAlone = moment.post().isPresent() && !moment.computing();
        PeMultipliers multipliers = new PeMultipliers(pen, moment, detail, beats);
        boolean wired = banks.chip(0) != null && multipliers.few();
        List<Box> slots = postAlone ? List.of() : multipliers.paint(room, wired);
        if (postAlone) {
            new PePost(pen, moment, view, moment.post().get(), beats).paint(room);
        }
        banks.paintFrame();
        PeAccumulators accumulators = new PeAccumulators(pen, moment, view, detail, beats);
        // Below the products and their banks, where sums come from.
        Box sums = hall ? bottom : bottom.column(0.25, 1, 0);
        accumulators.paintFrame(sums);
        if (wired) {
            paintWires(slots, banks, accumulators, sums);
        }
        banks.paint();
        accumulators.paint();
        if (beats.under(Beat.SWAP)) {
            paintSwap(room, left);
        }
        if (!hall) {
            paintSlots(area.row(PeArrangement.USUAL, 1, gap).column(0, 0.25, gap));
        }
    }

    /** In a hall sums have the room that their values need, where products can spare it. */
    private double hallSplit() {
        double sums = SumsLayout.height(pen, detail.accumulators().window().height()) + 12 * pen.unit;
        double products =
                (accelerator().i() + 1) * pen.valueSize(20) * 1.7 + pen.title().size() * 1.45 + 24 * pen.unit;
        return sums + products + pen.gap() <= area.height() ? 1 - sums / area.height() : 0.66;
    }

    /** On half a hall's screen, or a narrow one: the products, and the sums they go to where they have room. */
    private void paintBrief() {
        boolean postAlone = moment.post().isPresent() && !moment.computing();
        double products = Math.min(
                area.height() * 0.62,
                pen.valueSize(20) * 2.1 * (2 + accelerator().i()));
        boolean sums = area.height() - products >= LEAST_SUMS;
        Box upper = sums ? area.inset(0, 0, 0, area.height() - products) : area;
        if (postAlone) {
            new PePost(pen, moment, view, moment.post().get(), beats).paint(upper);
        } else {
            new PeMultipliers(pen, moment, detail, beats).paintBare(upper);
        }
        if (sums) {
            Box lower = area.inset(0, products + pen.gap(), 0, 0);
            PeAccumulators accumulators = new PeAccumulators(pen, moment, view, detail, beats);
            accumulators.paintFrame(lower);
            accumulators.paint();
        }
    }

    private AcceleratorConfig accelerator() {
        return moment.run().plan().accelerator();
    }

    /** What was written becomes what is read. */
    private void paintSwap(Box from, Box to) {
        double way = Easing.inOut(beats.progress(Beat.SWAP));
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
                "group " + moment.group(view.pe()).group().index() + " so far",
                "so far");
        new SlotLegend(pen, detail.status().soFar()).paint(inside);
    }

    /** A line from each product to its bank, and from each bank to the accumulator it adds to. */
    private void paintWires(List<Box> slots, PeBanks banks, PeAccumulators accumulators, Box sums) {
        PeWires wires = new PeWires(
                new Drawn(slots, banks, accumulators, sums),
                accelerator().f(),
                accelerator().banks(),
                detail.accumulators().window());
        if (beats.begun(Beat.RETIRE)) {
            for (Product product : detail.retired()) {
                wires.retire(product, banks.end(product.bank())).ifPresent(wire -> paintWire(wire, product));
            }
        }
        if (beats.begun(Beat.CROSS) && detail.status().state() != PeState.STALL) {
            for (int slot = 0; slot < slots.size(); slot++) {
                Product product = detail.slots().get(slot);
                if (product.cause().isUseful()) {
                    wires.cross(slot, product).ifPresent(wire -> paintWire(wire, product));
                }
            }
        }
    }

    private void paintWire(Wire wire, Product product) {
        Colour colour = product.cause() == SlotCause.HALO_PRODUCT ? pen.theme.halo() : pen.theme.product();
        pen.list.path(wire.shape(), null, Stroke.solid(colour.alpha(0.75), 1.5 * Math.max(0.7, pen.unit)));
    }

    /** Where things are on this picture. */
    private record Drawn(List<Box> slots, PeBanks banks, PeAccumulators accumulators, Box sumsPanel)
            implements PeWires.Places {
        @Override
        public Box slot(int slot) {
            return slot < slots.size() ? slots.get(slot) : null;
        }

        @Override
        public Box bank(int bank) {
            return bank < banks.count() ? banks.chip(bank) : null;
        }

        @Override
        public Box banksPanel() {
            return banks.panel();
        }

        @Override
        public Box sum(int k, int x, int y) {
            return accumulators.cell(k, x, y);
        }
    }
}
