package sparsescope.ui.model.picture;

import java.util.List;
import java.util.OptionalInt;
import sparsescope.accelerator.PePosition;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/**
 * The product of a cycle that is looked at. A run knows cycles only, so the product within the cycle is remembered here; it is forgotten as
 * soon as another cycle or PE is looked at.
 */
public final class ProductCursor {
    private record At(LayerRun run, long cycle, PePosition pe, int slot) {}

    private volatile At at;

    /** Another that looks at the same product, and moves alone. */
    public ProductCursor copy() {
        ProductCursor copy = new ProductCursor();
        copy.at = at;
        return copy;
    }

    /** The slot that is looked at in a PE, if any. */
    public OptionalInt slot(Moment moment, PePosition pe) {
        At now = at;
        boolean here = now != null && now.run == moment.run() && now.cycle == moment.cycle() && now.pe.equals(pe);
        return here ? OptionalInt.of(now.slot) : OptionalInt.empty();
    }

    /** To the next products that the PE multiplies. */
    public CycleMove next(PePosition pe, int steps) {
        return (any, cycle) -> {
            LayerRun run = (LayerRun) any;
            long reached = cycle;
            for (int step = 0; step < steps; step++) {
                reached = next(run, reached, pe);
            }
            return reached;
        };
    }

    /** To the product before. */
    public CycleMove previous(PePosition pe) {
        return (any, cycle) -> {
            LayerRun run = (LayerRun) any;
            Moment moment = run.at(cycle);
            OptionalInt slot = slot(moment, pe);
            int before = slot.isPresent() ? filled(moment, pe, slot.getAsInt() - 1, -1) : -1;
            long reached = cycle;
            while (before < 0 && reached > 0) {
                reached = run.previous(reached, StepUnit.WEIGHT_VECTOR, pe);
                before = filled(run.at(reached), pe, Integer.MAX_VALUE, -1);
            }
            return stand(run, reached, pe, before);
        };
    }

    private long next(LayerRun run, long cycle, PePosition pe) {
        Moment moment = run.at(cycle);
        int next = filled(moment, pe, slot(moment, pe).orElse(-1) + 1, 1);
        long reached = moment.cycle();
        while (next < 0 && !moment.finished()) {
            reached = run.next(reached, StepUnit.WEIGHT_VECTOR, pe);
            moment = run.at(reached);
            next = filled(moment, pe, 0, 1);
        }
        return stand(run, reached, pe, next);
    }

    private long stand(LayerRun run, long cycle, PePosition pe, int slot) {
        at = slot < 0 ? null : new At(run, cycle, pe, slot);
        return cycle;
    }

    /** The first slot with operands from {@code from} on, in a cycle in which the PE issues; −1 when there is none. */
    private static int filled(Moment moment, PePosition pe, int from, int direction) {
        if (moment.pe(pe).state() != PeState.ISSUE) {
            return -1;
        }
        List<Product> slots = moment.detail(pe).slots();
        int first = direction > 0 ? from : Math.min(from, slots.size() - 1);
        for (int slot = first; slot >= 0 && slot < slots.size(); slot += direction) {
            if (slots.get(slot).cause() != SlotCause.EMPTY) {
                return slot;
            }
        }
        return -1;
    }
}
