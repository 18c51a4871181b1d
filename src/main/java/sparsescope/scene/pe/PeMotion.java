package sparsescope.scene.pe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Draws operands on their way to the multipliers of the PE landing, and products on theirs to banks and accumulators. */
public final class PeMotion {
    private static final int MOST_VALUES = 36;

    /** The part of its beat after which the last product leaves. */
    private static final double STAGGER = 0.5;

    private final MovingValues carrier;
    private final double unit;
    private final PeDetail detail;
    private final Beats beats;
    private final PeWires wires;
    /** Where numbers are on their way: no other is written over them. */
    private final List<Box> taken = new ArrayList<>();

    public PeMotion(MovingValues carrier, AcceleratorConfig accelerator, PeDetail detail, Beats beats) {
        this.wires = new PeWires(
                new Painted(carrier),
                accelerator.f(),
                accelerator.banks(),
                detail.accumulators().window());
        this.carrier = carrier;
        this.unit = carrier.unit;
        this.detail = detail;
        this.beats = beats;
    }

    /** Paints what moves. */
    public void paint() {
        if (beats.under(Beat.FETCH)) {
            fetch(Easing.inOut(beats.progress(Beat.FETCH)));
        }
        if (beats.under(Beat.CROSS)) {
            cross(Easing.inOut(beats.progress(Beat.CROSS)));
        }
        if (beats.under(Beat.RETIRE)) {
            retire(Easing.inOut(beats.progress(Beat.RETIRE)));
        }
    }

    private void fetch(double way) {
        OperandColours colours = new OperandColours(carrier.theme, detail);
        for (int e = detail.activationFrom(); e < detail.activationTo(); e++) {
            int value = detail.activationBlock().get(e).value();
            operand(StagePart.ACTIVATION.id(e), value, colours.activation(value), way);
        }
        for (int e = detail.weightFrom(); e < detail.weightTo(); e++) {
            int value = detail.weightBlock().get(e).value();
            operand(StagePart.WEIGHT.id(e), value, colours.weight(value), way);
        }
    }

    /** From its place in the stream to its place at the multipliers, which bear the same name. */
    private void operand(String id, int value, Colour colour, double way) {
        Optional<Box> from = carrier.place(id);
        Optional<Box> to = carrier.lastPlace(id);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            carrier.value(
                    PaintContext.number(value),
                    from.get().towards(to.get(), way),
                    4 * unit,
                    colour,
                    Stroke.solid(carrier.theme.text(), 1.5 * unit));
        }
    }

    /** Products leave their multipliers one after the other. */
    private void cross(double way) {
        List<Product> slots = detail.slots();
        boolean numbers = slots.size() <= MOST_VALUES;
        for (int slot = 0; slot < slots.size(); slot++) {
            Product product = slots.get(slot);
            Optional<Wire> wire = product.cause().isUseful() ? wires.cross(slot, product) : Optional.empty();
            if (wire.isPresent()) {
                double late = STAGGER * slot / slots.size();
                travel(product, wire.get(), Math.max(0, Math.min(1, (way - late) / (1 - STAGGER))), numbers);
            }
        }
    }

    /** All banks add at once: at one speed, so that what came apart stays apart. */
    private void retire(double way) {
        double longest = 1;
        List<Wire> all = new ArrayList<>();
        for (Product product : detail.retired()) {
            Wire wire = carrier.place(StagePart.BANK.id(product.bank()))
                    .flatMap(bank -> wires.retire(product, bank.right()))
                    .orElse(null);
            all.add(wire);
            longest = Math.max(longest, wire == null ? 0 : wire.length());
        }
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at) != null) {
                double gone =
                        Math.min(1, way * longest / Math.max(1, all.get(at).length()));
                travel(detail.retired().get(at), all.get(at), gone, all.size() <= MOST_VALUES);
            }
        }
    }

    /** A product on its wire, with its number where no other is in the way; it shrinks to what it enters. */
    private void travel(Product product, Wire wire, double way, boolean number) {
        double x = wire.xAt(way * wire.length());
        double y = wire.yAt(way * wire.length());
        Stroke rim = product.cause() == SlotCause.HALO_PRODUCT
                ? carrier.haloRim()
                : Stroke.solid(carrier.theme.panel(), 1.5 * unit);
        String text = PaintContext.number(product.value());
        Box at = carrier.around(text, x, y);
        // Beside its multiplier its number still stands there; at its end it is as small as what it enters.
        boolean free = way * wire.length() > wire.readable() && way < 0.85;
        if (number && free && taken.stream().noneMatch(other -> meet(other, at))) {
            taken.add(at);
            carrier.value(text, at, at.height() / 2, carrier.theme.product(), rim);
        } else {
            carrier.dot(x, y, 4 * unit, carrier.theme.product(), rim);
        }
    }

    private static boolean meet(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    /** Where things are on the painted stage. */
    private record Painted(MovingValues carrier) implements PeWires.Places {
        private Box place(String id) {
            return carrier.place(id).orElse(null);
        }

        @Override
        public Box slot(int slot) {
            return place(StagePart.SLOT.id(slot));
        }

        @Override
        public Box bank(int bank) {
            return place(StagePart.BANK.id(bank));
        }

        @Override
        public Box banksPanel() {
            return place(StagePart.BANKS.id());
        }

        @Override
        public Box sumsPanel() {
            return place(StagePart.SUMS.id());
        }

        @Override
        public Box sum(int k, int x, int y) {
            return place(StagePart.SUM.id(k, x, y));
        }
    }
}
