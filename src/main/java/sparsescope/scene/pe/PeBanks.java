package sparsescope.scene.pe;

import java.util.List;
import sparsescope.accelerator.Contention;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LargestValues;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Paints the accumulator banks of one PE and the products that wait for them. */
final class PeBanks {
    private static final int MOST_CHIPS = 64;

    /** So many values of a queue say more than squares for all of it. */
    private static final int MOST_VALUES = 2;

    /** The smallest square that a product that waits is still seen as. */
    private static final double LEAST_SQUARE = 6;

    private final PaintContext pen;
    private final Moment moment;
    private final PeDetail detail;
    private final Box box;
    private final Box inside;
    private final int banks;
    private final int columns;
    private final int rows;
    private final int depth;
    private final Beats beats;
    /** How products lie beside every bank, once it is known. */
    private Row row;

    PeBanks(PaintContext pen, Moment moment, PeDetail detail, Box box, Beats beats) {
        this.beats = beats;
        this.pen = pen;
        this.moment = moment;
        this.detail = detail;
        this.box = box;
        this.banks = moment.run().plan().accelerator().banks();
        this.depth = moment.run().plan().accelerator().effectiveQueueDepth();
        double pad = 12 * pen.unit;
        this.inside = box.inset(pad, pad + pen.title().size() * 1.45, pad, pad);
        int most = Math.max(1, (int) (inside.height() / (pen.size(12) * 1.25)));
        this.columns = Math.max(1, (Math.min(banks, MOST_CHIPS) + most - 1) / most);
        this.rows = (Math.min(banks, MOST_CHIPS) + columns - 1) / columns;
    }

    /** Whether banks are too many to be shown one by one, or have no room beside them for what waits. */
    private boolean many() {
        return banks > MOST_CHIPS || queueRoom() < pen.size(12) * 1.8 + LEAST_SQUARE;
    }

    /** Where a bank's number stands; null when banks are not shown one by one. */
    Box chip(int bank) {
        if (many()) {
            return null;
        }
        double height = Math.min(inside.height() / rows, pen.size(15) * 3.4);
        // Wires to further columns of banks bend in the gap before them, and run between the rows.
        return new Box(
                inside.x() + bank / rows * columnWidth() + (bank < rows ? 0 : gutter()),
                inside.y() + bank % rows * height + height * 0.08,
                chipWidth(),
                height * 0.84);
    }

    private double columnWidth() {
        return inside.width() / columns;
    }

    private double chipWidth() {
        return pen.size(13) * 2.3;
    }

    /** Room for the wires before and after a column of banks. */
    private double gutter() {
        return columns == 1 ? 0 : 0.7 * chipWidth();
    }

    int count() {
        return banks;
    }

    Box panel() {
        return box;
    }

    /** Where what waits for a bank ends. */
    double end(int bank) {
        Box chip = chip(bank);
        if (chip == null) {
            return 0;
        }
        int waiting = arrived(bank).size();
        Row row = row();
        double end = chip.right() + 5 * pen.unit + Math.min(waiting, row.fits()) * (row.wide() + 2);
        return waiting > row.fits() ? end + pen.size(12) * 1.8 : end;
    }

    /** How products lie beside a bank: the side of a square, the width with a value, whether there are values, how many have room. */
    private record Row(double side, double wide, boolean values, int fits) {}

    private Row row() {
        if (row == null) {
            row = row(chip(0));
        }
        return row;
    }

    private Row row(Box chip) {
        double side = Math.min(chip.height(), Math.max(pen.size(14) * 1.2, queued().size() * 1.5));
        boolean values = hasRoomForValues(side);
        double wide = values ? Math.max(side, valueWidth()) : side;
        int fits = Math.max(1, (int) ((queueRoom() - pen.size(12) * 1.8) / (wide + 2)));
        return new Row(side, wide, values, fits);
    }

    /** The panel alone; lines to the banks come between it and the banks. */
    void paintFrame() {
        String rule = moment.run().plan().accelerator().contention() == Contention.QUEUE
                ? "queues of " + depth + ", one retires a cycle"
                : "contention: "
                        + moment.run().plan().accelerator().contention().word();
        pen.begin(StagePart.BANKS.id());
        pen.panel(box, "Accumulator banks", rule, banks + " banks");
        pen.end();
    }

    void paint() {
        if (many()) {
            paintMany();
            return;
        }
        int[] waitingLoad = new int[banks];
        if (detail.status().state() == PeState.STALL) {
            for (Product product : detail.slots()) {
                if (product.cause().isUseful()) {
                    waitingLoad[product.bank()]++;
                }
            }
        }
        for (int bank = 0; bank < banks; bank++) {
            paintBank(bank, arrived(bank), waitingLoad[bank]);
        }
    }

    /** What waits for a bank; products still on their way do not. */
    private List<Product> arrived(int bank) {
        List<Product> queue = detail.queues().get(bank);
        return beats.over(Beat.CROSS)
                ? queue
                : queue.stream().filter(product -> !isFresh(product)).toList();
    }

    private void paintBank(int bank, List<Product> queue, int wanted) {
        Box chip = chip(bank);
        boolean blocks = wanted > 0 && queue.size() + wanted > depth;
        pen.begin(StagePart.BANK.id(bank));
        Paint ground = blocks ? pen.theme.cause(SlotCause.STALL) : pen.theme.recess();
        pen.list.rect(chip.x(), chip.y(), chip.width(), chip.height(), 3 * pen.unit, ground, null);
        TextStyle number = TextStyle.of(Typeface.MONO, figureSize(pen.size(14)), pen.theme.text());
        if (blocks) {
            double width = number.width("" + bank) + 4;
            pen.list.rect(
                    chip.centreX() - width / 2, chip.y() + 1, width, chip.height() - 2, 2, pen.theme.panel(), null);
        }
        pen.centred(
                "" + bank,
                chip.centreX(),
                chip.centreY(),
                number.sized(Math.max(12, Math.min(number.size(), chip.height() * 0.9))));
        pen.end();
        Row row = row();
        double side = row.side();
        double wide = row.wide();
        int fits = row.fits();
        for (int position = 0; position < Math.min(queue.size(), fits); position++) {
            Box cell =
                    new Box(chip.right() + 5 * pen.unit + position * (wide + 2), chip.centreY() - side / 2, wide, side);
            pen.begin(StagePart.QUEUE.id(bank, position));
            paintQueued(queue.get(position), cell, row.values());
            pen.end();
        }
        if (queue.size() > fits) {
            pen.text(
                    "+" + (queue.size() - fits),
                    chip.right() + 5 * pen.unit + fits * (wide + 2),
                    chip.centreY() + 0.35 * pen.size(12),
                    TextStyle.of(Typeface.SANS, pen.size(12), pen.theme.text()));
        }
    }

    private void paintQueued(Product product, Box cell, boolean value) {
        Colour colour =
                isFresh(product) ? pen.theme.product() : pen.theme.product().mix(pen.theme.panel(), 0.5);
        pen.list.rect(
                cell.x(),
                cell.y(),
                cell.width(),
                cell.height(),
                2,
                colour,
                product.cause() == SlotCause.HALO_PRODUCT
                        ? Stroke.dashed(pen.theme.halo(), 2 * Math.max(0.8, pen.unit))
                        : null);
        if (value) {
            pen.centred(
                    PaintContext.number(product.value()),
                    cell.centreX(),
                    cell.centreY(),
                    queued().in(pen.theme.on(colour)));
        }
    }

    private TextStyle queued() {
        return TextStyle.of(Typeface.MONO_SEMIBOLD, figureSize(pen.size(12)), pen.theme.text());
    }

    /** Type grows with the rows of a few banks. */
    private double figureSize(double size) {
        double row = chip(0).height();
        return Math.max(Math.min(size, row * 0.9), Math.min(size * 1.6, row * 0.42));
    }

    private double queueRoom() {
        return columnWidth() - chipWidth() - 2 * gutter() - 10 * pen.unit;
    }

    /** Whether the first products that wait, or the only one that can, have room with their values; else each is a square. */
    private boolean hasRoomForValues(double side) {
        int seen = Math.min(MOST_VALUES, Math.max(1, depth));
        return side >= queued().size() * 1.15
                && seen * (Math.max(side, valueWidth()) + 2) <= queueRoom() - pen.size(12) * 1.8;
    }

    private double valueWidth() {
        return LargestValues.signed(LargestValues.product(moment.run().layer()))
                        .mapToObj(PaintContext::number)
                        .mapToDouble(queued()::width)
                        .max()
                        .orElse(0)
                + 8 * pen.unit;
    }

    private boolean isFresh(Product product) {
        return detail.status().issuedThisCycle() && detail.slots().contains(product);
    }

    /** Too many banks to number: a field of small squares, darker the more waits. */
    private void paintMany() {
        Box field = inside.inset(0, 0, 0, pen.quiet().size() * 2);
        // Where nothing has room a field may have no width at all.
        int across = Math.max(1, (int) Math.ceil(Math.sqrt(banks * field.width() / Math.max(1, field.height()))));
        double side = Math.min(field.width() / across, field.height() / Math.ceil((double) banks / across));
        TextStyle number = TextStyle.of(Typeface.MONO, pen.size(12), pen.theme.text());
        boolean numbered = number.width("" + (banks - 1)) * 1.15 <= side * 0.86 && number.size() * 1.2 <= side * 0.86;
        long waiting = 0;
        for (int bank = 0; bank < banks; bank++) {
            int queued = arrived(bank).size();
            waiting += queued;
            double share = Math.min(1, (double) queued / Math.max(1, Math.min(depth, 8)));
            pen.begin(StagePart.BANK.id(bank));
            Box at = new Box(
                    field.x() + bank % across * side,
                    field.y() + (double) (bank / across) * side,
                    side * 0.86,
                    side * 0.86);
            Colour ground =
                    queued == 0 ? pen.theme.recess() : pen.theme.product().mix(pen.theme.panel(), 0.7 * (1 - share));
            pen.list.rect(at.x(), at.y(), at.width(), at.height(), 1, ground, null);
            if (numbered) {
                pen.centred("" + bank, at.centreX(), at.centreY(), number.in(pen.theme.on(ground)));
            }
            pen.end();
        }
        pen.longest(
                inside.x(),
                inside.bottom() - 2,
                inside.width(),
                pen.quiet(),
                banks + " banks, " + PaintContext.number(waiting) + " products wait; darker: more",
                PaintContext.number(waiting) + " wait");
    }
}
