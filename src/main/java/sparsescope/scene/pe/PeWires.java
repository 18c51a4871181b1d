package sparsescope.scene.pe;

import java.util.Optional;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.Box;
import sparsescope.simulation.state.Product;

/**
 * Paints the wires on which products travel in the PE landing. From a multiplier a wire drops into the gap below its row, runs to the right and
 * reaches its bank between the rows of other banks. From a bank it runs down beside the column of banks, around the panel's corner and
 * above the accumulators to the gap beside its cell. So no wire crosses a label, a value or a count.
 */
final class PeWires {
    /** Where things are; a null is something that is not on show. */
    interface Places {
        Box slot(int slot);

        Box bank(int bank);

        Box banksPanel();

        Box sumsPanel();

        Box sum(int k, int x, int y);
    }

    private final Places places;
    /** Multipliers in a row. */
    private final int f;

    private final int banks;
    private final Rect window;

    PeWires(Places places, int f, int banks, Rect window) {
        this.places = places;
        this.f = f;
        this.banks = banks;
        this.window = window;
    }

    /** From a multiplier to its product's bank. */
    Optional<Wire> cross(int slot, Product product) {
        Box from = places.slot(slot);
        Box end = places.slot(slot - slot % f + f - 1);
        Box bank = places.bank(product.bank());
        Box first = places.bank(0);
        if (from == null || end == null || bank == null || first == null) {
            return Optional.empty();
        }
        // The last of a row takes the highest lane, so that none crosses another in the gap.
        double lane = from.bottom() + gapBelow(slot, from) * (f - product.weightSlot()) / (f + 1.0);
        Wire wire = new Wire(from.centreX(), from.bottom())
                .to(from.centreX(), lane)
                .to(end.right(), lane)
                .readableFromHere();
        if (bank.x() < first.x() + 1) {
            return Optional.of(wire.swing(bank.x(), bank.centreY()));
        }
        double between = bank.y() - spare(bank) / 2;
        return Optional.of(wire.swing(first.x(), between)
                .to(bank.x() - bend(bank), between)
                .swing(bank.x(), bank.centreY()));
    }

    private double gapBelow(int slot, Box from) {
        Box below = places.slot(slot + f);
        if (below != null) {
            return below.y() - from.bottom();
        }
        Box above = slot < f ? null : places.slot(slot - f);
        return above == null ? 0.14 * from.height() : from.y() - above.bottom();
    }

    /** The gap between the rows of banks. */
    private double spare(Box bank) {
        Box first = places.bank(0);
        Box second = places.bank(1);
        return second == null || second.y() <= first.y() ? 0.2 * bank.height() : second.y() - first.bottom();
    }

    private static double bend(Box bank) {
        return 0.3 * bank.width();
    }

    /**
     * From a bank to the accumulator it adds to.
     *
     * @param start where the bank's queue ends; the wire is seen from there on
     */
    Optional<Wire> retire(Product product, double start) {
        Box bank = places.bank(product.bank());
        Box panel = places.banksPanel();
        Box sums = places.sumsPanel();
        Box sum = places.sum(product.k(), product.xo(), product.yo());
        Box top = places.sum(product.k(), product.xo(), window.y());
        if (bank == null || panel == null || sums == null || sum == null || top == null) {
            return Optional.empty();
        }
        double right = panel.right() - (places.bank(0).x() - panel.x()) / 2;
        double beside = besideColumn(bank, right);
        double y = bank.centreY();
        Wire wire = new Wire(Math.min(start, beside), y).to(beside, y);
        if (beside < right) {
            double under = (panel.bottom() + sums.y()) / 2;
            wire.to(beside, under).to(right, under);
        }
        double left = sum.x() - GAP * sum.width();
        double above = top.y() - Math.min(ABOVE * bank.height(), 0.3 * top.height());
        return Optional.of(
                wire.to(right, above).to(left, above).to(left, sum.centreY()).to(sum.x(), sum.centreY()));
    }

    /** Half of the gap between cells, in widths of a cell. */
    private static final double GAP = 0.02;
    /** How far above the cells wires run, in heights of a bank. */
    private static final double ABOVE = 0.28;

    /** The line down which the products of one column of banks leave. */
    private double besideColumn(Box bank, double right) {
        double nearest = right;
        for (int other = 0; other < banks; other++) {
            Box box = places.bank(other);
            if (box != null && box.x() > bank.x() + 1) {
                nearest = Math.min(nearest, box.x() - 2 * bend(box));
            }
        }
        return nearest;
    }
}
