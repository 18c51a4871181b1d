package sparsescope.scene.life;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.Contention;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.Life;
import sparsescope.analysis.life.PartialSumLife;
import sparsescope.dataflow.LayerPlan;
import sparsescope.scene.life.LifeLine.Kind;
import sparsescope.scene.life.LifeLine.Place;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.trace.ActivationEntry;
import sparsescope.simulation.trace.TimedProduct;
import sparsescope.simulation.trace.WeightEntry;

/** Tells a value's life in lines, in the order in which it happens. */
public final class LifeText {
    private final Life life;
    private final LayerRun run;
    private final LayerPlan plan;
    private final LifeLines lines;

    private LifeText(Life life, LayerRun run, int layer) {
        this.life = life;
        this.run = run;
        this.plan = run.plan();
        this.lines = new LifeLines(layer);
    }

    /** Every line; {@code layer} is the run's layer's index. */
    public static List<LifeLine> of(Life life, LayerRun run, int layer) {
        LifeText words = new LifeText(life, run, layer);
        words.tell();
        return words.lines.all();
    }

    /** What a value is called. */
    public static String title(LayerValue value) {
        if (value instanceof LayerValue.Activation a) {
            return "Input (" + a.x() + "," + a.y() + ") of channel " + a.c();
        }
        if (value instanceof LayerValue.Weight w) {
            return "Weight of k " + w.k() + ", c " + w.c() + ", r " + w.r() + ", s " + w.s();
        }
        if (value instanceof LayerValue.Product p) {
            return "Product of input (" + p.activation().x() + ","
                    + p.activation().y() + "), channel "
                    + p.activation().c() + ", and weight k " + p.weight().k() + ", r "
                    + p.weight().r() + ", s "
                    + p.weight().s();
        }
        if (value instanceof LayerValue.PartialSum p) {
            return "Partial sum of output " + Words.output(p.k(), p.xo(), p.yo()) + " in " + Words.pe(p.pe());
        }
        if (value instanceof LayerValue.HaloSum h) {
            LayerValue.PartialSum p = h.sum();
            return "Halo sum of output " + Words.output(p.k(), p.xo(), p.yo()) + " from " + Words.pe(p.pe());
        }
        LayerValue.Output o = (LayerValue.Output) value;
        return "Output " + Words.output(o.k(), o.xo(), o.yo());
    }

    private void tell() {
        life.origin().ifPresent(origin -> ChainText.tell(origin, lines));
        if (life.value() instanceof LayerValue.Activation a) {
            lines.section("Stored");
            activationEntries(a);
            products();
        } else if (life.value() instanceof LayerValue.Weight w) {
            lines.section("Stored");
            weightEntries(w);
            products();
        } else if (life.value() instanceof LayerValue.Product p) {
            lines.section("Operands");
            activationEntries(p.activation());
            weightEntries(p.weight());
            product();
        }
        life.output().ifPresent(output -> new OutputLifeText(life, run, lines).tell(output));
    }

    private void activationEntries(LayerValue.Activation a) {
        int value = run.layer().input().at(a.c(), a.y(), a.x());
        String what = "a = " + PaintContext.number(value) + " at (" + a.x() + "," + a.y() + ") of channel " + a.c();
        if (life.activationEntries().isEmpty()) {
            lines.event(what + " is a zero: it is not stored and takes no cycle.", null, null);
        }
        for (ActivationEntry entry : life.activationEntries()) {
            String pass = plan.passes().size() > 1 ? " in pass " + entry.pass() : "";
            lines.event(
                    (value == 0 ? what + ", a stored zero" : what) + ": IARAM of "
                            + Words.pe(entry.pe()) + pass + ", "
                            + LifeLines.stored(entry),
                    null,
                    leadUnlessSelf(a));
        }
    }

    private void weightEntries(LayerValue.Weight w) {
        String where = "w of k " + w.k() + ", c " + w.c() + ", r " + w.r() + ", s " + w.s();
        if (life.weightEntries().isEmpty()) {
            lines.event(where + " is a zero: it is not stored and is never broadcast.", null, null);
        }
        for (WeightEntry entry : life.weightEntries()) {
            lines.event(
                    "w = " + PaintContext.number(entry.element().value()) + where.substring(1) + ": weights of group "
                            + entry.group().index() + ", "
                            + LifeLines.stored(entry),
                    null,
                    leadUnlessSelf(w));
        }
    }

    private LayerValue leadUnlessSelf(LayerValue value) {
        return value.equals(life.value()) ? null : value;
    }

    /** All of an operand's products, under the group and PE in which they are made. */
    private void products() {
        List<TimedProduct> all = life.products();
        long useful = all.stream().filter(TimedProduct::isUseful).count();
        lines.section(
                all.isEmpty()
                        ? "It makes no product"
                        : "It makes " + Words.count(all.size(), "product")
                                + (useful == all.size()
                                        ? ""
                                        : ", " + PaintContext.number(useful) + " of which reach accumulators"));
        for (int from = 0; from < all.size(); ) {
            int end = from + 1;
            while (end < all.size() && isSamePlace(all.get(from), all.get(end))) {
                end++;
            }
            TimedProduct first = all.get(from);
            lines.section(Words.capital(Words.group(first.run(), plan)) + ", " + Words.pe(first.pe()) + ": "
                    + Words.count(end - from, "product"));
            all.subList(from, end).forEach(this::oneOfMany);
            from = end;
        }
    }

    private static boolean isSamePlace(TimedProduct a, TimedProduct b) {
        return a.run().index() == b.run().index() && a.pe().equals(b.pe());
    }

    private void oneOfMany(TimedProduct timed) {
        Product product = timed.product();
        String other = life.value() instanceof LayerValue.Activation
                ? "weight " + PaintContext.number(product.weight().value()) + " of filter "
                        + product.weight().k()
                : "activation " + PaintContext.number(product.activation().value()) + " at "
                        + Words.place(
                                product.activation().x(), product.activation().y());
        String target = timed.isUseful()
                ? " → output " + Words.output(product.k(), product.xo(), product.yo()) + ", bank " + product.bank()
                : ", " + product.cause().word();
        lines.add(
                Kind.PRODUCT,
                "Cycle " + PaintContext.number(timed.issue()) + ": × " + other + " = "
                        + PaintContext.number(product.value()) + target,
                LifeLines.issue(timed),
                LifeSubject.product(product).map(lines::lead).orElse(null));
    }

    /** A product in every PE that makes it: one, but where inputs are replicated. */
    private void product() {
        lines.section("Product");
        if (life.products().isEmpty()) {
            lines.event("The two never meet.", null, null);
        }
        for (TimedProduct timed : life.products()) {
            Product product = timed.product();
            lines.event(
                    "Cycle " + PaintContext.number(timed.issue()) + ": multiplied in "
                            + Words.pe(timed.pe())
                            + ", multiplier " + product.weightSlot() + ", " + product.activationSlot() + "; "
                            + PaintContext.number(product.activation().value()) + " × "
                            + PaintContext.number(product.weight().value()) + " = "
                            + PaintContext.number(product.value()) + ".",
                    LifeLines.issue(timed),
                    null);
            if (!timed.isUseful()) {
                lines.event("Dropped: " + product.cause().word() + ".", null, null);
                continue;
            }
            lines.event(
                    "Cycle " + PaintContext.number(timed.retire()) + ": added to accumulator " + product.address()
                            + " by bank " + product.bank() + queued(timed) + ".",
                    new Place(timed.retire(), timed.pe(), StageView.PE),
                    null);
            sumAfter(timed)
                    .ifPresent(sum -> lines.event(
                            "The partial sum of output " + Words.output(product.k(), product.xo(), product.yo())
                                    + " is then " + PaintContext.number(sum) + ".",
                            new Place(timed.retire(), timed.pe(), StageView.PE),
                            new LayerValue.PartialSum(
                                    timed.run().pass().index(), timed.pe(), product.k(), product.xo(), product.yo())));
        }
    }

    private String queued(TimedProduct timed) {
        if (plan.accelerator().contention() == Contention.NONE) {
            return "";
        }
        return ", " + Words.ordinal(timed.ahead() + 1)
                + (plan.accelerator().contention() == Contention.QUEUE ? " in its queue" : " in turn");
    }

    private Optional<Long> sumAfter(TimedProduct timed) {
        return life.output().stream()
                .flatMap(output -> output.parts().stream())
                .flatMap(part -> part.contributions().stream())
                .filter(contribution -> contribution.product().equals(timed))
                .map(PartialSumLife.Contribution::sumAfter)
                .findFirst();
    }
}
