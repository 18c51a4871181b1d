package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.dataflow.Pass;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.Moment;

/** Describes the parts of the Plane landing. */
final class PlaneInspector {
    private final Moment moment;
    private final LayerPlan plan;
    private final ConvShape shape;
    private final Shown shown;
    private final PeTile focus;

    PlaneInspector(Moment moment, StageView view) {
        this.moment = moment;
        this.plan = moment.run().plan();
        this.shape = plan.shape();
        this.shown = Shown.of(moment, view);
        this.focus = tile(Focus.column(moment, view), Focus.row(moment, view));
    }

    private PeTile tile(int column, int row) {
        return moment.group().pass().pes().get(row * plan.accelerator().columns() + column);
    }

    Optional<Description> describe(PartId id) {
        if (id.is("plane/input", 2)) {
            return input(id.last(1), id.last(0));
        }
        if (id.is("plane/tile", 2)) {
            return tileOf(id.last(1), id.last(0), false);
        }
        if (id.is("plane/output", 2)) {
            return output(id.last(1), id.last(0));
        }
        if (id.is("plane/owned", 2)) {
            return tileOf(id.last(1), id.last(0), true);
        }
        if (id.is("plane/weight", 4)) {
            return weight(id.last(3), id.last(2), id.last(1), id.last(0));
        }
        return id.is("plane/window", 0) ? Optional.of(window()) : Optional.empty();
    }

    private Optional<Description> input(int x, int y) {
        if (x >= shape.inputWidth() || y >= shape.inputHeight()) {
            return Optional.empty();
        }
        int value = moment.run().layer().input().at(shown.inputChannel(), y, x);
        List<String> lines = new ArrayList<>();
        lines.add("Its value is " + Words.number(value) + ".");
        boolean dense = new BlockCompressor(plan).denseActivations();
        if (value == 0) {
            lines.add(
                    dense
                            ? "Dense operands store zeros like any other value."
                            : "A zero is skipped: it is neither stored nor multiplied, unless as a placeholder.");
        }
        List<String> holders = new ArrayList<>();
        for (Pass pass : plan.passes()) {
            for (PeTile pe : pass.pes()) {
                String name = Words.pe(pe.column(), pe.row());
                if (pe.input().contains(x, y) && !holders.contains(name)) {
                    holders.add(name);
                }
            }
        }
        lines.add(
                holders.isEmpty()
                        ? "No PE holds it: no output needs it."
                        : "The IARAM of " + list(holders) + " holds it.");
        if (value != 0 || dense) {
            lines.add(reach(x, y));
        }
        return Optional.of(
                new Description("Input activation " + Words.at(x, y) + " of channel " + shown.inputChannel(), lines));
    }

    /** Which outputs an input position adds to. */
    private String reach(int x, int y) {
        Rect outputs = Rect.between(
                first(x, shape.filterWidth()),
                first(y, shape.filterHeight()),
                Math.min((x + shape.padding()) / shape.stride(), shape.outputWidth() - 1),
                Math.min((y + shape.padding()) / shape.stride(), shape.outputHeight() - 1));
        if (outputs.isEmpty()) {
            return "No weight takes it to an output in the plane.";
        }
        return "Times the weights of its channel it adds to outputs in " + Words.place(outputs)
                + " of every output channel that sees it.";
    }

    private int first(int position, int filter) {
        return Math.max(0, Math.floorDiv(position + shape.padding() - filter + shape.stride(), shape.stride()));
    }

    private Optional<Description> tileOf(int column, int row, boolean output) {
        if (column >= plan.accelerator().columns() || row >= plan.accelerator().rows()) {
            return Optional.empty();
        }
        PeTile tile = tile(column, row);
        String pe = Words.pe(column, row);
        return Optional.of(
                output
                        ? new Description("Outputs that " + pe + " owns", owned(tile))
                        : new Description("Input tile of " + pe, inputTile(tile)));
    }

    private List<String> inputTile(PeTile tile) {
        Rect input = tile.input();
        if (input.isEmpty()) {
            return List.of("It is empty: the plane is too small for this grid, and the PE idles.");
        }
        BlockCompressor compressor = new BlockCompressor(plan);
        CompressedBlocks blocks = compressor.activations(moment.run().layer().input(), input);
        int stored = 0;
        int kept = 0;
        for (int phase = 0; phase < compressor.phases(); phase++) {
            int block = shown.inputChannel() * compressor.phases() + phase;
            stored += blocks.stored(block);
            for (int element = blocks.start(block); element < blocks.end(block); element++) {
                kept += blocks.value(element) == 0 ? 1 : 0;
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("It is " + Words.size(input) + ": " + Words.place(input) + " of every input channel.");
        lines.add("In channel " + shown.inputChannel() + " " + Words.number(stored - kept) + " of its "
                + Words.count(input.area(), "value") + " are not zero; " + Words.count(stored, "element")
                + (stored == 1 ? " is" : " are") + " stored"
                + (kept == 0 ? "." : ", " + Words.number(kept) + " of them zeros."));
        lines.add("All " + Words.count(shape.inputChannels(), "channel") + " together take "
                + Words.count(blocks.stored(), "stored element") + " in its IARAM.");
        return lines;
    }

    private List<String> owned(PeTile tile) {
        Rect owned = plan.outputTiling().tile(tile.column(), tile.row());
        if (owned.isEmpty()) {
            return List.of("None: the output plane is too small for this grid.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("They are " + Words.size(owned) + ": " + Words.place(owned) + " of every output channel.");
        if (plan.passes().size() > 1 && !tile.owned().isEmpty()) {
            lines.add("In this pass: " + Words.place(tile.owned()) + ".");
        }
        lines.add(
                plan.exchangesHalos()
                        ? "Partial sums that other PEs compute for them arrive in the halo exchange."
                        : "It computes them all by itself: its input tile is widened.");
        lines.add("Its PPU sends them to its OARAM, " + plan.accelerator().effectivePpuWidth() + " a cycle.");
        return lines;
    }

    private Optional<Description> output(int xo, int yo) {
        if (xo >= shape.outputWidth() || yo >= shape.outputHeight()) {
            return Optional.empty();
        }
        int k = shown.outputChannel();
        int owner = plan.ownerOf(xo, yo);
        int columns = plan.accelerator().columns();
        int progress = moment.progressOf(k);
        OutputChannelGroup group = plan.groups().stream()
                .filter(g -> k >= g.firstFilter() && k < g.firstFilter() + g.filters())
                .findFirst()
                .orElseThrow();
        String sum = Words.number(moment.outputSums(k)[yo * shape.outputWidth() + xo]);
        List<String> lines = new ArrayList<>();
        lines.add(
                progress > 0
                        ? "Its sum is " + sum + ", and final."
                        : progress < 0
                                ? "Nothing is summed up yet: its group has not begun."
                                : "Its sum so far is " + sum + "; products in queues are not in it.");
        lines.add("Output channel " + k + " belongs to group " + (group.index() + 1) + " of "
                + plan.groups().size() + ", which "
                + (progress > 0 ? "is computed." : progress < 0 ? "has not begun." : "is at work."));
        lines.add(Words.pe(owner % columns, owner / columns) + " owns it" + contributors(xo, yo, owner));
        lines.add(leaves());
        return Optional.of(new Description("Output " + Words.output(k, xo, yo), lines));
    }

    private String contributors(int xo, int yo, int owner) {
        List<String> others = new ArrayList<>();
        for (PeTile pe : moment.group().pass().pes()) {
            if (pe.window().contains(xo, yo) && pe.row() * plan.accelerator().columns() + pe.column() != owner) {
                others.add(Words.pe(pe.column(), pe.row()));
            }
        }
        return others.isEmpty() ? "; no other PE adds to it." : "; " + list(others) + " may add to it through a halo.";
    }

    private String leaves() {
        Finish finish = moment.run().layer().finish();
        List<String> steps = new ArrayList<>();
        if (finish.bias().isPresent()) {
            steps.add("bias");
        }
        if (finish.outputScale().isPresent()) {
            steps.add("requantization");
        }
        if (finish.relu()) {
            steps.add("ReLU");
        }
        if (finish.pool().isPresent()) {
            steps.add("max pooling");
        }
        steps.add("compression");
        return "Then it leaves through " + list(steps) + " into the OARAM.";
    }

    private Optional<Description> weight(int k, int c, int s, int r) {
        if (k >= shape.outputChannels()
                || c >= shape.inputChannels()
                || s >= shape.filterHeight()
                || r >= shape.filterWidth()) {
            return Optional.empty();
        }
        String title = "Weight of filter k " + k + ", channel " + c + ", s " + s + ", r " + r;
        int channel = c - k / shape.groupFilters() * shape.groupChannels();
        if (channel < 0 || channel >= shape.groupChannels()) {
            return Optional.of(new Description(
                    title, List.of("There is none: this filter's group does not see channel " + c + ".")));
        }
        int value = moment.run().layer().weights().at(k, channel, s, r);
        List<String> lines = new ArrayList<>();
        lines.add("Its value is " + Words.number(value) + ".");
        boolean skipped = value == 0 && !new BlockCompressor(plan).denseWeights();
        lines.add(
                skipped
                        ? "A zero is skipped: it is neither stored nor multiplied, unless as a placeholder."
                        : "It is broadcast to all "
                                + Words.count(plan.accelerator().pes(), "PE")
                                + ", and meets every stored activation of channel " + c + ".");
        if (!skipped) {
            lines.add("Times activation (x, y) it adds to output " + offset("x", r, "xo") + ", " + offset("y", s, "yo")
                    + " of channel " + k + ".");
        }
        return Optional.of(new Description(title, lines));
    }

    /** Such as {@code xo = x − 1}, or {@code xo = (x + 2) ÷ 2}. */
    private String offset(String from, int filter, String to) {
        int shift = shape.padding() - filter;
        String moved = shift == 0 ? from : from + (shift > 0 ? " + " : " − ") + Math.abs(shift);
        if (shape.stride() == 1) {
            return to + " = " + moved;
        }
        return to + " = " + (shift == 0 ? moved : "(" + moved + ")") + " ÷ " + shape.stride();
    }

    private Description window() {
        Rect window = focus.window();
        String pe = Words.pe(focus.column(), focus.row());
        if (window.isEmpty()) {
            return new Description("Accumulator window of " + pe, List.of("It is empty: the PE reaches no output."));
        }
        int inside = window.intersect(focus.owned()).area();
        int filters = moment.group().group().filters();
        List<String> lines = new ArrayList<>();
        lines.add("It is " + Words.size(window) + ": " + Words.place(window)
                + ", every output its input tile can reach.");
        lines.add(
                window.area() == inside
                        ? "It owns them all; there is no halo."
                        : "It owns " + Words.number(inside) + " of these " + Words.count(window.area(), "output")
                                + "; the other " + Words.number(window.area() - inside) + " are halo.");
        lines.add("With " + Words.filters(moment.group()) + " it takes "
                + Words.number((long) window.area() * filters) + " of "
                + Words.count(plan.accelerator().accumulators(), "accumulator") + ".");
        return new Description("Accumulator window of " + pe, lines);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; many are counted, not named. */
    private static String list(List<String> items) {
        if (items.size() == 1) {
            return items.get(0);
        }
        int named = items.size() > 6 ? 4 : items.size() - 1;
        String rest = items.size() > 6 ? (items.size() - 4) + " others" : items.get(items.size() - 1);
        return String.join(", ", items.subList(0, named)) + " and " + rest;
    }
}
