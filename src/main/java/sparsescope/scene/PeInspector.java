package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.CoordinateUnit;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.Accumulators;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.PeState;
import sparsescope.simulation.Product;
import sparsescope.simulation.SlotCause;

/** Describes the parts of the PE landing: the microscope on the PE in focus. */
final class PeInspector {
    private final Moment moment;
    private final LayerPlan plan;
    private final int shownChannel;
    private final PeDetail detail;
    private final PeTile tile;

    PeInspector(Moment moment, StageView view) {
        this.moment = moment;
        this.plan = moment.run().plan();
        int column = Focus.column(moment, view);
        int row = Focus.row(moment, view);
        this.detail = moment.detail(column, row);
        this.tile = moment.group().pass().pes().get(row * plan.accelerator().columns() + column);
        // The microscope shows what the PE works on, whatever plane is chosen elsewhere.
        this.shownChannel = detail.status().channel() >= 0
                ? detail.status().channel()
                : Shown.of(moment, view).inputChannel();
    }

    Optional<Description> describe(PartId id) {
        if (id.is("detail/activation", 1)) {
            return at(detail.activationBlock(), id.last(0)).map(a -> activation(a, id.last(0)));
        }
        if (id.is("detail/weight", 1)) {
            return at(detail.weightBlock(), id.last(0)).map(w -> weight(w, id.last(0)));
        }
        if (id.is("detail/slot", 1)) {
            return at(detail.slots(), id.last(0)).map(this::slot);
        }
        if (id.is("detail/bank", 1)) {
            return at(detail.queues(), id.last(0)).map(queue -> bank(id.last(0), queue));
        }
        if (id.is("detail/queue", 2)) {
            return at(detail.queues(), id.last(1))
                    .flatMap(queue -> at(queue, id.last(0)).map(p -> queued(p, id.last(0), queue.size())));
        }
        if (id.is("detail/sum", 3)) {
            return sum(id.last(2), id.last(1), id.last(0));
        }
        return id.is("detail/input", 2) ? input(id.last(1), id.last(0)) : Optional.empty();
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    private String name() {
        return Words.pe(detail.status().column(), detail.status().row());
    }

    private Description activation(StoredActivation a, int index) {
        List<String> lines = new ArrayList<>();
        lines.add("Its value is " + Words.number(a.value()) + "; " + before(a.zerosBefore()) + ".");
        if (a.value() == 0) {
            lines.add(
                    "It is a placeholder or a zero that is kept: it takes a place in its vector, and its products are 0.");
        }
        lines.add("It is element " + (index + 1) + " of "
                + detail.activationBlock().size() + " in the compressed block of channel " + a.c() + " in the IARAM of "
                + name() + ", and decodes to " + Words.at(a.x(), a.y()) + ".");
        boolean inHand = index >= detail.activationFrom() && index < detail.activationTo();
        lines.add(
                inHand
                        ? "It is in the vector in hand, held while "
                                + Words.count(detail.status().weightVectors(), "weight vector") + " stream by."
                        : index < detail.activationFrom()
                                ? "It has met all weights of this channel in this group."
                                : "Its vector's turn is still to come.");
        return new Description("Activation at " + Words.at(a.x(), a.y()) + " of channel " + a.c(), lines);
    }

    private static String before(int zeros) {
        return zeros == 0
                ? "no zero was skipped before it"
                : Words.count(zeros, "zero") + " before it " + (zeros == 1 ? "was" : "were") + " skipped";
    }

    private Description weight(StoredWeight w, int index) {
        List<String> lines = new ArrayList<>();
        lines.add("Its value is " + Words.number(w.value()) + "; " + before(w.zerosBefore()) + ".");
        if (w.value() == 0) {
            lines.add(
                    "It is a placeholder or a zero that is kept: it takes a place in its vector, and its products are 0.");
        }
        lines.add("It is element " + (index + 1) + " of " + detail.weightBlock().size()
                + " that the weight FIFO brings for channel " + w.c() + " and " + Words.filters(moment.group()) + ".");
        boolean inHand = index >= detail.weightFrom() && index < detail.weightTo();
        lines.add(
                inHand
                        ? "It is in the vector in hand: it meets "
                                + Words.count(detail.activationTo() - detail.activationFrom(), "activation")
                                + " at once."
                        : index < detail.weightFrom()
                                ? "It has met the activation vector in hand."
                                : "The activation vector in hand still waits for it.");
        return new Description("Weight of k " + w.k() + ", s " + w.s() + ", r " + w.r(), lines);
    }

    private Description slot(Product product) {
        List<String> lines = new ArrayList<>();
        String title = "Multiplier " + (product.activationSlot() + 1) + ", " + (product.weightSlot() + 1);
        if (product.cause() == SlotCause.EMPTY) {
            lines.add("Empty: a vector is short, so it has no pair to multiply.");
            return new Description(title, lines);
        }
        lines.add(Words.capital(Words.operands(product)) + " is " + Words.number(product.value()) + ".");
        if (!product.cause().isUseful()) {
            lines.add(Words.capital(product.cause().word()) + ": " + whyDropped(product));
            return new Description(title, lines);
        }
        addTarget(product, lines);
        lines.add(fate(product));
        return new Description(title, lines);
    }

    private String whyDropped(Product product) {
        int x = product.activation().x()
                + plan.shape().padding()
                - product.weight().r();
        int y = product.activation().y()
                + plan.shape().padding()
                - product.weight().s();
        return switch (product.cause()) {
            case PLACEHOLDER -> "one of the operands is a stored zero, so nothing is added.";
            case OUT_OF_PLANE ->
                "it would belong to output ("
                        + Words.number(Math.floorDiv(x, plan.shape().stride())) + ","
                        + Words.number(Math.floorDiv(y, plan.shape().stride())) + "), outside the "
                        + plan.shape().outputWidth() + "×" + plan.shape().outputHeight() + " plane, and is dropped.";
            case STRIDE_MISS ->
                "it falls between the outputs of a layer with stride "
                        + plan.shape().stride() + ", and is dropped.";
            default -> "another PE computes that output itself, and the product is dropped.";
        };
    }

    private void addTarget(Product product, List<String> lines) {
        int owner = plan.ownerOf(product.xo(), product.yo());
        int columns = plan.accelerator().columns();
        String whose = product.cause() == SlotCause.PRODUCT
                ? "which this PE owns"
                : "which " + Words.pe(owner % columns, owner / columns) + " owns: it becomes part of a halo";
        lines.add("It belongs to output " + Words.output(product.k(), product.xo(), product.yo()) + ", " + whose + ".");
        lines.add("The accumulator's address is " + Words.number(product.address()) + ", in bank " + product.bank()
                + " of " + plan.accelerator().banks() + ".");
    }

    private String fate(Product product) {
        if (detail.status().state() == PeState.STALL && plan.accelerator().contention() == Contention.QUEUE) {
            return "It waits: the pair in hand cannot issue until every bank has room for its products.";
        }
        List<Product> queue = detail.queues().get(product.bank());
        int place = queue.lastIndexOf(product);
        return place < 0
                ? "The bank has added it to its partial sum."
                : "It stands at place " + (place + 1) + " of " + queue.size() + " in the bank's queue.";
    }

    private Description bank(int bank, List<Product> queue) {
        List<String> lines = new ArrayList<>();
        boolean queues = plan.accelerator().contention() == Contention.QUEUE;
        lines.add((queue.isEmpty()
                        ? "No product waits"
                        : Words.count(queue.size(), "product") + (queue.size() == 1 ? " waits" : " wait"))
                + " in its queue"
                + (queues ? ", which takes at most " + plan.accelerator().effectiveQueueDepth() + "." : "."));
        detail.retired().stream()
                .filter(p -> p.bank() == bank)
                .findFirst()
                .ifPresent(p -> lines.add("In this cycle it adds " + Words.number(p.value())
                        + " to the partial sum of output " + Words.output(p.k(), p.xo(), p.yo()) + "."));
        long coming = detail.slots().stream()
                .filter(p -> p.cause().isUseful() && p.bank() == bank)
                .count();
        if (coming > 0) {
            lines.add(Words.count(coming, "product") + " of the pair in hand " + (coming == 1 ? "is" : "are")
                    + " for it.");
        }
        lines.add("It holds " + Words.count(plan.accelerator().bankEntries(), "partial sum")
                + " and adds one product a cycle.");
        return new Description("Accumulator bank " + bank, lines);
    }

    private Description queued(Product product, int position, int size) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.capital(Words.operands(product)) + " is " + Words.number(product.value()) + ".");
        addTarget(product, lines);
        lines.add("It stands at place " + (position + 1) + " of " + size + " in the queue, and is added "
                + (position == 0 ? "in the next cycle." : "in " + (position + 1) + " cycles."));
        return new Description("Product waiting in bank " + product.bank(), lines);
    }

    private Optional<Description> sum(int k, int xo, int yo) {
        Accumulators sums = detail.accumulators();
        Rect window = sums.window();
        if (k < sums.firstFilter() || k >= sums.firstFilter() + sums.filters() || !window.contains(xo, yo)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Its value so far is " + Words.number(sums.at(k, xo, yo)) + ".");
        int address = ((k - sums.firstFilter()) * window.height() + yo - window.y()) * window.width() + xo - window.x();
        int bank = new CoordinateUnit(plan, tile, moment.group().group()).bank(address);
        lines.add("It lives at address " + Words.number(address) + ", in bank " + bank + ".");
        List<Product> waiting = detail.queues().get(bank).stream()
                .filter(p -> p.address() == address)
                .toList();
        if (!waiting.isEmpty()) {
            lines.add(Words.count(waiting.size(), "product") + " for it still "
                    + (waiting.size() == 1 ? "waits" : "wait")
                    + " in the queue: "
                    + String.join(
                            ", ",
                            waiting.stream().map(p -> Words.number(p.value())).toList()) + ".");
        }
        int owner = plan.ownerOf(xo, yo);
        int columns = plan.accelerator().columns();
        lines.add(
                tile.owned().contains(xo, yo)
                        ? name() + " owns this output."
                        : "It is halo: " + Words.pe(owner % columns, owner / columns)
                                + " owns the output, and gets this sum after the group's barrier.");
        return Optional.of(new Description("Partial sum of output " + Words.output(k, xo, yo), lines));
    }

    private Optional<Description> input(int x, int y) {
        if (!tile.input().contains(x, y)) {
            return Optional.empty();
        }
        int value = moment.run().layer().input().at(shownChannel, y, x);
        List<String> lines = new ArrayList<>();
        lines.add("Its value is " + Words.number(value) + ".");
        int index = -1;
        for (int element = 0; element < detail.activationBlock().size(); element++) {
            StoredActivation a = detail.activationBlock().get(element);
            index = a.x() == x && a.y() == y ? element : index;
        }
        if (index >= 0) {
            lines.add("It is stored as element " + (index + 1) + " of "
                    + detail.activationBlock().size()
                    + " of the block at work, with run-length index "
                    + detail.activationBlock().get(index).zerosBefore() + ".");
            if (index >= detail.activationFrom() && index < detail.activationTo()) {
                lines.add("It is in the vector in hand.");
            }
        } else if (value == 0) {
            lines.add("A zero is not stored: nothing is fetched and nothing is multiplied for it.");
        } else {
            lines.add(
                    detail.activationBlock().isEmpty()
                            ? "The PE has no activations in hand in this cycle."
                            : "It belongs to another stride phase than the block at work.");
        }
        return Optional.of(new Description("Input position " + Words.at(x, y) + " of channel " + shownChannel, lines));
    }
}
