package sparsescope.scene.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.SumOrigin;
import sparsescope.dataflow.CoordinateUnit;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.drawing.PartId;
import sparsescope.scene.inspect.Inspector.Description;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Describes parts of the PE landing. */
final class PeInspector {
    private final StagePart kind;
    private final PartId id;
    private final Moment moment;
    private final StageView view;
    private final PeDetail detail;
    private final PeTile tile;
    private final String name;

    PeInspector(StagePart kind, PartId id, Moment moment, StageView view) {
        this.kind = kind;
        this.id = id;
        this.moment = moment;
        this.view = view;
        this.detail = moment.detail(view.pe());
        this.tile = PeInFocus.tile(moment, view.pe());
        this.name = Words.pe(view.pe());
    }

    Optional<Description> describe() {
        int first = id.number(1);
        return switch (kind) {
            case INPUT -> input(first, id.number(2));
            case ACTIVATION -> element(detail.activationBlock(), first).map(this::activation);
            case WEIGHT -> element(detail.weightBlock(), first).map(this::weight);
            case SLOT -> element(detail.slots(), first).map(this::slot);
            case BANK -> element(detail.queues(), first).map(queue -> bank(first, queue));
            case QUEUE ->
                element(detail.queues(), first)
                        .flatMap(queue -> element(queue, id.number(2)).map(this::queued));
            case SUM -> sum(first, id.number(2), id.number(3));
            case BANKS -> Optional.of(banks());
            case SUMS -> Optional.of(sums());
            case POST -> Optional.of(post());
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> element(List<T> list, int index) {
        return index < 0 || index >= list.size() ? Optional.empty() : Optional.of(list.get(index));
    }

    private Optional<Description> input(int x, int y) {
        if (!tile.input().contains(x, y)) {
            return Optional.empty();
        }
        int channel = ShownChannels.of(moment, view).inputChannel();
        int value = moment.run().layer().input().at(channel, y, x);
        return Optional.of(Description.of(
                "Input (" + x + "," + y + "), channel " + channel,
                value == 0 && PostWords.compresses(moment.run().plan())
                        ? "Zero: it is not stored, only counted in the run of zeros before the next value."
                        : "Its value is " + PaintContext.number(value) + ", stored in the IARAM of " + name + "."));
    }

    private Description activation(StoredActivation element) {
        int at = id.number(1);
        boolean held = at >= detail.activationFrom() && at < detail.activationTo();
        List<String> lines = new ArrayList<>();
        lines.add(
                element.value() == 0
                        ? "A stored zero: it keeps the run of zeros short enough for its index."
                        : "Its value is " + PaintContext.number(element.value()) + ", at (" + element.x() + ","
                                + element.y() + ") of channel " + element.c() + ".");
        lines.add("It comes after " + Words.count(element.zerosBefore(), "zero") + " that are not stored.");
        lines.add(
                held
                        ? "It is being multiplied now, and stays while all weight vectors of the channel stream by."
                        : "It waits in the IARAM for its vector's turn.");
        return new Description("Stored activation " + at, lines);
    }

    private Description weight(StoredWeight element) {
        int at = id.number(1);
        boolean held = at >= detail.weightFrom() && at < detail.weightTo();
        List<String> lines = new ArrayList<>();
        lines.add(
                element.value() == 0
                        ? "A stored zero: it keeps the run of zeros short enough for its index."
                        : "Its value is " + PaintContext.number(element.value()) + ", of filter " + element.k()
                                + ", channel " + element.c() + ", at " + Words.place(element.r(), element.s()) + ".");
        lines.add("It comes after " + Words.count(element.zerosBefore(), "zero") + " that are not stored.");
        lines.add(
                held
                        ? "It is being multiplied now, by every activation of the vector."
                        : "It is in the block of weights that streams by for each activation vector.");
        return new Description("Stored weight " + at, lines);
    }

    private Description slot(Product product) {
        String title = "Multiplier " + product.weightSlot() + ", " + product.activationSlot();
        if (product.cause() == SlotCause.EMPTY) {
            return Description.of(title + ": empty", Inspector.meaning(SlotCause.EMPTY));
        }
        List<String> lines = new ArrayList<>();
        lines.add(made(product));
        if (product.cause().isUseful()) {
            lines.addAll(destination(product));
            if (detail.status().state() == PeState.STALL) {
                lines.add("It waits: the pair stalls.");
            }
        } else {
            lines.add(Inspector.meaning(product.cause()));
        }
        return new Description(title + ": " + product.cause().word(), lines);
    }

    /** {@code Activation 3 at (0, 1) × weight 1 of filter 1 = product 3.} */
    private static String made(Product product) {
        return Words.capital(Words.operands(product.activation(), product.weight())) + " = product "
                + PaintContext.number(product.value()) + ".";
    }

    private List<String> destination(Product product) {
        String target = Words.output(product.k(), product.xo(), product.yo());
        String owner = product.cause() == SlotCause.HALO_PRODUCT
                ? owner(product.xo(), product.yo()) + " owns that output: the sum is halo and leaves after the group."
                : name + " owns that output.";
        return List.of(
                "It goes to output " + target + ", accumulator " + product.address() + " in bank " + product.bank()
                        + ".",
                owner);
    }

    private String owner(int xo, int yo) {
        int pe = moment.run().plan().ownerOf(xo, yo);
        int columns = moment.run().plan().accelerator().columns();
        return Words.pe(PePosition.of(pe, columns));
    }

    private Description banks() {
        AcceleratorConfig accelerator = moment.run().plan().accelerator();
        return Description.of(
                "Accumulator banks",
                "The accumulators of " + name + " are spread over " + Words.count(accelerator.banks(), "bank")
                        + ", so that many can be added to in one cycle.",
                accelerator.contention() == Contention.NONE
                        ? "Each bank adds everything that reaches it."
                        : "Each bank adds one product a cycle: a second one for the same bank has to wait.",
                "A line leads from each product to its bank, and from each bank to the accumulator it adds to.");
    }

    private Description sums() {
        Accumulators all = detail.accumulators();
        return Description.of(
                "Accumulators",
                "The partial sums of the outputs that " + name + " adds to, for " + Words.count(all.filters(), "filter")
                        + " of this group.",
                "Outlined blue: a bank adds to it in this cycle. Dashed: a neighbour owns the output (halo).");
    }

    private Description bank(int bank, List<Product> queue) {
        List<String> lines = new ArrayList<>();
        int depth = moment.run().plan().accelerator().effectiveQueueDepth();
        if (moment.run().plan().accelerator().contention() == Contention.QUEUE) {
            lines.add(Words.count(queue.size(), "product") + " in its queue of " + depth
                    + "; one is added to its accumulator each cycle.");
        } else {
            lines.add("It has no queue: "
                    + (moment.run().plan().accelerator().contention() == Contention.LOCKSTEP
                            ? "a pair takes as many cycles as products meet in one bank."
                            : "it takes any number of products a cycle."));
        }
        long added = detail.retired().stream()
                .filter(product -> product.bank() == bank)
                .count();
        if (added > 0) {
            lines.add("In this cycle it added " + Words.count(added, "product") + ".");
        }
        return new Description("Accumulator bank " + bank, lines);
    }

    private Description queued(Product product) {
        List<String> lines = new ArrayList<>();
        lines.add(made(product));
        lines.addAll(destination(product));
        int ahead = id.number(2);
        lines.add(
                ahead == 0
                        ? "It is at the head of its queue: the next cycle adds it."
                        : Words.count(ahead, "product") + " of its queue come before it.");
        return new Description("Product in the queue of bank " + product.bank(), lines);
    }

    private Optional<Description> sum(int k, int x, int y) {
        Accumulators sums = detail.accumulators();
        if (!sums.window().contains(x, y) || k < sums.firstFilter() || k >= sums.firstFilter() + sums.filters()) {
            return Optional.empty();
        }
        boolean own = tile.owned().contains(x, y);
        int address = ((k - sums.firstFilter()) * sums.window().height()
                                + y
                                - sums.window().y())
                        * sums.window().width()
                + x
                - sums.window().x();
        int bank = new CoordinateUnit(
                        moment.run().plan(), tile, moment.group(tile.position()).group())
                .bank(address);
        SumOrigin all = SumOrigin.of(moment.run().layer(), k, x, y, tile.input());
        long waiting = detail.queues().get(bank).stream()
                .filter(product -> product.address() == address)
                .count();
        List<String> lines = new ArrayList<>();
        lines.add("So far " + PaintContext.number(sums.at(k, x, y)) + "; with all of this PE's inputs "
                + PaintContext.number(all.sum()) + ", from " + Words.count(all.pairs(), "pair")
                + " of non-zero operands.");
        for (Product product : detail.retired()) {
            if (product.address() == address) {
                lines.add("This cycle added " + Words.operands(product.activation(), product.weight()) + ".");
            }
        }
        if (!moment.computing()) {
            ExchangedSums.of(moment, tile.position()).ifPresent(exchanged -> {
                if (own) {
                    lines.add("With the halo sums that have come it is "
                            + PaintContext.number(exchanged.accumulators().at(k, x, y)) + ".");
                }
                if (exchanged.isGone(k, x, y)) {
                    lines.add(own ? "It has left as an output." : "It has been sent.");
                }
            });
        }
        if (waiting > 0) {
            lines.add(Words.count(waiting, "product") + " for it in the queue of bank " + bank + ".");
        }
        lines.add("It is accumulator " + address + ", in bank " + bank + ".");
        lines.add(
                own
                        ? name + " owns this output."
                        : owner(x, y) + " owns this output: the sum goes there after the group.");
        return Optional.of(new Description(
                (own ? "Partial sum of output " : "Halo sum of output ") + Words.output(k, x, y), lines));
    }

    private Description post() {
        return Description.of(
                "Post-processing unit",
                "After a group, halo sums go to the PEs that own their outputs.",
                "Then " + PostWords.leave(moment.run()) + ".");
    }
}
