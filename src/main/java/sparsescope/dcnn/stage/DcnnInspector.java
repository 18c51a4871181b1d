package sparsescope.dcnn.stage;

import java.util.List;
import java.util.Optional;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.PartId;
import sparsescope.scene.inspect.Inspector.Description;
import sparsescope.scene.style.PaintContext;

/** Tells what a part of the dense machine's stage is: its value, where it came from and where it goes. */
final class DcnnInspector {
    private static final Description GONE =
            new Description("Not in this cycle", List.of("What you pointed at no longer exists in this cycle."));

    private final DcnnFocus focus;
    private final PartId part;

    private DcnnInspector(DcnnFocus focus, PartId part) {
        this.focus = focus;
        this.part = part;
    }

    static Description describe(String id, DcnnFocus focus) {
        return new DcnnInspector(focus, PartId.parse(id)).describe().orElse(GONE);
    }

    private Optional<Description> describe() {
        return switch (part.kind()) {
            case "pe" -> pe(part.number(0), part.number(1));
            case "plane" -> plane();
            case "detail" -> input(part.number(1), part.number(2));
            case "multiplier" -> multiplier(part.number(0));
            case "adders" -> Optional.of(adders());
            case "adder" -> adder(part.number(0), part.number(1));
            case "buffer" -> Optional.of(buffer());
            case "accumulator" -> Optional.of(accumulator());
            case "cause" -> cause();
            default -> Optional.empty();
        };
    }

    private DcnnPlan plan() {
        return focus.plan();
    }

    private Optional<Description> pe(int column, int row) {
        if (column < 0
                || row < 0
                || column >= plan().config().columns()
                || row >= plan().config().rows()) {
            return Optional.empty();
        }
        DcnnFocus its = new DcnnFocus(focus.moment(), focus.view().focus(column, row));
        long own = its.status().own();
        return Optional.of(new Description(
                its.name() + ": " + its.status().state().word(),
                List.of(
                        DcnnWords.sentence(its),
                        "Its outputs take " + PaintContext.number(own) + " cycles; the slowest PE takes "
                                + PaintContext.number(focus.moment().run().cycles()) + ".",
                        PaintContext.number(focus.moment().outputsDone(its.pe())) + " of its outputs are computed.")));
    }

    private Optional<Description> plane() {
        return switch (part.sort()) {
            case "pair" ->
                focus.pairs().stream()
                        .filter(pair -> pair.s() == part.number(1) && pair.r() == part.number(2))
                        .findFirst()
                        .map(this::pair);
            case "field" ->
                focus.place()
                        .map(at -> new Description(
                                "Receptive field of " + DcnnWords.output(at),
                                List.of("All " + plan().pairs() + " inputs of the output are multiplied, in "
                                        + plan().runs() + " cycles, zeros and padding too.")));
            case "weight" -> weight();
            case "output" -> output(part.number(1), part.number(2), part.number(3));
            case "owned" -> pe(part.number(1), part.number(2));
            default -> Optional.empty();
        };
    }

    private Optional<Description> input(int x, int y) {
        int c = focus.inputChannel();
        if (x < 0
                || y < 0
                || x >= focus.shape().inputWidth()
                || y >= focus.shape().inputHeight()) {
            return Optional.empty();
        }
        int value = focus.layer().input().at(c, y, x);
        return Optional.of(new Description(
                "Input (" + c + "; " + x + "," + y + ")",
                List.of(
                        "Its value is " + PaintContext.number(value) + ".",
                        value == 0
                                ? "A zero: DCNN reads and multiplies it all the same."
                                : "Every output that it lies under reads it anew, in every filter.")));
    }

    private Description pair(DcnnPair pair) {
        return new Description(
                "Pair of input (" + pair.channel() + "; " + pair.x() + "," + pair.y() + ") and weight",
                List.of(
                        PaintContext.number(pair.activation()) + " · " + PaintContext.number(pair.weight()) + " = "
                                + PaintContext.number(pair.product()) + ".",
                        pair.cause().help()));
    }

    private Optional<Description> weight() {
        int k = part.number(1);
        int c = part.number(2);
        int s = part.number(3);
        int r = part.number(4);
        var weights = focus.layer().weights();
        var shape = focus.shape();
        boolean there = k >= 0 && k < shape.outputChannels() && c >= 0 && s >= 0 && r >= 0;
        if (!there) {
            return Optional.empty();
        }
        int at = ((k * shape.groupChannels() + c % shape.groupChannels()) * shape.filterHeight() + s)
                        * shape.filterWidth()
                + r;
        if (at >= weights.values().length) {
            return Optional.empty();
        }
        short value = weights.values()[at];
        return Optional.of(new Description(
                "Weight (" + k + "; " + c + "; " + r + "," + s + ")",
                List.of(
                        "Its value is " + PaintContext.number(value) + ".",
                        value == 0
                                ? "A zero: DCNN fetches and multiplies it all the same."
                                : "Every PE multiplies it once for each output of channel " + k + " that it owns.")));
    }

    private Optional<Description> output(int k, int y, int x) {
        var shape = focus.shape();
        if (k < 0
                || x < 0
                || y < 0
                || k >= shape.outputChannels()
                || x >= shape.outputWidth()
                || y >= shape.outputHeight()) {
            return Optional.empty();
        }
        int done = focus.moment().pairsDone(k, y, x);
        long first = plan().startOf(k, y, x);
        long sum = focus.moment().outputSums(k)[y * shape.outputWidth() + x];
        String name = "Output (" + k + "; " + x + "," + y + ")";
        return Optional.of(new Description(
                name,
                List.of(
                        done == 0
                                ? "Not begun yet."
                                : "Its sum is " + PaintContext.number(sum) + " after " + done + " of " + plan().pairs()
                                        + " pairs.",
                        "Its PE works on it from cycle " + PaintContext.number(first) + " to cycle "
                                + PaintContext.number(first + plan().runs() - 1) + ".")));
    }

    private Optional<Description> multiplier(int index) {
        List<DcnnPair> pairs = focus.pairs();
        if (index < 0 || index >= pairs.size()) {
            return Optional.empty();
        }
        DcnnPair pair = pairs.get(index);
        return Optional.of(
                pair.cause() == DcnnCause.EMPTY
                        ? new Description(
                                "Multiplier " + index, List.of(pair.cause().help()))
                        : new Description(
                                "Multiplier " + index,
                                List.of(
                                        "Input (" + pair.channel() + "; " + pair.x() + "," + pair.y() + ") = "
                                                + PaintContext.number(pair.activation()) + " times weight ("
                                                + pair.channel() + "; " + pair.r() + "," + pair.s() + ") = "
                                                + PaintContext.number(pair.weight()) + " is "
                                                + PaintContext.number(pair.product()) + ".",
                                        pair.cause().help(),
                                        "The product goes into the adder tree.")));
    }

    private Description adders() {
        return new Description(
                "Adder tree of " + focus.name(),
                List.of(
                        "It adds the products of this cycle: "
                                + PaintContext.number(focus.moment().treeSum(focus.pe())) + ".",
                        "The sum goes into the accumulator of one output."));
    }

    private Optional<Description> adder(int level, int index) {
        List<List<DcnnTree.Node>> levels = DcnnTree.of(focus.pairs());
        if (level < 1
                || level >= levels.size()
                || index < 0
                || index >= levels.get(level).size()) {
            return Optional.empty();
        }
        List<DcnnTree.Node> before = levels.get(level - 1);
        String first = PaintContext.number(before.get(2 * index).sum());
        String sum = PaintContext.number(levels.get(level).get(index).sum());
        return Optional.of(new Description(
                "Adder, level " + level + " of " + (levels.size() - 1),
                List.of(
                        2 * index + 1 < before.size()
                                ? first + " + "
                                        + PaintContext.number(
                                                before.get(2 * index + 1).sum()) + " = " + sum + "."
                                : "It passes " + sum + " on: there is nothing to add.")));
    }

    private Description buffer() {
        boolean input = part.sort().equals("input");
        return new Description(
                input ? "Input buffer" : "Weight buffer",
                List.of(
                        "In each cycle " + plan().config().multipliers() + (input ? " inputs" : " weights")
                                + " of one output are read from it, zeros too.",
                        "It holds every value as it is: nothing is compressed."));
    }

    private Description accumulator() {
        return new Description(
                "Accumulator of " + focus.name(),
                focus.place()
                        .map(at -> List.of(
                                "The sum of " + DcnnWords.output(at) + " so far: "
                                        + PaintContext.number(focus.moment().accumulator(focus.pe())) + ".",
                                "It is whole after run " + plan().runs() + " of " + plan().runs() + "."))
                        .orElse(List.of("The PE computes no output in this cycle.")));
    }

    private Optional<Description> cause() {
        for (DcnnCause cause : DcnnCause.values()) {
            if (cause.counter().equals(part.last())) {
                return Optional.of(new Description("Slots: " + cause.word(), List.of(cause.help())));
            }
        }
        return Optional.empty();
    }
}
