package sparsescope.scene.pe;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Box;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;

/**
 * Arranges a PE's panels on a desk. In a low window products and sums keep their values: sums get as many rows as they need, and
 * then the weight FIFO gives way, as the weights in hand stand over the multipliers too.
 *
 * @param split the part of the height above the accumulators
 * @param fifo whether the weight FIFO has a panel
 */
record PeArrangement(double split, boolean fifo) {
    /** The split where there is room. */
    static final double USUAL = 0.6;
    /** A row of multipliers in sizes of the smallest type: alone, and with a lane for wires below it. */
    private static final double ROW = 1.45;

    private static final double WIRED_ROW = 1.9;

    private static final List<PeArrangement> USUALLY =
            List.of(new PeArrangement(USUAL, true), new PeArrangement(USUAL, false));

    /** The arrangement in which values can be read; empty where the products have room for theirs only without other panels. */
    static Optional<PeArrangement> of(PaintContext pen, Moment moment, PeDetail detail, Box area) {
        double rows = SumsLayout.height(pen, detail.accumulators().window().height());
        double low = 1 - (rows + pen.gap() / 2 + 1) / area.height();
        Room room = new Room(pen, moment, detail, area);
        List<PeArrangement> all =
                List.of(USUALLY.get(0), new PeArrangement(low, true), USUALLY.get(1), new PeArrangement(low, false));
        return all.stream()
                .filter(one -> one.split > 0 && room.products(one) && room.sums(one))
                .findFirst()
                .or(() -> USUALLY.stream().filter(room::products).findFirst())
                .or(() -> PeMultipliers.hasWidth(pen, moment, area.width())
                        ? Optional.empty()
                        : Optional.of(USUALLY.get(0)));
    }

    /** How tall the weight FIFO's panel is. */
    static double fifoHeight(PaintContext pen) {
        return pen.size(18) * 1.45 + pen.size(16) * 1.8 + pen.size(12) * 1.5 + 24 * pen.unit;
    }

    /** What has room. */
    private record Room(PaintContext pen, Moment moment, PeDetail detail, Box area) {
        /** Whether the products' values can be read. */
        boolean products(PeArrangement on) {
            Box top = area.row(0, on.split, pen.gap());
            PeBanks banks = new PeBanks(pen, moment, detail, top.column(0.675, 1, 0), Beats.WHOLE);
            double row = (banks.chip(0) == null ? ROW : WIRED_ROW) * pen.floor;
            // As wide as the multipliers are beside the head of each row.
            Box middle = top.column(0.25, 0.635, pen.gap());
            if (!PeMultipliers.hasWidth(pen, moment, middle.width() - 24 * pen.unit)) {
                return false;
            }
            double fifo = on.fifo ? fifoHeight(pen) + pen.gap() : 0;
            int rows = moment.run().plan().accelerator().i() + 1;
            return top.height() - fifo >= panel() + rows * row;
        }

        /** Whether the sums' values can be read. */
        boolean sums(PeArrangement on) {
            double pad = 12 * pen.unit;
            Box inside = area.row(on.split, 1, pen.gap()).column(0.25, 1, 0).inset(pad, panel() - pad, pad, pad);
            return detail.accumulators().window().isEmpty()
                    || inside.height() > 0
                            && SumsLayout.of(pen, inside, detail.accumulators()).valueSize() > 0;
        }

        /** What a panel's rim and title take of its height. */
        private double panel() {
            return 24 * pen.unit + pen.title().size() * 1.45;
        }
    }
}
