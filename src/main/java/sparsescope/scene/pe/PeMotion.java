package sparsescope.scene.pe;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** On the microscope: operands on their way to the multipliers, products to banks and accumulators. */
public final class PeMotion {
    private static final int MOST_VALUES = 36;

    private final MovingValues carrier;
    private final double unit;
    private final PeDetail detail;
    private final Beats beats;

    public PeMotion(MovingValues carrier, PeDetail detail, Beats beats) {
        this.carrier = carrier;
        this.unit = carrier.unit;
        this.detail = detail;
        this.beats = beats;
    }

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
            operand("detail/activation/" + e, value, colours.activation(value), way);
        }
        for (int e = detail.weightFrom(); e < detail.weightTo(); e++) {
            int value = detail.weightBlock().get(e).value();
            operand("detail/weight/" + e, value, colours.weight(value), way);
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

    private void cross(double way) {
        for (int slot = 0; slot < detail.slots().size(); slot++) {
            Product product = detail.slots().get(slot);
            Optional<Box> from = carrier.place("detail/slot/" + slot);
            Optional<Box> to = carrier.place("detail/bank/" + product.bank());
            if (product.cause().isUseful() && from.isPresent() && to.isPresent()) {
                double x = from.get().x() + from.get().width() * 0.8;
                product(product, x, from.get().centreY(), to.get().right() + 14 * unit, to.get(), way);
            }
        }
    }

    private void retire(double way) {
        for (Product product : detail.retired()) {
            Optional<Box> from = carrier.place("detail/bank/" + product.bank());
            Optional<Box> to = carrier.place("detail/sum/" + product.k() + "/" + product.xo() + "/" + product.yo());
            if (from.isPresent() && to.isPresent()) {
                double x = from.get().right() + 14 * unit;
                product(product, x, from.get().centreY(), to.get().centreX(), to.get(), way);
            }
        }
    }

    private void product(Product product, double x, double y, double endX, Box end, double way) {
        double nowX = x + (endX - x) * way;
        double nowY = y + (end.centreY() - y) * way;
        Colour colour = carrier.theme.product();
        Stroke rim = product.cause() == SlotCause.HALO_PRODUCT
                ? carrier.haloRim()
                : Stroke.solid(carrier.theme.panel(), 1.5 * unit);
        if (moving() > MOST_VALUES) {
            carrier.dot(nowX, nowY, 5 * unit, colour, rim);
        } else {
            String text = PaintContext.number(product.value());
            Box at = carrier.around(text, nowX, nowY);
            carrier.value(text, at, at.height() / 2, colour, rim);
        }
    }

    private int moving() {
        List<Product> moving = beats.under(Beat.RETIRE) ? detail.retired() : detail.slots();
        return moving.size();
    }
}
