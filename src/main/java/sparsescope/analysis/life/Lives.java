package sparsescope.analysis.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.trace.TimedProduct;
import sparsescope.simulation.trace.Tracer;

/** Tells the lives of a run's values. Exact cycles, without stepping from the beginning. */
public final class Lives {
    private final LayerRun run;
    private final LayerPlan plan;
    private final LayerOperands layer;
    private final Tracer tracer;
    private final LayerNeighbours chain;

    private Lives(LayerRun run, LayerNeighbours chain, BooleanSupplier cancelled) {
        this.run = run;
        this.plan = run.plan();
        this.layer = run.layer();
        this.tracer = new Tracer(run, cancelled);
        this.chain = chain;
    }

    /**
     * The life of a value. Takes time: groups that matter are timed, layers that the chain leads to are computed.
     *
     * @param chain the layers around this one
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    public static Life of(LayerValue value, LayerRun run, LayerNeighbours chain, BooleanSupplier cancelled) {
        if (!value.isIn(run.plan())) {
            throw new IllegalArgumentException("layer " + run.layer().name() + " has no " + value);
        }
        return new Lives(run, chain, cancelled).life(value);
    }

    private Life life(LayerValue value) {
        if (value instanceof LayerValue.Activation a) {
            return new Life(
                    value,
                    layer.input().at(a.c(), a.y(), a.x()),
                    chain.origin(a),
                    tracer.activation(a.c(), a.x(), a.y()),
                    List.of(),
                    tracer.productsOfActivation(a.c(), a.x(), a.y()),
                    Optional.empty());
        }
        if (value instanceof LayerValue.Weight w) {
            return new Life(
                    value,
                    weight(w),
                    Optional.empty(),
                    List.of(),
                    tracer.weight(w.k(), w.c(), w.s(), w.r()),
                    tracer.productsOfWeight(w.k(), w.c(), w.s(), w.r()),
                    Optional.empty());
        }
        if (value instanceof LayerValue.Product p) {
            return product(p);
        }
        if (value instanceof LayerValue.HaloSum h) {
            return sum(h, h.sum());
        }
        if (value instanceof LayerValue.PartialSum p) {
            return sum(p, p);
        }
        OutputLife output = output((LayerValue.Output) value);
        return ofOutput(value, output.sum(), output);
    }

    private int weight(LayerValue.Weight w) {
        ConvShape shape = plan.shape();
        int firstChannel = w.k() / shape.groupFilters() * shape.groupChannels();
        return layer.weights().at(w.k(), w.c() - firstChannel, w.s(), w.r());
    }

    private Life product(LayerValue.Product value) {
        LayerValue.Activation a = value.activation();
        LayerValue.Weight w = value.weight();
        List<TimedProduct> products = tracer.products(a.c(), a.x(), a.y(), w.k(), w.s(), w.r());
        return new Life(
                value,
                (long) layer.input().at(a.c(), a.y(), a.x()) * weight(w),
                chain.origin(a),
                tracer.activation(a.c(), a.x(), a.y()),
                tracer.weight(w.k(), w.c(), w.s(), w.r()),
                products,
                products.stream()
                        .filter(TimedProduct::isUseful)
                        .findFirst()
                        .map(timed -> output(new LayerValue.Output(
                                timed.product().k(),
                                timed.product().xo(),
                                timed.product().yo()))));
    }

    private Life sum(LayerValue value, LayerValue.PartialSum sum) {
        OutputLife output = output(new LayerValue.Output(sum.k(), sum.xo(), sum.yo()));
        long number = output.parts().stream()
                .filter(part ->
                        part.run().pass().index() == sum.pass() && part.pe().equals(sum.pe()))
                .mapToLong(PartialSumLife::sum)
                .sum();
        return ofOutput(value, number, output);
    }

    private static Life ofOutput(LayerValue value, long number, OutputLife output) {
        return new Life(value, number, Optional.empty(), List.of(), List.of(), List.of(), Optional.of(output));
    }

    private OutputLife output(LayerValue.Output output) {
        int k = output.k();
        int xo = output.xo();
        int yo = output.yo();
        List<TimedProduct> products = tracer.productsOfOutput(k, xo, yo);
        List<PartialSumLife> parts = new ArrayList<>();
        int next = 0;
        for (GroupPass part : plan.runs()) {
            if (k < part.group().firstFilter()
                    || k >= part.group().firstFilter() + part.group().filters()) {
                continue;
            }
            for (PeTile tile : part.pass().pes()) {
                if (tile.window().contains(xo, yo)) {
                    int end = next;
                    while (end < products.size() && isOf(products.get(end), part, tile)) {
                        end++;
                    }
                    parts.add(part(output, part, tile, products.subList(next, end)));
                    next = end;
                }
            }
        }
        ConvShape shape = plan.shape();
        SumOrigin direct = SumOrigin.of(layer, k, xo, yo, new Rect(0, 0, shape.inputWidth(), shape.inputHeight()));
        int owner = plan.ownerOf(xo, yo);
        long sum = parts.stream().mapToLong(PartialSumLife::sum).sum();
        return new OutputLife(
                output,
                PePosition.of(owner, plan.accelerator().columns()),
                parts,
                sum,
                direct.sum(),
                direct.pairs(),
                tracer.leavingGroup(k, xo, yo),
                tracer.leaves(k, xo, yo),
                chain.finished(layer, k, sum),
                chain.handed(run, output));
    }

    private static boolean isOf(TimedProduct product, GroupPass part, PeTile tile) {
        return product.run().index() == part.index() && product.pe().equals(tile.position());
    }

    private PartialSumLife part(LayerValue.Output output, GroupPass part, PeTile tile, List<TimedProduct> products) {
        long sum = 0;
        List<PartialSumLife.Contribution> contributions = new ArrayList<>();
        for (TimedProduct product : products) {
            sum += product.product().value();
            contributions.add(new PartialSumLife.Contribution(product, sum));
        }
        return new PartialSumLife(
                part,
                tile.position(),
                contributions,
                sum,
                SumOrigin.of(layer, output.k(), output.xo(), output.yo(), tile.input())
                        .sum(),
                tracer.hops(part, tile.position(), output.k(), output.xo(), output.yo()));
    }
}
