package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.Contention;
import sparsescope.analysis.LayerValue;
import sparsescope.analysis.Life;
import sparsescope.analysis.OutputLife;
import sparsescope.analysis.PartialSumLife;
import sparsescope.dataflow.LayerPlan;
import sparsescope.network.Finish;
import sparsescope.scene.LifeLine.Kind;
import sparsescope.scene.LifeLine.Lead;
import sparsescope.scene.LifeLine.Place;
import sparsescope.simulation.ActivationEntry;
import sparsescope.simulation.HaloHop;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.Product;
import sparsescope.simulation.TimedProduct;
import sparsescope.simulation.WeightEntry;

/** Tells a value's life in lines, in the order in which it happens. */
public final class LifeWords {
    private final Life life;
    private final LayerRun run;
    private final LayerPlan plan;
    private final int layer;
    private final List<LifeLine> lines = new ArrayList<>();

    private LifeWords(Life life, LayerRun run, int layer) {
        this.life = life;
        this.run = run;
        this.plan = run.plan();
        this.layer = layer;
    }

    /** Every line; {@code layer} is the run's layer's index. */
    public static List<LifeLine> of(Life life, LayerRun run, int layer) {
        LifeWords words = new LifeWords(life, run, layer);
        words.tell();
        return List.copyOf(words.lines);
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
            return "Partial sum of output " + Words.output(p.k(), p.xo(), p.yo()) + " in "
                    + Words.pe(p.column(), p.row());
        }
        if (value instanceof LayerValue.HaloSum h) {
            LayerValue.PartialSum p = h.sum();
            return "Halo sum of output " + Words.output(p.k(), p.xo(), p.yo()) + " from "
                    + Words.pe(p.column(), p.row());
        }
        LayerValue.Output o = (LayerValue.Output) value;
        return "Output " + Words.output(o.k(), o.xo(), o.yo());
    }

    private void tell() {
        life.origin().ifPresent(this::origin);
        if (life.value() instanceof LayerValue.Activation a) {
            section("Stored");
            activationEntries(a);
            products();
        } else if (life.value() instanceof LayerValue.Weight w) {
            section("Stored");
            weightEntries(w);
            products();
        } else if (life.value() instanceof LayerValue.Product p) {
            section("Operands");
            activationEntries(p.activation());
            weightEntries(p.weight());
            product();
        }
        life.output().ifPresent(this::output);
    }

    private void section(String text) {
        add(Kind.SECTION, text, null, null);
    }

    private void event(String text, Place place, LayerValue leads) {
        add(Kind.EVENT, text, place, leads == null ? null : new Lead(layer, leads));
    }

    private void add(Kind kind, String text, Place place, Lead leads) {
        lines.add(new LifeLine(kind, text, Optional.ofNullable(place), Optional.ofNullable(leads)));
    }

    private void origin(Life.Origin origin) {
        section("Made by " + origin.name());
        LayerValue.Output chosen = origin.chosen();
        String pooled = origin.outputs().size() == 1
                ? ""
                : ", the largest of " + origin.outputs().size() + " that are pooled";
        add(
                Kind.EVENT,
                "From output " + Words.output(chosen.k(), chosen.xo(), chosen.yo()) + pooled + ".",
                null,
                new Lead(origin.layer(), chosen));
    }

    private void activationEntries(LayerValue.Activation a) {
        int value = run.layer().input().at(a.c(), a.y(), a.x());
        String what = "a = " + Pen.number(value) + " at (" + a.x() + "," + a.y() + ") of channel " + a.c();
        if (life.activationEntries().isEmpty()) {
            event(what + " is a zero: it is not stored and takes no cycle.", null, null);
        }
        for (ActivationEntry entry : life.activationEntries()) {
            String pass = plan.passes().size() > 1 ? " in pass " + entry.pass() : "";
            event(
                    (value == 0 ? what + ", a stored zero" : what) + ": IARAM of "
                            + Words.pe(entry.column(), entry.row()) + pass + ", "
                            + stored(
                                    entry.position(),
                                    entry.stored(),
                                    entry.element().zerosBefore(),
                                    entry.vector(),
                                    entry.lane()),
                    null,
                    leadUnlessSelf(a));
        }
    }

    private void weightEntries(LayerValue.Weight w) {
        String where = "w of k " + w.k() + ", c " + w.c() + ", r " + w.r() + ", s " + w.s();
        if (life.weightEntries().isEmpty()) {
            event(where + " is a zero: it is not stored and is never broadcast.", null, null);
        }
        for (WeightEntry entry : life.weightEntries()) {
            event(
                    "w = " + Pen.number(entry.element().value()) + where.substring(1) + ": weights of group "
                            + entry.group().index() + ", "
                            + stored(
                                    entry.position(),
                                    entry.stored(),
                                    entry.element().zerosBefore(),
                                    entry.vector(),
                                    entry.lane()),
                    null,
                    leadUnlessSelf(w));
        }
    }

    private LayerValue leadUnlessSelf(LayerValue value) {
        return value.equals(life.value()) ? null : value;
    }

    private static String stored(int position, int stored, int zeros, int vector, int lane) {
        return "element " + position + " of " + stored + " after " + Words.count(zeros, "zero") + "; vector " + vector
                + ", lane " + lane + ".";
    }

    /** All of an operand's products, under the group and PE in which they are made. */
    private void products() {
        List<TimedProduct> all = life.products();
        long useful = all.stream().filter(TimedProduct::isUseful).count();
        section(
                all.isEmpty()
                        ? "It makes no product"
                        : "It makes " + Words.count(all.size(), "product")
                                + (useful == all.size()
                                        ? ""
                                        : ", " + Pen.number(useful) + " of which reach accumulators"));
        for (int from = 0; from < all.size(); ) {
            int end = from + 1;
            while (end < all.size() && isSamePlace(all.get(from), all.get(end))) {
                end++;
            }
            TimedProduct first = all.get(from);
            section(Words.capital(Words.group(first.run(), plan)) + ", " + Words.pe(first.column(), first.row()) + ": "
                    + Words.count(end - from, "product"));
            all.subList(from, end).forEach(this::oneOfMany);
            from = end;
        }
    }

    private static boolean isSamePlace(TimedProduct a, TimedProduct b) {
        return a.run().index() == b.run().index() && a.column() == b.column() && a.row() == b.row();
    }

    private void oneOfMany(TimedProduct timed) {
        Product product = timed.product();
        String other = life.value() instanceof LayerValue.Activation
                ? "w = " + Pen.number(product.weight().value()) + " of k "
                        + product.weight().k() + ", r " + product.weight().r() + ", s "
                        + product.weight().s()
                : "a = " + Pen.number(product.activation().value()) + " at ("
                        + product.activation().x() + "," + product.activation().y() + ")";
        String target = timed.isUseful()
                ? " → " + Words.output(product.k(), product.xo(), product.yo()) + ", bank " + product.bank()
                : ", " + product.cause().word();
        add(
                Kind.PRODUCT,
                "Cycle " + Pen.number(timed.issue()) + ": × " + other + " = " + Pen.number(product.value()) + target,
                issue(timed),
                LifeSubject.product(product)
                        .map(value -> new Lead(layer, value))
                        .orElse(null));
    }

    private static Place issue(TimedProduct timed) {
        return new Place(timed.issue(), timed.column(), timed.row(), StageView.PE);
    }

    /** A product in every PE that makes it: one, but where inputs are replicated. */
    private void product() {
        section("Product");
        if (life.products().isEmpty()) {
            event("The two never meet.", null, null);
        }
        for (TimedProduct timed : life.products()) {
            Product product = timed.product();
            event(
                    "Cycle " + Pen.number(timed.issue()) + ": multiplied in " + Words.pe(timed.column(), timed.row())
                            + ", multiplier " + product.weightSlot() + ", " + product.activationSlot() + "; "
                            + Pen.number(product.activation().value()) + " × "
                            + Pen.number(product.weight().value()) + " = " + Pen.number(product.value()) + ".",
                    issue(timed),
                    null);
            if (!timed.isUseful()) {
                event("Dropped: " + product.cause().word() + ".", null, null);
                continue;
            }
            event(
                    "Cycle " + Pen.number(timed.retire()) + ": added to accumulator " + product.address() + " by bank "
                            + product.bank() + queued(timed) + ".",
                    new Place(timed.retire(), timed.column(), timed.row(), StageView.PE),
                    null);
            sumAfter(timed)
                    .ifPresent(sum -> event(
                            "The partial sum of " + Words.output(product.k(), product.xo(), product.yo()) + " is then "
                                    + Pen.number(sum) + ".",
                            new Place(timed.retire(), timed.column(), timed.row(), StageView.PE),
                            new LayerValue.PartialSum(
                                    timed.run().pass().index(),
                                    timed.column(),
                                    timed.row(),
                                    product.k(),
                                    product.xo(),
                                    product.yo())));
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

    private void output(OutputLife output) {
        boolean whole = !(life.value() instanceof LayerValue.Product);
        if (!(life.value() instanceof LayerValue.Output)) {
            section(title(output.output()));
        }
        check(output);
        int idle = 0;
        for (PartialSumLife part : output.parts()) {
            if (!part.contributions().isEmpty() || isOwn(part)) {
                part(output, part, whole && (own().isEmpty() || isOwn(part)));
            } else if (!part.hops().isEmpty()) {
                idle++;
            }
        }
        if (idle > 0) {
            event(
                    "Zero sums come from " + Words.count(idle, "neighbour") + ", whose windows reach it too.",
                    null,
                    null);
        }
        owner(output);
        finished(output);
        output.handed().forEach(handed -> handed(output, handed));
    }

    private void check(OutputLife output) {
        String sums = Words.count(output.contributions(), "product") + " add up to " + Pen.number(output.sum());
        if (output.agrees()) {
            add(
                    Kind.HOLDS,
                    "✓ " + sums + "; the direct convolution of its taps gives " + Pen.number(output.direct()) + ".",
                    null,
                    lead(output));
        } else {
            add(
                    Kind.FAILS,
                    "✗ " + sums + ", but the direct convolution of its taps gives " + Pen.number(output.direct())
                            + ". This must not be: the simulation is wrong.",
                    null,
                    lead(output));
        }
    }

    private Lead lead(OutputLife output) {
        return life.value() instanceof LayerValue.Output ? null : new Lead(layer, output.output());
    }

    /** The partial sum whose life this is. */
    private Optional<LayerValue.PartialSum> own() {
        if (life.value() instanceof LayerValue.HaloSum halo) {
            return Optional.of(halo.sum());
        }
        return life.value() instanceof LayerValue.PartialSum sum ? Optional.of(sum) : Optional.empty();
    }

    /** Of a partial sum its own products alone are listed; the others' sums are one line each. */
    private boolean isOwn(PartialSumLife part) {
        return own().filter(sum -> sum(part, sum.k(), sum.xo(), sum.yo()).equals(sum))
                .isPresent();
    }

    private static LayerValue.PartialSum sum(PartialSumLife part, int k, int xo, int yo) {
        return new LayerValue.PartialSum(part.run().pass().index(), part.column(), part.row(), k, xo, yo);
    }

    private void part(OutputLife output, PartialSumLife part, boolean products) {
        LayerValue.Output o = output.output();
        add(
                Kind.SECTION,
                Words.pe(part.column(), part.row()) + ", " + Words.group(part.run(), plan) + ": "
                        + Words.count(part.contributions().size(), "product") + ", sum " + Pen.number(part.sum()),
                null,
                new Lead(layer, sum(part, o.k(), o.xo(), o.yo())));
        if (products) {
            for (PartialSumLife.Contribution contribution : part.contributions()) {
                TimedProduct timed = contribution.product();
                Product product = timed.product();
                add(
                        Kind.PRODUCT,
                        "Cycle " + Pen.number(timed.issue()) + ", bank " + product.bank() + ": "
                                + Pen.number(product.weight().value()) + " × "
                                + Pen.number(product.activation().value()) + " = " + Pen.number(product.value())
                                + " → " + Pen.number(contribution.sumAfter()),
                        issue(timed),
                        LifeSubject.product(product)
                                .map(value -> new Lead(layer, value))
                                .orElse(null));
            }
        }
        for (HaloHop hop : part.hops()) {
            event(
                    "Cycle " + Pen.number(hop.cycle()) + ": halo sum " + Pen.number(part.sum()) + " goes from "
                            + Words.pe(hop.fromColumn(), hop.fromRow()) + " to "
                            + Words.pe(hop.toColumn(), hop.toRow()) + ", round " + (hop.round() + 1) + ".",
                    new Place(hop.cycle(), hop.fromColumn(), hop.fromRow(), StageView.ARRAY),
                    new LayerValue.HaloSum(sum(part, o.k(), o.xo(), o.yo())));
        }
    }

    private void owner(OutputLife output) {
        section("Owner " + Words.pe(output.ownerColumn(), output.ownerRow()));
        long complete = output.complete();
        if (complete < 0) {
            event("No product reaches it: its sum is 0.", null, null);
        } else {
            event(
                    "Cycle " + Pen.number(complete) + ": the sum is complete, " + Pen.number(output.sum()) + ".",
                    new Place(complete, output.ownerColumn(), output.ownerRow(), StageView.ARRAY),
                    null);
        }
        event(
                "Cycle " + Pen.number(output.leaves()) + ": it leaves through the PPU with "
                        + Words.group(output.leaving(), plan) + "."
                        + (complete > output.leaves() ? " What comes later is added to it there." : ""),
                new Place(output.leaves(), output.ownerColumn(), output.ownerRow(), StageView.ARRAY),
                null);
    }

    private void finished(OutputLife output) {
        String said = PostWords.finishing(run.layer().finish(), output.output().k(), output.sum());
        event(said + " = " + Pen.number(output.finished().scaled()) + ".", null, null);
    }

    private void handed(OutputLife output, OutputLife.Handed handed) {
        run.layer()
                .finish()
                .pool()
                .ifPresent(pool -> event(
                        (handed.chosen() ? "It is the largest" : "Another output is the largest") + " of the "
                                + window(pool) + " pooled at (" + handed.x() + "," + handed.y() + "): "
                                + Pen.number(handed.value()) + " goes on.",
                        null,
                        null));
        for (OutputLife.Taken taken : handed.taken()) {
            section("Layer " + taken.name());
            LayerValue.Activation input = taken.input();
            String what = "Input (" + input.x() + "," + input.y() + ") of channel " + input.c() + " = "
                    + Pen.number(taken.value());
            Lead lead = new Lead(taken.layer(), input);
            if (taken.entries().isEmpty()) {
                add(
                        Kind.EVENT,
                        what
                                + (taken.value() == 0
                                        ? ": a zero, left out of the compressed block."
                                        : ": that layer cannot be laid out on this accelerator."),
                        null,
                        lead);
            }
            for (ActivationEntry entry : taken.entries()) {
                add(
                        Kind.EVENT,
                        what + ": IARAM of " + Words.pe(entry.column(), entry.row()) + ", "
                                + stored(
                                        entry.position(),
                                        entry.stored(),
                                        entry.element().zerosBefore(),
                                        entry.vector(),
                                        entry.lane()),
                        null,
                        lead);
            }
        }
    }

    private static String window(Finish.Pool pool) {
        return pool.size() + " × " + pool.size();
    }
}
