package sparsescope.analysis.life;

import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.network.ConvShape;

/** Names one value of a layer's run. */
public sealed interface LayerValue {
    /**
     * Describes an input activation.
     *
     * @param c input channel
     * @param x column
     * @param y row
     */
    record Activation(int c, int x, int y) implements LayerValue {}

    /**
     * Describes a weight.
     *
     * @param k filter
     * @param c input channel, counted over all of the layer
     * @param s filter row
     * @param r filter column
     */
    record Weight(int k, int c, int s, int r) implements LayerValue {}

    /**
     * Holds the product of two.
     *
     * @param activation one factor
     * @param weight the other, of the same channel
     */
    record Product(Activation activation, Weight weight) implements LayerValue {}

    /**
     * Names what one PE adds up for an output.
     *
     * @param pass the pass over the plane
     * @param pe the PE
     * @param k output channel
     * @param xo column in the output plane
     * @param yo row in the output plane
     */
    record PartialSum(int pass, PePosition pe, int k, int xo, int yo) implements LayerValue {
        /** What the PE holds in that pass. */
        public PeTile tile(LayerPlan plan) {
            return plan.passes().get(pass).pes().get(pe.index(plan.accelerator().columns()));
        }
    }

    /**
     * Describes a partial sum on its way to the PE that owns its output.
     *
     * @param sum what travels
     */
    record HaloSum(PartialSum sum) implements LayerValue {}

    /**
     * Describes an output.
     *
     * @param k output channel
     * @param xo column in the output plane
     * @param yo row in the output plane
     */
    record Output(int k, int xo, int yo) implements LayerValue {}

    /** Whether a layer of this shape has the value on any machine: an operand, a product of two, or an output. */
    default boolean isIn(ConvShape shape) {
        if (this instanceof Activation a) {
            return within(a.c, shape.inputChannels())
                    && within(a.x, shape.inputWidth())
                    && within(a.y, shape.inputHeight());
        }
        if (this instanceof Weight w) {
            return within(w.k, shape.outputChannels())
                    && within(w.c - w.k / shape.groupFilters() * shape.groupChannels(), shape.groupChannels())
                    && within(w.s, shape.filterHeight())
                    && within(w.r, shape.filterWidth());
        }
        if (this instanceof Product p) {
            return p.activation.isIn(shape) && p.weight.isIn(shape) && p.activation.c == p.weight.c;
        }
        return this instanceof Output o
                && within(o.k, shape.outputChannels())
                && within(o.xo, shape.outputWidth())
                && within(o.yo, shape.outputHeight());
    }

    /** Whether a layer laid out like this has the value. */
    default boolean isIn(LayerPlan plan) {
        if (this instanceof PartialSum p) {
            return within(p.pass, plan.passes().size())
                    && within(p.pe.column(), plan.accelerator().columns())
                    && within(p.pe.row(), plan.accelerator().rows())
                    && within(p.k, plan.shape().outputChannels())
                    && p.tile(plan).window().contains(p.xo, p.yo);
        }
        return this instanceof HaloSum h ? h.sum.isIn(plan) : isIn(plan.shape());
    }

    private static boolean within(int index, int size) {
        return index >= 0 && index < size;
    }
}
