package sparsescope.dcnn.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import sparsescope.analysis.life.LayerValue;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.network.ConvShape;

/** Finds every pair that a value is part of, by arithmetic alone: which outputs use it, and when their PEs come to it. */
final class DcnnUses {
    private final DcnnRun run;
    private final DcnnPlan plan;
    private final ConvShape shape;
    private final BooleanSupplier cancelled;
    private final List<DcnnUse> found = new ArrayList<>();

    private DcnnUses(DcnnRun run, BooleanSupplier cancelled) {
        this.run = run;
        this.plan = run.plan();
        this.shape = plan.shape();
        this.cancelled = cancelled;
    }

    /** All of them, PE after PE, in each in the order of time. */
    static List<DcnnUse> of(LayerValue value, DcnnRun run, BooleanSupplier cancelled) {
        DcnnUses uses = new DcnnUses(run, cancelled);
        if (value instanceof LayerValue.Activation a) {
            uses.activation(a);
        } else if (value instanceof LayerValue.Weight w) {
            uses.weight(w);
        } else if (value instanceof LayerValue.Product p) {
            uses.product(p);
        } else {
            uses.output((LayerValue.Output) value);
        }
        uses.found.sort(Comparator.comparingInt(DcnnUse::pe).thenComparingLong(DcnnUse::cycle));
        return List.copyOf(uses.found);
    }

    private void activation(LayerValue.Activation a) {
        int filterGroup = a.c() / shape.groupChannels();
        for (int s = 0; s < shape.filterHeight(); s++) {
            for (int r = 0; r < shape.filterWidth(); r++) {
                if (meets(a.y(), s, shape.outputHeight()) && meets(a.x(), r, shape.outputWidth())) {
                    for (int k = 0; k < shape.groupFilters(); k++) {
                        add(
                                filterGroup * shape.groupFilters() + k,
                                output(a.y(), s),
                                output(a.x(), r),
                                index(a.c(), s, r));
                    }
                }
            }
        }
    }

    /** Whether an input at this place meets the filter's row or column {@code tap} at some output. */
    private boolean meets(int place, int tap, int outputs) {
        int from = place + shape.padding() - tap;
        return from >= 0 && from % shape.stride() == 0 && from / shape.stride() < outputs;
    }

    private int output(int place, int tap) {
        return (place + shape.padding() - tap) / shape.stride();
    }

    private int index(int channel, int s, int r) {
        return (channel % shape.groupChannels() * shape.filterHeight() + s) * shape.filterWidth() + r;
    }

    private void weight(LayerValue.Weight w) {
        for (int yo = 0; yo < shape.outputHeight(); yo++) {
            for (int xo = 0; xo < shape.outputWidth(); xo++) {
                add(w.k(), yo, xo, index(w.c(), w.s(), w.r()));
            }
        }
    }

    private void product(LayerValue.Product p) {
        LayerValue.Activation a = p.activation();
        LayerValue.Weight w = p.weight();
        if (meets(a.y(), w.s(), shape.outputHeight()) && meets(a.x(), w.r(), shape.outputWidth())) {
            add(w.k(), output(a.y(), w.s()), output(a.x(), w.r()), index(w.c(), w.s(), w.r()));
        }
    }

    private void output(LayerValue.Output o) {
        for (int index = 0; index < plan.pairs(); index++) {
            add(o.k(), o.yo(), o.xo(), index);
        }
    }

    private void add(int k, int yo, int xo, int index) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        int multipliers = plan.config().multipliers();
        found.add(new DcnnUse(
                plan.startOf(k, yo, xo) + index / multipliers,
                plan.ownerOf(xo, yo),
                index % multipliers,
                k,
                xo,
                yo,
                index,
                run.pair(k, yo, xo, index)));
    }
}
