package sparsescope.scene.life;

import java.util.Optional;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.Life;
import sparsescope.analysis.life.OutputLife;
import sparsescope.analysis.life.PartialSumLife;
import sparsescope.dataflow.LayerPlan;
import sparsescope.network.Finish;
import sparsescope.scene.life.LifeLine.Kind;
import sparsescope.scene.life.LifeLine.Lead;
import sparsescope.scene.life.LifeLine.Place;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.trace.ActivationEntry;
import sparsescope.simulation.trace.HaloHop;
import sparsescope.simulation.trace.TimedProduct;

/** Tells an output's life: what adds up to it, whose halo sums come from where, who finishes it, and who takes it on. */
final class OutputLifeText {
    private final Life life;
    private final LayerRun run;
    private final LayerPlan plan;
    private final LifeLines lines;

    OutputLifeText(Life life, LayerRun run, LifeLines lines) {
        this.life = life;
        this.run = run;
        this.plan = run.plan();
        this.lines = lines;
    }

    /** Tells an output's part of the life. */
    void tell(OutputLife output) {
        boolean whole = !(life.value() instanceof LayerValue.Product);
        if (!(life.value() instanceof LayerValue.Output)) {
            lines.section(LifeText.title(output.output()));
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
            lines.event(
                    "Zero sums come from " + Words.count(idle, "neighbour") + ", whose windows reach it too.",
                    null,
                    null);
        }
        owner(output);
        finished(output);
        output.handed().forEach(handed -> handed(output, handed));
    }

    private void check(OutputLife output) {
        String sums =
                Words.count(output.contributions(), "product") + " add up to " + PaintContext.number(output.sum());
        if (output.agrees()) {
            lines.add(
                    Kind.HOLDS,
                    "✓ " + sums + "; the direct convolution of its taps gives " + PaintContext.number(output.direct())
                            + ".",
                    null,
                    lead(output));
        } else {
            lines.add(
                    Kind.FAILS,
                    "✗ " + sums + ", but the direct convolution of its taps gives "
                            + PaintContext.number(output.direct()) + ". This must not be: the simulation is wrong.",
                    null,
                    lead(output));
        }
    }

    private Lead lead(OutputLife output) {
        return life.value() instanceof LayerValue.Output ? null : lines.lead(output.output());
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
        return new LayerValue.PartialSum(part.run().pass().index(), part.pe(), k, xo, yo);
    }

    private void part(OutputLife output, PartialSumLife part, boolean products) {
        LayerValue.Output o = output.output();
        lines.add(
                Kind.SECTION,
                Words.pe(part.pe()) + ", " + Words.group(part.run(), plan) + ": "
                        + Words.count(part.contributions().size(), "product") + ", sum "
                        + PaintContext.number(part.sum()),
                null,
                lines.lead(sum(part, o.k(), o.xo(), o.yo())));
        if (products) {
            for (PartialSumLife.Contribution contribution : part.contributions()) {
                TimedProduct timed = contribution.product();
                Product product = timed.product();
                lines.add(
                        Kind.PRODUCT,
                        "Cycle " + PaintContext.number(timed.issue()) + ", bank " + product.bank() + ": "
                                + PaintContext.number(product.weight().value()) + " × "
                                + PaintContext.number(product.activation().value()) + " = "
                                + PaintContext.number(product.value())
                                + " → " + PaintContext.number(contribution.sumAfter()),
                        LifeLines.issue(timed),
                        LifeSubject.product(product).map(lines::lead).orElse(null));
            }
        }
        for (HaloHop hop : part.hops()) {
            lines.event(
                    "Cycle " + PaintContext.number(hop.cycle()) + ": halo sum " + PaintContext.number(part.sum())
                            + " goes from "
                            + Words.pe(hop.from()) + " to "
                            + Words.pe(hop.to()) + ", round " + (hop.round() + 1) + ".",
                    new Place(hop.cycle(), hop.from(), StageView.ARRAY),
                    new LayerValue.HaloSum(sum(part, o.k(), o.xo(), o.yo())));
        }
    }

    private void owner(OutputLife output) {
        lines.section("Owner " + Words.pe(output.owner()));
        long complete = output.complete();
        if (complete < 0) {
            lines.event("No product reaches it: its sum is 0.", null, null);
        } else {
            lines.event(
                    "Cycle " + PaintContext.number(complete) + ": the sum is complete, "
                            + PaintContext.number(output.sum()) + ".",
                    new Place(complete, output.owner(), StageView.ARRAY),
                    null);
        }
        lines.event(
                "Cycle " + PaintContext.number(output.leaves()) + ": it leaves through the PPU with "
                        + Words.group(output.leaving(), plan) + "."
                        + (complete > output.leaves() ? " What comes later is added to it there." : ""),
                new Place(output.leaves(), output.owner(), StageView.ARRAY),
                null);
    }

    private void finished(OutputLife output) {
        String said = PostWords.finishing(run.layer().finish(), output.output().k(), output.sum());
        lines.event(said + " = " + PaintContext.number(output.finished().scaled()) + ".", null, null);
    }

    private void handed(OutputLife output, OutputLife.Handed handed) {
        run.layer()
                .finish()
                .pool()
                .ifPresent(pool -> lines.event(
                        (handed.chosen() ? "It is the largest" : "Another output is the largest") + " of the "
                                + window(pool) + " pooled at (" + handed.x() + "," + handed.y() + "): "
                                + PaintContext.number(handed.value()) + " goes on.",
                        null,
                        null));
        for (OutputLife.Taken taken : handed.taken()) {
            lines.section("Layer " + taken.name());
            LayerValue.Activation input = taken.input();
            String what = "Input (" + input.x() + "," + input.y() + ") of channel " + input.c() + " = "
                    + PaintContext.number(taken.value());
            Lead lead = new Lead(taken.layer(), input);
            if (taken.entries().isEmpty()) {
                lines.add(
                        Kind.EVENT,
                        what
                                + (taken.value() == 0
                                        ? ": a zero, left out of the compressed block."
                                        : ": that layer cannot be laid out on this accelerator."),
                        null,
                        lead);
            }
            for (ActivationEntry entry : taken.entries()) {
                lines.add(
                        Kind.EVENT,
                        what + ": IARAM of " + Words.pe(entry.pe()) + ", " + LifeLines.stored(entry),
                        null,
                        lead);
            }
        }
    }

    private static String window(Finish.Pool pool) {
        return pool.size() + " × " + pool.size();
    }
}
