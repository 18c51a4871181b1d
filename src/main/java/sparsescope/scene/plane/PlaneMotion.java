package sparsescope.scene.plane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.LayerPlan;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.Product;

/** Draws motion on the Plane landing: activations of the PE in focus go to the weights they meet, and the products to their outputs. */
public final class PlaneMotion {
    /** So few can be told apart even where they are wider than their outputs. */
    private static final int FEW = 4;

    private final MovingValues carrier;
    private final Moment moment;
    private final LayerPlan plan;
    private final StageView view;
    private final ShownChannels shown;
    private final List<Product> products;
    private final Beats beats;

    public PlaneMotion(MovingValues carrier, Moment moment, StageView view, Beats beats) {
        this.carrier = carrier;
        this.moment = moment;
        this.plan = moment.run().plan();
        this.view = view;
        this.shown = ShownChannels.of(moment, view);
        this.products = PeInFocus.products(moment, view);
        this.beats = beats;
    }

    /** Halo sums of the channel on show: from the rim of the PE in focus, or from a neighbour's place, to their owners'. */
    private void exchange() {
        double way = Easing.inOut(beats.progress(Beat.EXCHANGE));
        List<HaloCrossing> crossing = new ArrayList<>(moment.crossing(shown.outputChannel()));
        // Numbers are drawn last, so that they can be read.
        crossing.sort(Comparator.comparing(one -> one.from().equals(view.pe())));
        boolean readable = crossing.size() <= FEW;
        Optional<HaloCrossing> linked =
                crossing.stream().filter(this::isOnShownLink).findFirst();
        for (HaloCrossing one : crossing) {
            if (linked.filter(shown -> shown.to().equals(one.to()) && !isOnShownLink(one))
                    .isPresent()) {
                // One link is told of; what else reaches the same PE would only cross the picture.
                continue;
            }
            Optional<Box> rim = one.setsOut() && (linked.isEmpty() ? one.from().equals(view.pe()) : isOnShownLink(one))
                    ? carrier.place(StagePart.HALO.id(
                            one.from(), one.sum().xo(), one.sum().yo()))
                    : Optional.empty();
            Optional<Box> link = carrier.place(StagePart.LINK.id(one.from(), one.to()));
            Optional<Box> from = rim.or(() -> carrier.place(StagePart.OWNED.id(one.from())))
                    .or(() -> link.map(box -> box.column(0, 0.1, 0)));
            Optional<Box> to = carrier.place(
                            one.arrives()
                                    ? StagePart.OWNED.id(
                                            one.to(), one.sum().xo(), one.sum().yo())
                                    : StagePart.OWNED.id(one.to()))
                    .or(() -> link.map(box -> box.column(0.9, 1, 0)));
            if (to.isPresent()) {
                // Who owns no output has no place on the plane: what it sends comes from beside its receiver.
                Box start = from.orElseGet(
                        () -> to.get().inset(-to.get().width(), 0, to.get().width(), 0));
                boolean told = rim.isPresent() || link.isPresent() || readable;
                double x = start.centreX() + (to.get().centreX() - start.centreX()) * way;
                double y = start.centreY() + (to.get().centreY() - start.centreY()) * way;
                String text = PaintContext.number(one.sum().value());
                if (told) {
                    carrier.haloSum(text, carrier.around(text, x, y), one.sum().value() < 0);
                } else {
                    carrier.parcel(
                            x,
                            y,
                            Math.max(4, Math.min(12 * carrier.unit, to.get().height() * 0.4)),
                            carrier.theme.halo(),
                            carrier.theme.haloText());
                }
            }
        }
    }

    /** Whether the picture tells of the link that a sum crosses. */
    private boolean isOnShownLink(HaloCrossing one) {
        return carrier.place(StagePart.LINK.id(one.from(), one.to())).isPresent();
    }

    /** Paints what moves. */
    public void paint() {
        if (beats.under(Beat.EXCHANGE)) {
            exchange();
            return;
        }
        boolean issue = beats.under(Beat.ISSUE);
        boolean land = beats.under(Beat.LAND);
        if (!issue && !land) {
            return;
        }
        double way = Easing.inOut(beats.progress(issue ? Beat.ISSUE : Beat.LAND));
        for (Product product : products) {
            Optional<Box> activation = carrier.place(StagePart.TILE.id(
                    view.pe(), product.activation().x(), product.activation().y()));
            Optional<Box> weight = carrier.place(StagePart.FILTER_WEIGHT.id(
                    product.k(),
                    shown.inputChannel(),
                    product.weight().s(),
                    product.weight().r()));
            int owner = plan.ownerOf(product.xo(), product.yo());
            int columns = plan.accelerator().columns();
            Optional<Box> output =
                    carrier.place(StagePart.OWNED.id(PePosition.of(owner, columns), product.xo(), product.yo()));
            if (issue && activation.isPresent() && weight.isPresent()) {
                move(
                        product.activation().value(),
                        activation.get(),
                        weight.get(),
                        carrier.theme.activation(),
                        way,
                        readable(activation.get(), weight.get(), true));
            } else if (land && weight.isPresent() && output.isPresent()) {
                move(
                        product.value(),
                        weight.get(),
                        output.get(),
                        carrier.theme.product(),
                        way,
                        readable(weight.get(), output.get(), false));
            }
        }
    }

    /** Whether every number of a beat can be read where it goes; some with and some without would look as if they differed. */
    private boolean readable(Box from, Box to, boolean issue) {
        double widest = products.stream()
                .mapToDouble(product -> carrier.width(
                        PaintContext.number(issue ? product.activation().value() : product.value())))
                .max()
                .orElse(0);
        return products.size() <= FEW || widest <= Math.min(from.width(), to.width());
    }

    private void move(int value, Box from, Box to, Colour colour, double way, boolean readable) {
        double x = from.centreX() + (to.centreX() - from.centreX()) * way;
        double y = from.centreY() + (to.centreY() - from.centreY()) * way;
        Stroke rim = Stroke.solid(carrier.theme.panel(), 1.5 * carrier.unit);
        String text = PaintContext.number(value);
        if (!readable) {
            carrier.dot(x, y, 5 * carrier.unit, colour, rim);
        } else {
            Box at = carrier.around(text, x, y);
            carrier.value(text, at, at.height() / 2, colour, rim);
        }
    }
}
