package sparsescope.scene;

import java.util.List;
import java.util.Optional;
import sparsescope.scene.DrawingList.Part;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.Product;
import sparsescope.simulation.SlotCause;

/** What is on its way within a cycle, over a painted microscope: operands to the multipliers, products to banks and accumulators. */
public final class MotionPainter {
    private static final int MOST_VALUES = 36;

    private final DrawingList stage;
    private final Theme theme;
    private final double unit;
    private final PeDetail detail;
    private final Beats beats;

    private MotionPainter(DrawingList stage, Theme theme, double unit, PeDetail detail, Beats beats) {
        this.stage = stage;
        this.theme = theme;
        this.unit = unit;
        this.detail = detail;
        this.beats = beats;
    }

    /** Paints what is on its way; {@code stage} was painted with the same {@code beats} at {@code height} pixels. */
    public static void paint(
            DrawingList stage, Moment moment, StageView wanted, Beats beats, Theme theme, double height) {
        StageView view = wanted.within(moment.run().plan().accelerator());
        if (beats.whole() || view.landing() != (int) StageView.PE) {
            return;
        }
        double unit = Math.max(0.6, height / 640);
        new MotionPainter(stage, theme, unit, moment.detail(view.column(), view.row()), beats).paint();
    }

    private void paint() {
        double fetch = beats.progress(Beat.FETCH);
        if (fetch > 0 && fetch < 1) {
            fetch(fetch);
        }
        double cross = beats.progress(Beat.CROSS);
        if (cross > 0 && cross < 1) {
            cross(cross);
        }
        double retire = beats.progress(Beat.RETIRE);
        if (retire > 0 && retire < 1) {
            retire(retire);
        }
    }

    private void fetch(double progress) {
        for (int e = detail.activationFrom(); e < detail.activationTo(); e++) {
            operand("detail/activation/" + e, detail.activationBlock().get(e).value(), theme.activation(), progress);
        }
        for (int e = detail.weightFrom(); e < detail.weightTo(); e++) {
            operand("detail/weight/" + e, detail.weightBlock().get(e).value(), theme.weight(), progress);
        }
    }

    /** From its place in the stream to its place at the multipliers, which bear the same name. */
    private void operand(String id, int value, Colour colour, double progress) {
        List<Part> places =
                stage.parts().stream().filter(part -> part.id().equals(id)).toList();
        if (places.size() < 2) {
            return;
        }
        Box from = box(places.get(0));
        Box to = box(places.get(places.size() - 1));
        Box now = from.towards(to, ease(progress));
        stage.rect(
                now.x(), now.y(), now.width(), now.height(), 4 * unit, colour, Stroke.solid(theme.text(), 1.5 * unit));
        value(value, now, theme.on(colour));
    }

    private void cross(double progress) {
        for (int slot = 0; slot < detail.slots().size(); slot++) {
            Product product = detail.slots().get(slot);
            if (!product.cause().isUseful()) {
                continue;
            }
            Optional<Part> from = stage.find("detail/slot/" + slot);
            Optional<Part> to = stage.find("detail/bank/" + product.bank());
            if (from.isPresent() && to.isPresent()) {
                Box start = around(
                        from.get().x() + from.get().width() * 0.8,
                        box(from.get()).centreY());
                Box end = around(
                        to.get().x() + to.get().width() + 14 * unit,
                        box(to.get()).centreY());
                product(
                        product,
                        start.towards(end, ease(progress)),
                        detail.slots().size() <= MOST_VALUES);
            }
        }
    }

    private void retire(double progress) {
        List<Product> retired = detail.retired();
        for (Product product : retired) {
            Optional<Part> from = stage.find("detail/bank/" + product.bank());
            Optional<Part> to = stage.find("detail/sum/" + product.k() + "/" + product.xo() + "/" + product.yo());
            if (from.isPresent() && to.isPresent()) {
                Box start = around(
                        from.get().x() + from.get().width() + 14 * unit,
                        box(from.get()).centreY());
                Box end = around(box(to.get()).centreX(), box(to.get()).centreY());
                product(product, start.towards(end, ease(progress)), retired.size() <= MOST_VALUES);
            }
        }
    }

    private Box around(double x, double y) {
        double width = 34 * unit;
        double height = 18 * unit;
        return new Box(x - width / 2, y - height / 2, width, height);
    }

    private void product(Product product, Box at, boolean named) {
        Colour colour = theme.product();
        Stroke rim = product.cause() == SlotCause.HALO_PRODUCT
                ? Stroke.dashed(theme.halo(), 2.5 * unit)
                : Stroke.solid(theme.panel(), 1.5 * unit);
        if (!named) {
            stage.circle(at.centreX(), at.centreY(), 5 * unit, colour, rim);
            return;
        }
        stage.rect(at.x(), at.y(), at.width(), at.height(), at.height() / 2, colour, rim);
        value(product.value(), at, theme.on(colour));
    }

    private void value(long value, Box at, Colour ink) {
        String text = Pen.number(value);
        TextStyle style = TextStyle.of(Typeface.MONO_SEMIBOLD, 12 * Math.max(1, unit), ink)
                .middle();
        if (style.width(text) <= at.width() - 2) {
            stage.text(text, at.centreX(), at.centreY() + 0.35 * style.size(), style);
        }
    }

    private static Box box(Part part) {
        return new Box(part.x(), part.y(), part.width(), part.height());
    }

    private static double ease(double t) {
        return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
    }
}
