package sparsescope.dcnn.stage;

import java.util.List;
import java.util.function.BooleanSupplier;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.SumOrigin;
import sparsescope.dataflow.Rect;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.dcnn.run.DcnnRun;
import sparsescope.network.ConvShape;
import sparsescope.scene.life.ChainText;
import sparsescope.scene.life.LifeLine.Kind;
import sparsescope.scene.life.LifeLine.Place;
import sparsescope.scene.life.LifeLines;
import sparsescope.scene.life.LifeText;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;

/** Tells a value's life on the dense machine: every pair that it is part of, zero or not, with its cycle, PE and multiplier. */
final class DcnnLifeText {
    private final DcnnRun run;
    private final DcnnPlan plan;
    private final LayerValue value;
    private final List<DcnnUse> uses;
    private final LifeLines lines;
    private final ChainText chain;

    private DcnnLifeText(LayerValue value, DcnnRun run, LayerNeighbours neighbours, List<DcnnUse> uses) {
        this.run = run;
        this.plan = run.plan();
        this.value = value;
        this.uses = uses;
        this.lines = new LifeLines(neighbours.layer());
        this.chain = new ChainText(lines, neighbours, run.layer());
    }

    /** The life of a value. */
    static DcnnLife of(LayerValue value, DcnnRun run, LayerNeighbours neighbours, BooleanSupplier cancelled) {
        List<DcnnUse> uses = DcnnUses.of(value, run, cancelled);
        DcnnLifeText text = new DcnnLifeText(value, run, neighbours, uses);
        text.tell();
        return new DcnnLife(LifeText.title(value), text.lines.all(), value, uses);
    }

    private void tell() {
        if (value instanceof LayerValue.Activation a) {
            chain.origin(a);
            lines.section("Kept");
            activation(a, null);
            products();
        } else if (value instanceof LayerValue.Weight w) {
            lines.section("Kept");
            weight(w, null);
            products();
        } else if (value instanceof LayerValue.Product p) {
            chain.origin(p.activation());
            lines.section("Operands");
            activation(p.activation(), p.activation());
            weight(p.weight(), p.weight());
            product();
        } else {
            output((LayerValue.Output) value);
        }
    }

    private void activation(LayerValue.Activation a, LayerValue leads) {
        int number = run.layer().input().at(a.c(), a.y(), a.x());
        lines.event(
                "a = " + PaintContext.number(number) + " at (" + a.x() + "," + a.y() + ") of channel " + a.c()
                        + kept(number),
                null,
                leads);
    }

    private static String kept(int number) {
        return number == 0
                ? ": the buffer holds this zero like any value, and it is multiplied like any value."
                : ": the buffer holds it as it is.";
    }

    private void weight(LayerValue.Weight w, LayerValue leads) {
        int number = weight(w);
        lines.event(
                "w = " + PaintContext.number(number) + " of k " + w.k() + ", c " + w.c() + ", r " + w.r() + ", s "
                        + w.s() + kept(number),
                null,
                leads);
    }

    private int weight(LayerValue.Weight w) {
        return run.layer().weights().at(w.k(), w.c() % plan.shape().groupChannels(), w.s(), w.r());
    }

    private static boolean isUseful(DcnnUse use) {
        return use.pair().cause() == DcnnCause.PRODUCT;
    }

    /** All of an operand's pairs, under the PE that multiplies them. */
    private void products() {
        long useful = uses.stream().filter(DcnnLifeText::isUseful).count();
        lines.section(
                uses.isEmpty()
                        ? "It is never multiplied"
                        : "It is multiplied " + times(uses.size()) + ", "
                                + (useful == 0 ? "each time by zero, or as a zero" : times(useful) + " for a product"));
        int pe = -1;
        for (int at = 0; at < uses.size(); at++) {
            DcnnUse use = uses.get(at);
            if (use.pe() != pe) {
                pe = use.pe();
                int own = pe;
                long of = uses.stream().filter(one -> one.pe() == own).count();
                lines.section(Words.pe(position(pe)) + ": " + times(of));
            }
            oneOfMany(use);
        }
    }

    private static String times(long count) {
        return count == 1 ? "once" : PaintContext.number(count) + " times";
    }

    private PePosition position(int pe) {
        return PePosition.of(pe, plan.config().columns());
    }

    private Place place(DcnnUse use) {
        return new Place(use.cycle(), position(use.pe()), StageView.PE);
    }

    private static LayerValue.Output output(DcnnUse use) {
        return new LayerValue.Output(use.filter(), use.xo(), use.yo());
    }

    private void oneOfMany(DcnnUse use) {
        DcnnPair pair = use.pair();
        String other = value instanceof LayerValue.Activation
                ? "weight " + PaintContext.number(pair.weight()) + " of filter " + use.filter()
                : pair.cause() == DcnnCause.PADDING_PAIR
                        ? "the padding"
                        : "input " + PaintContext.number(pair.activation()) + " at " + Words.place(pair.x(), pair.y());
        lines.add(
                Kind.PRODUCT,
                "Cycle " + PaintContext.number(use.cycle()) + ", multiplier " + use.multiplier() + ": × " + other
                        + " = " + PaintContext.number(pair.product()) + " → output "
                        + Words.output(use.filter(), use.xo(), use.yo()),
                place(use),
                lines.lead(output(use)));
    }

    private void product() {
        lines.section("Product");
        if (uses.isEmpty()) {
            lines.event("The two never meet: no output of the layer needs their product.", null, null);
            return;
        }
        DcnnUse use = uses.get(0);
        DcnnPair pair = use.pair();
        lines.event(
                "Cycle " + PaintContext.number(use.cycle()) + ": multiplied in " + Words.pe(position(use.pe()))
                        + ", multiplier " + use.multiplier() + "; " + worked(pair)
                        + (isUseful(use) ? "." : ", a multiplier and a cycle for nothing."),
                place(use),
                null);
        long sum = run.at(use.cycle()).accumulator(use.pe());
        lines.event(
                "The adder tree adds it to the other products of this cycle, the accumulator to output "
                        + Words.output(use.filter(), use.xo(), use.yo()) + ", which is then "
                        + PaintContext.number(sum) + ".",
                place(use),
                output(use));
    }

    private static String worked(DcnnPair pair) {
        return PaintContext.number(pair.activation()) + " × " + PaintContext.number(pair.weight()) + " = "
                + PaintContext.number(pair.product());
    }

    /** An output run by run: what is multiplied, and its sum after each. */
    private void output(LayerValue.Output o) {
        long first = plan.startOf(o.k(), o.yo(), o.xo());
        int pe = plan.ownerOf(o.xo(), o.yo());
        long useful = uses.stream().filter(DcnnLifeText::isUseful).count();
        long sum = uses.stream().mapToLong(use -> use.pair().product()).sum();
        lines.section(Words.pe(position(pe)) + " computes it");
        lines.event(
                "Cycles " + PaintContext.number(first) + " to " + PaintContext.number(first + plan.runs() - 1) + ": "
                        + Words.count(uses.size(), "pair") + ", "
                        + plan.config().multipliers() + " a cycle; "
                        + PaintContext.number(useful) + " give a product.",
                new Place(first, position(pe), StageView.PE),
                null);
        check(o, sum);
        for (int at = 0; at < uses.size(); at++) {
            DcnnUse use = uses.get(at);
            if (use.multiplier() == 0) {
                long so = run.at(use.cycle()).accumulator(pe);
                lines.add(
                        Kind.SECTION,
                        "Cycle " + PaintContext.number(use.cycle()) + ": sum then " + PaintContext.number(so),
                        place(use),
                        null);
            }
            pair(use);
        }
        chain.end(o, sum);
    }

    private void pair(DcnnUse use) {
        DcnnPair pair = use.pair();
        boolean padding = pair.cause() == DcnnCause.PADDING_PAIR;
        LayerValue.Weight w = new LayerValue.Weight(use.filter(), pair.channel(), pair.s(), pair.r());
        LayerValue.Activation a = new LayerValue.Activation(pair.channel(), pair.x(), pair.y());
        lines.add(
                Kind.PRODUCT,
                "Pair " + use.index() + ", multiplier " + use.multiplier() + ": "
                        + (padding ? "padding" : "input (" + a.c() + "; " + a.x() + "," + a.y() + ")") + ", "
                        + worked(pair),
                place(use),
                lines.lead(padding ? w : new LayerValue.Product(a, w)));
    }

    private void check(LayerValue.Output o, long sum) {
        ConvShape shape = plan.shape();
        Rect whole = new Rect(0, 0, shape.inputWidth(), shape.inputHeight());
        SumOrigin direct = SumOrigin.of(run.layer(), o.k(), o.xo(), o.yo(), whole);
        boolean holds = direct.sum() == sum;
        lines.add(
                holds ? Kind.HOLDS : Kind.FAILS,
                (holds ? "✓ " : "✗ ") + Words.count(uses.size(), "pair") + " add up to " + PaintContext.number(sum)
                        + "; the direct convolution gives " + PaintContext.number(direct.sum()) + ".",
                null,
                null);
    }
}
