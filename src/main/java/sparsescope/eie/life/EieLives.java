package sparsescope.eie.life;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.eie.layout.ColumnSlice;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.EieRun;
import sparsescope.network.ConvShape;
import sparsescope.scene.life.ChainText;
import sparsescope.scene.life.LifeLine.Kind;
import sparsescope.scene.life.LifeLine.Place;
import sparsescope.scene.life.LifeLines;
import sparsescope.scene.machine.ValueLife;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;

/** Tells a value's life on EIE, in the order in which it happens. */
public final class EieLives {
    private final EieRun run;
    private final EieNames names;
    private final EieUses uses;
    private final LifeLines lines;
    private final ChainText chain;
    private final short[] inputs;
    private final RowPlacement placement;

    private EieLives(EieRun run, LayerNeighbours neighbours, BooleanSupplier cancelled) {
        this.run = run;
        this.names = new EieNames(shape(run));
        this.uses = new EieUses(run, cancelled);
        this.lines = new LifeLines(neighbours.layer());
        this.chain = new ChainText(lines, neighbours, run.layer());
        this.inputs = run.layer().input().values();
        this.placement = run.placement();
    }

    private static ConvShape shape(EieRun run) {
        return run.layer().shape();
    }

    /** What a value is called. */
    public static String name(LayerValue value, EieRun run) {
        return new EieNames(shape(run)).name(value);
    }

    /** The life of a value of the run's layer. */
    public static ValueLife of(LayerValue value, EieRun run, LayerNeighbours neighbours, BooleanSupplier cancelled) {
        EieLives lives = new EieLives(run, neighbours, cancelled);
        lives.tell(value);
        return new EieLife(lives.names.name(value), lives.lines.all(), lives.names, value);
    }

    private void tell(LayerValue value) {
        if (value instanceof LayerValue.Activation a) {
            chain.origin(a);
            input(names.column(a));
        } else if (value instanceof LayerValue.Weight w) {
            stored(w.k(), names.column(w), null);
            meeting(w.k(), names.column(w));
        } else if (value instanceof LayerValue.Product p) {
            int column = names.column(p.activation());
            lines.section("Input " + column);
            sent(placement.pass(p.weight().k()), column, p.activation());
            stored(p.weight().k(), column, p.weight());
            meeting(p.weight().k(), column);
        } else {
            output((LayerValue.Output) value);
        }
    }

    private void input(int column) {
        for (int pass = 0; pass < placement.passes(); pass++) {
            lines.section(placement.passes() == 1 ? "Sent" : "Sent in pass " + pass);
            sent(pass, column, null);
        }
        List<EieUse> all = uses.ofInput(column);
        lines.section(
                all.isEmpty()
                        ? "It makes no product"
                        : "It makes " + Words.count(all.size(), "product") + ", one with each weight of its column");
        int pe = -1;
        for (EieUse use : all) {
            if (use.pe() != pe) {
                pe = use.pe();
                lines.section("PE " + pe);
            }
            lines.add(
                    Kind.PRODUCT,
                    at(use) + ": × " + weight(use.entry()) + " = " + PaintContext.number(use.product()) + " → output "
                            + use.entry().row(),
                    place(use),
                    lines.lead(names.product(use.entry().row(), column)));
        }
    }

    /** How an input is sent in a pass: when, or that it never is. */
    private void sent(int pass, int column, LayerValue leads) {
        String what = "x" + column + " = " + PaintContext.number(inputs[column]);
        OptionalLong cycle = run.broadcastAt(pass, column);
        if (cycle.isEmpty()) {
            lines.event(what + ": a zero. It is never sent, and its column of weights is never read.", null, leads);
            return;
        }
        lines.event(
                "Cycle " + PaintContext.number(cycle.getAsLong()) + ": " + what + " is sent to all queues.",
                new Place(cycle.getAsLong(), new PePosition(0, 0), StageView.PLANE),
                leads);
    }

    /** How a weight is stored. */
    private void stored(int row, int column, LayerValue leads) {
        lines.section("Weight of output " + row + " and input " + column);
        int pe = placement.pe(row);
        int weight = run.layout().weight(row, column);
        Optional<Integer> place = uses.place(row, column);
        if (place.isEmpty()) {
            lines.event("w = 0: PE " + pe + " does not store it.", null, leads);
            return;
        }
        ColumnSlice slice = uses.slice(row, column);
        StoredEntry entry = slice.entries().get(place.get());
        lines.event(
                "w = " + PaintContext.number(weight) + ": PE " + pe + " stores it as entry " + (place.get() + 1)
                        + " of the " + slice.entries().size() + " that it has of column " + column + ", after "
                        + Words.count(entry.zerosBefore(), "zero") + ".",
                null,
                leads);
        if (entry.code().isPresent()) {
            lines.event(
                    "Code " + entry.code().getAsInt() + " stands for it: shared weight "
                            + PaintContext.number(entry.value())
                            + (entry.value() == weight
                                    ? ", the very same."
                                    : ", which is off by " + PaintContext.number(entry.value() - weight) + "."),
                    null,
                    null);
        }
    }

    /** Where a weight meets its input, and what becomes of their product. */
    private void meeting(int row, int column) {
        lines.section("Product");
        Optional<EieUse> met = uses.ofWeight(row, column);
        if (met.isEmpty()) {
            lines.event(
                    inputs[column] == 0
                            ? "None: input " + column + " is zero, so that the weight is never read."
                            : "None: a weight of zero is not stored, and takes no cycle.",
                    null,
                    names.activation(column));
            return;
        }
        EieUse use = met.get();
        Addition added = uses.addition(use);
        lines.event(
                at(use) + ": PE " + use.pe() + " multiplies input " + column + " = "
                        + PaintContext.number(use.input()) + " by "
                        + PaintContext.number(use.entry().value())
                        + ", which is " + PaintContext.number(use.product()) + ".",
                place(use),
                names.activation(column));
        lines.event(
                "Output " + row + " goes from " + PaintContext.number(added.before()) + " to "
                        + PaintContext.number(added.after()) + ".",
                place(use),
                names.output(row));
    }

    private void output(LayerValue.Output o) {
        int row = o.k();
        int pe = placement.pe(row);
        List<EieUse> all = uses.ofOutput(row);
        lines.section("PE " + pe + ", accumulator " + placement.local(row));
        long sum = all.stream().mapToLong(EieUse::product).sum();
        boolean holds = uses.atEnd(row) == sum;
        long so = 0;
        lines.add(
                holds ? Kind.HOLDS : Kind.FAILS,
                (holds ? "✓ " : "✗ ") + Words.count(all.size(), "product") + " add up to " + PaintContext.number(sum)
                        + ", which its accumulator holds at the end of the pass.",
                null,
                null);
        for (EieUse use : all) {
            so += use.product();
            lines.add(
                    Kind.PRODUCT,
                    at(use) + ": input " + use.column() + " = " + PaintContext.number(use.input()) + " × "
                            + weight(use.entry()) + " = " + PaintContext.number(use.product()) + " → "
                            + PaintContext.number(so),
                    place(use),
                    lines.lead(names.product(row, use.column())));
        }
        chain.end(o, sum);
        exact(row, sum);
    }

    /** Where shared weights are not the network's own, its next layer is given what those make. */
    private void exact(int row, long sum) {
        long own = 0;
        for (int column = 0; column < inputs.length; column++) {
            own += (long) run.layout().weight(row, column) * inputs[column];
        }
        if (own != sum) {
            lines.event(
                    "With the network's own weights the sum is " + PaintContext.number(own)
                            + ": shared ones are off by " + PaintContext.number(sum - own)
                            + ". The next layer is given what the network's own make.",
                    null,
                    null);
        }
    }

    private static String weight(StoredEntry entry) {
        return "weight " + PaintContext.number(entry.value())
                + (entry.code().isPresent() ? " (code " + entry.code().getAsInt() + ")" : "");
    }

    private static String at(EieUse use) {
        return "Cycle " + PaintContext.number(use.cycle());
    }

    private static Place place(EieUse use) {
        return new Place(use.cycle(), new PePosition(use.pe(), 0), StageView.PE);
    }
}
