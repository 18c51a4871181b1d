package sparsescope.scene.array;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.dataflow.LayerPlan;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/**
 * Moves what the Array landing shows: in each card that issues, two vectors meet and their products go to the accumulators, or to the rim inside the card, on the side of the PE that owns their outputs: there they wait for the halo exchange. Squares of one kind are one path: an array may have thousands of multipliers.
 */
public final class ArrayMotion {
    private final MovingValues carrier;
    private final Moment moment;
    private final Beats beats;
    private final LayerPlan plan;

    public ArrayMotion(MovingValues carrier, Moment moment, Beats beats) {
        this.carrier = carrier;
        this.moment = moment;
        this.beats = beats;
        this.plan = moment.run().plan();
    }

    /** Paints what moves. */
    public void paint() {
        boolean issue = beats.begun(Beat.ISSUE) && !beats.over(Beat.LAND);
        boolean swap = beats.under(Beat.SWAP);
        for (PeStatus pe : issue || swap ? moment.pes() : List.<PeStatus>of()) {
            Optional<Box> card = carrier.place(StagePart.PE.id(pe.position()));
            if (card.isPresent() && swap) {
                swap(card.get());
            } else if (card.isPresent() && pe.issuedThisCycle()) {
                new Card(pe, card.get()).paint();
            }
        }
    }

    /** The memory below, with the outputs, takes the place of the one above. */
    private void swap(Box card) {
        double way = Easing.inOut(beats.progress(Beat.SWAP));
        Box from = new Box(
                card.x() + card.width() * 0.2,
                card.y() + card.height() * 0.7,
                card.width() * 0.74,
                card.height() * 0.24);
        Box at = from.towards(new Box(from.x(), card.y() + card.height() * 0.06, from.width(), from.height()), way);
        Colour ground = carrier.theme.sum().mix(carrier.theme.activation(), way);
        carrier.value(
                way < 0.5 ? "OARAM" : "IARAM",
                at,
                Math.min(4 * carrier.unit, card.width() / 12),
                ground,
                Stroke.solid(carrier.theme.panel(), Math.max(0.6, carrier.unit)));
    }

    /** The multipliers of one PE, in the middle of its card. */
    private final class Card {
        private final PeStatus pe;
        private final Box card;
        private final List<Product> slots;
        private final AcceleratorConfig accelerator = plan.accelerator();
        private final double cellWidth;
        private final double cellHeight;
        private final Box block;
        private final double land = Easing.inOut(beats.progress(Beat.LAND));
        private final boolean landing = beats.begun(Beat.LAND);

        Card(PeStatus pe, Box card) {
            this.pe = pe;
            this.card = card;
            this.slots = moment.issued(pe.position());
            double width = card.width() * 0.6 / accelerator.f();
            double height = Math.min(width, card.height() * 0.5 / accelerator.i());
            boolean values = width >= carrier.width("−00");
            this.cellWidth = values ? width : height;
            this.cellHeight = height;
            double wide = cellWidth * accelerator.f();
            double high = height * accelerator.i();
            double x = card.x() + card.width() * 0.56 - wide / 2;
            this.block = new Box(x, card.y() + card.height() * 0.48 - high / 2, wide, high);
        }

        /** Paints what moves. */
        public void paint() {
            double issue = beats.progress(Beat.ISSUE);
            vectors(Easing.inOut(Math.min(1, issue / 0.6)));
            double met = landing ? 1 : Math.max(0, (issue - 0.5) / 0.5);
            if (met > 0) {
                carrier.stage.push(0, 0, 1, met);
                products();
                carrier.stage.pop();
            }
        }

        /** The activations come from the PE's own memory, the weights from above. */
        private void vectors(double way) {
            double thick = Math.max(1.5, Math.min(cellHeight * 0.5, 8 * carrier.unit));
            double room = 2.2 * thick;
            Box plate = block.inset(-room);
            // Until the products have landed, the card's figure would be read through them.
            double seen = landing ? Math.min(1, (1 - beats.progress(Beat.LAND)) / 0.25) : Math.min(1, way * 3);
            carrier.stage.push(0, 0, 1, seen);
            carrier.stage.rect(plate.x(), plate.y(), plate.width(), plate.height(), 0, carrier.theme.panel(), null);
            double left = block.x() - 1.6 * thick;
            double x = card.x() + card.width() * 0.14 + (left - card.x() - card.width() * 0.14) * way;
            carrier.stage.rect(x, block.y(), thick, block.height(), 0, carrier.theme.activation(), null);
            double top = block.y() - 1.6 * thick;
            double y = card.y() + (top - card.y()) * way;
            carrier.stage.rect(block.x(), y, block.width(), thick, 0, carrier.theme.weight(), null);
            carrier.stage.pop();
        }

        private void products() {
            Map<SlotCause, Shape> kinds = new EnumMap<>(SlotCause.class);
            Shape dots = new Shape();
            boolean values = cellWidth > cellHeight;
            for (Product product : slots) {
                Box at = place(product);
                if (values && product.cause().isUseful()) {
                    boolean halo = product.cause() == SlotCause.HALO_PRODUCT;
                    Stroke rim = halo ? carrier.haloRim() : Stroke.solid(carrier.theme.panel(), 1);
                    carrier.value(
                            PaintContext.number(product.value()), at, 3 * carrier.unit, carrier.theme.product(), rim);
                } else if (product.cause() != SlotCause.EMPTY
                        && (!landing || product.cause().isUseful())) {
                    square(kinds.computeIfAbsent(product.cause(), kind -> new Shape()), at);
                    if (product.cause() == SlotCause.HALO_PRODUCT) {
                        square(dots, at.inset(at.height() * 0.28));
                    }
                }
            }
            kinds.forEach((cause, shape) -> carrier.stage.path(shape, carrier.theme.cause(cause), null));
            if (kinds.containsKey(SlotCause.HALO_PRODUCT)) {
                carrier.stage.path(dots, carrier.theme.halo(), null);
            }
        }

        private static void square(Shape shape, Box at) {
            shape.moveTo(at.x(), at.y())
                    .lineTo(at.right(), at.y())
                    .lineTo(at.right(), at.bottom())
                    .lineTo(at.x(), at.bottom())
                    .close();
        }

        private Box place(Product product) {
            Box cell = new Box(
                            block.x() + product.weightSlot() * cellWidth,
                            block.y() + product.activationSlot() * cellHeight,
                            cellWidth,
                            cellHeight)
                    .inset(Math.min(cellHeight * 0.1, 2 * carrier.unit));
            if (!landing || !product.cause().isUseful()) {
                return cell;
            }
            double x;
            double y;
            if (product.cause() == SlotCause.HALO_PRODUCT) {
                int owner = plan.ownerOf(product.xo(), product.yo());
                // Halo sums are added up where their products are made, and stay there until the exchange.
                double reachX = card.width() / 2 - cell.width() / 2 - 3 * carrier.unit;
                double reachY = card.height() / 2 - cell.height() / 2 - 3 * carrier.unit;
                x = card.centreX()
                        + Integer.signum(owner % accelerator.columns()
                                        - pe.position().column())
                                * Math.max(0, reachX);
                y = card.centreY()
                        + Integer.signum(owner / accelerator.columns()
                                        - pe.position().row())
                                * Math.max(0, reachY);
            } else {
                // Along the bar of useful slots.
                x = block.x() + (product.weightSlot() + 0.5) / accelerator.f() * block.width();
                y = card.bottom() - card.height() * 0.16;
            }
            Box end = new Box(x - cell.width() / 2, y - cell.height() / 2, cell.width(), cell.height());
            return cell.towards(end, land);
        }
    }
}
