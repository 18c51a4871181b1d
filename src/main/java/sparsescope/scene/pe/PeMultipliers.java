package sparsescope.scene.pe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.network.ConvShape;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LargestValues;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Paints the F×I multipliers of one PE: every weight of a vector meets every activation of another. */
final class PeMultipliers {
    private static final int MOST_WIRES = 36;

    private final PaintContext pen;
    private final Moment moment;
    private final PeDetail detail;
    private final OperandColours colours;
    private final Beats beats;

    PeMultipliers(PaintContext pen, Moment moment, PeDetail detail, Beats beats) {
        this.pen = pen;
        this.moment = moment;
        this.detail = detail;
        this.colours = new OperandColours(pen.theme, detail);
        this.beats = beats;
    }

    /**
     * The multipliers as rows of activations under a line of weights; returns where each slot is.
     *
     * @param wired whether there are lanes for wires between the rows
     */
    List<Box> paint(Box box, boolean wired) {
        int f = moment.run().plan().accelerator().f();
        int i = moment.run().plan().accelerator().i();
        Box inside = pen.panel(
                box,
                "F × I multipliers",
                Words.count(f, "weight") + " × " + Words.count(i, "activation")
                        + ": every weight meets every activation",
                Words.count(f, "weight") + " × " + Words.count(i, "activation"));
        return paintRows(inside, wired);
    }

    /** Whether a row of multipliers of that width has room for every product there can be. */
    static boolean hasWidth(PaintContext pen, Moment moment, double width) {
        int f = moment.run().plan().accelerator().f();
        double head = Math.min(width / (f + 1.0), pen.size(20) * 3.4);
        double cell = 0.92 * ((width - head) / f - 6 * pen.unit);
        TextStyle style = pen.figure(18);
        String longest = "−" + LargestValues.product(moment.run().layer());
        return cell >= style.sized(pen.floorOf(style)).width(longest);
    }

    /** Whether products are few enough for a wire from each. */
    boolean few() {
        return detail.slots().size() <= MOST_WIRES;
    }

    /** The same without a panel around it. */
    List<Box> paintBare(Box inside) {
        return paintRows(inside, false);
    }

    private List<Box> paintRows(Box inside, boolean wired) {
        int f = moment.run().plan().accelerator().f();
        int i = moment.run().plan().accelerator().i();
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
        double headRow =
                Math.min(inside.height() / (i + 1.0), pen.lecture ? pen.valueSize(20) * 1.6 : pen.size(20) * 1.9);
        double width = Math.min((inside.width() - headColumn) / f, 210 * pen.unit);
        double height = Math.min((inside.height() - headRow) / i, 120 * pen.unit);
        double between = Math.min(3 * pen.unit, Math.min(width, height) * 0.06);
        // Below each row a lane for the wire of each of its products.
        double lanes = wired ? Math.min(0.2 * height, 2.4 * pen.unit * f) : 0;
        for (int w = 0; w < detail.weightTo() - detail.weightFrom(); w++) {
            Box head = new Box(inside.x() + headColumn + w * width, inside.y(), width, headRow).inset(between);
            int weight = detail.weightBlock().get(detail.weightFrom() + w).value();
            operand(weight, head, colours.weight(weight), StagePart.WEIGHT.id(detail.weightFrom() + w));
        }
        for (int a = 0; a < detail.activationTo() - detail.activationFrom(); a++) {
            Box head =
                    new Box(inside.x(), inside.y() + headRow + a * height, headColumn, height - lanes).inset(between);
            Box flat = new Box(
                    head.x(),
                    head.centreY() - Math.min(head.height(), headRow) / 2,
                    head.width(),
                    Math.min(head.height(), headRow));
            int activation =
                    detail.activationBlock().get(detail.activationFrom() + a).value();
            operand(
                    activation,
                    flat,
                    colours.activation(activation),
                    StagePart.ACTIVATION.id(detail.activationFrom() + a));
        }
        Figures products = figures(new Box(0, 0, width, height - lanes).inset(between));
        for (int slot = 0; slot < detail.slots().size(); slot++) {
            Product product = detail.slots().get(slot);
            Box cell = new Box(
                            inside.x() + headColumn + product.weightSlot() * width,
                            inside.y() + headRow + product.activationSlot() * height,
                            width,
                            height - lanes)
                    .inset(between);
            pen.begin(StagePart.SLOT.id(slot));
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
                paintSlot(product, cell, products);
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
            pen.fitted(PaintContext.number(value), box, pen.figure(20).in(pen.theme.on(colour)));
        }
        pen.end();
    }

    private void paintSlot(Product product, Box cell, Figures products) {
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
        if (products.places) {
            write(product, upper(cell), products, ink);
            pen.fitted(
                    place(product),
                    lower(cell),
                    pen.body().sized(Math.max(pen.floor, products.size * 0.7)).in(ink));
        } else {
            write(product, cell, products, ink);
        }
    }

    private void write(Product product, Box box, Figures products, Colour ink) {
        if (products.size >= pen.floorOf(pen.figure(20))) {
            pen.fitted(
                    products.text(product.value()),
                    box,
                    pen.figure(20).sized(products.size).in(ink));
        }
    }

    private static Box upper(Box cell) {
        return cell.row(0.04, 0.54, 0);
    }

    private static Box lower(Box cell) {
        return cell.row(0.48, 0.98, 0);
    }

    private static String place(Product product) {
        return place(product.k(), product.xo(), product.yo());
    }

    private static String place(int k, int xo, int yo) {
        return "k" + k + " (" + xo + "," + yo + ")";
    }

    /** The place with the most digits. */
    private String farthest() {
        ConvShape shape = moment.run().plan().shape();
        return place(shape.outputChannels() - 1, shape.outputWidth() - 1, shape.outputHeight() - 1);
    }

    /**
     * How products are written, all alike: some alone would look as if the others were missing.
     *
     * @param places whether their outputs are written below them
     * @param grouped whether there is room between thousands
     * @param size of their values; under the floor when they are not written
     */
    private record Figures(boolean places, boolean grouped, double size) {
        String text(long value) {
            return grouped ? PaintContext.number(value) : Long.toString(value).replace('-', '−');
        }
    }

    private Figures figures(Box cell) {
        boolean places = beats.begun(Beat.ADDRESS)
                && cell.height() * 0.4 >= Math.max(pen.floor * 1.04, pen.floorOf(pen.figure(20)))
                && pen.body().sized(pen.floor).width(farthest()) <= cell.width() * 0.92;
        TextStyle style = places
                ? pen.figure(20).sized(Math.max(pen.size(20), Math.min(cell.height() * 0.3, pen.size(30))))
                : pen.figure(18);
        // Rather a value alone than its place alone.
        Figures written = places ? figures(true, upper(cell), style) : figures(false, cell, style);
        return places && written.size < pen.floorOf(style) ? figures(false, cell, pen.figure(18)) : written;
    }

    private Figures figures(boolean places, Box box, TextStyle style) {
        Figures grouped = figures(places, true, box, style);
        return grouped.size >= pen.floorOf(style) ? grouped : figures(places, false, box, style);
    }

    private Figures figures(boolean places, boolean grouped, Box box, TextStyle style) {
        Figures any = new Figures(places, grouped, 0);
        long largest = LargestValues.product(moment.run().layer());
        if (pen.sizeIn(any.text(-largest), box, style) < pen.floorOf(style)) {
            return any;
        }
        double size = useful().mapToDouble(product -> pen.sizeIn(any.text(product.value()), box, style))
                .min()
                .orElse(0);
        return new Figures(places, grouped, size);
    }

    private Stream<Product> useful() {
        return detail.slots().stream().filter(product -> product.cause().isUseful());
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
}
