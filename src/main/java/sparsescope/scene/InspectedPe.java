package sparsescope.scene;

import static sparsescope.scene.Inspector.count;
import static sparsescope.scene.Inspector.pe;

import java.util.List;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.Product;

/** Describes parts of the PE landing. */
final class InspectedPe {
    private final Moment moment;
    private final StageView view;
    private final PeDetail detail;

    InspectedPe(Moment moment, StageView view) {
        this.moment = moment;
        this.view = view;
        this.detail = moment.detail(view.column(), view.row());
    }

    Description describe(String[] words) {
        int[] numbers = new int[words.length];
        for (int i = 2; i < words.length; i++) {
            numbers[i] = Integer.parseInt(words[i]);
        }
        return switch (words[1]) {
            case "activation" -> activation(numbers[2]);
            case "weight" -> weight(numbers[2]);
            case "slot" -> slot(detail.slots().get(numbers[2]));
            case "bank" -> bank(numbers[2]);
            case "queue" -> queued(numbers[2], numbers[3]);
            case "sum" -> sum(numbers[2], numbers[3], numbers[4]);
            case "input" ->
                new InspectedPlane(moment, view).describe(new String[] {"plane", "input", words[2], words[3]});
            default -> null;
        };
    }

    private Description activation(int index) {
        StoredActivation element = detail.activationBlock().get(index);
        boolean held = index >= detail.activationFrom() && index < detail.activationTo();
        return Description.of(
                "Stored activation " + (index + 1) + " of "
                        + detail.activationBlock().size(),
                element.value() == 0
                        ? "A placeholder or a kept zero at (" + element.x() + "," + element.y() + ")."
                        : "Value " + Pen.number(element.value()) + " at (" + element.x() + "," + element.y()
                                + ") of channel " + element.c() + ".",
                "Run-length index " + element.zerosBefore() + ": " + count(element.zerosBefore(), "zero")
                        + " before it are not stored.",
                held ? "It is in the vector in hand, held while the weights stream by." : "");
    }

    private Description weight(int index) {
        StoredWeight element = detail.weightBlock().get(index);
        boolean held = index >= detail.weightFrom() && index < detail.weightTo();
        return Description.of(
                "Stored weight " + (index + 1) + " of " + detail.weightBlock().size(),
                (element.value() == 0 ? "A placeholder or a kept zero" : "Value " + Pen.number(element.value()))
                        + " of filter k " + element.k() + ", channel " + element.c() + ", row s " + element.s()
                        + ", column r " + element.r() + ".",
                "Run-length index " + element.zerosBefore() + ": " + count(element.zerosBefore(), "zero")
                        + " before it are not stored.",
                held ? "It is in the vector in hand and meets every activation in hand." : "");
    }

    private Description slot(Product product) {
        if (product.activation() == null) {
            return Description.of(
                    "Multiplier without a pair",
                    "A vector was short: this multiplier has nothing to do in this cycle.");
        }
        String operands = "a = " + Pen.number(product.activation().value()) + " at ("
                + product.activation().x() + ","
                + product.activation().y() + ") times w = "
                + Pen.number(product.weight().value()) + " of k "
                + product.weight().k() + ", r " + product.weight().r() + ", s "
                + product.weight().s() + ".";
        if (!product.cause().isUseful()) {
            String why = switch (product.cause()) {
                case PLACEHOLDER -> "One operand is a placeholder or a kept zero; nothing is accumulated.";
                case OUT_OF_PLANE -> "It lies outside the output plane and is dropped.";
                case STRIDE_MISS -> "It lands between the outputs of the strided layer and is thrown away.";
                default -> "Another PE computes this output itself; the product is dropped.";
            };
            return Description.of("Product: " + product.cause().word(), operands, why);
        }
        int owner = moment.run().plan().ownerOf(product.xo(), product.yo());
        int columns = moment.run().plan().accelerator().columns();
        boolean mine = owner == view.row() * columns + view.column();
        return Description.of(
                "Product " + Pen.number(product.value()),
                operands,
                "It is part of output (" + product.k() + "; " + product.xo() + "," + product.yo()
                        + "), accumulator address " + product.address() + ", bank " + product.bank() + ".",
                mine
                        ? "This PE owns the output."
                        : pe(owner % columns, owner / columns) + " owns the output: a halo sum.");
    }

    private Description bank(int bank) {
        List<Product> queue = detail.queues().get(bank);
        long retired = detail.retired().stream()
                .filter(product -> product.bank() == bank)
                .count();
        return Description.of(
                "Accumulator bank " + bank,
                queue.isEmpty() ? "No product waits." : count(queue.size(), "product") + " wait in its queue.",
                retired == 0
                        ? "It added nothing in this cycle."
                        : "It added " + count(retired, "product") + " in this cycle.");
    }

    private Description queued(int bank, int position) {
        Product product = detail.queues().get(bank).get(position);
        Description said = slot(product);
        return Description.of(
                "Waiting product " + Pen.number(product.value()),
                said.lines().get(0),
                said.lines().get(1),
                "It is number " + (position + 1) + " in the queue of bank " + bank + ", which adds one a cycle.");
    }

    private Description sum(int k, int x, int y) {
        PeTile tile = moment.group()
                .pass()
                .pes()
                .get(view.row() * moment.run().plan().accelerator().columns() + view.column());
        int owner = moment.run().plan().ownerOf(x, y);
        int columns = moment.run().plan().accelerator().columns();
        return Description.of(
                "Partial sum of output (" + k + "; " + x + "," + y + ")",
                "Value " + Pen.number(detail.accumulators().at(k, x, y)) + " after this cycle.",
                tile.owned().contains(x, y)
                        ? "This PE owns the output; neighbours may still send their part."
                        : "Halo: " + pe(owner % columns, owner / columns)
                                + " owns the output and gets this sum when the group ends.");
    }
}
