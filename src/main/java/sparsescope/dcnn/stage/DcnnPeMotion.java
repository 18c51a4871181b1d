package sparsescope.dcnn.stage;

import java.util.List;
import java.util.Optional;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;

/**
 * Moves what is inside a PE: operands come from the buffers to their multipliers, become products, run down the adder tree and join the accumulator. A
 * zero makes the same way as any value.
 */
final class DcnnPeMotion {
    private final MovingValues carrier;
    private final DcnnFocus focus;
    private final Beats beats;
    private final double unit;

    DcnnPeMotion(MovingValues carrier, DcnnFocus focus) {
        this.carrier = carrier;
        this.focus = focus;
        this.beats = focus.beats();
        this.unit = carrier.unit;
    }

    void paint() {
        if (beats.under(DcnnBeat.FETCH)) {
            fetch(Easing.inOut(beats.progress(DcnnBeat.FETCH)));
        }
        if (beats.under(DcnnBeat.MULTIPLY)) {
            multiply(Easing.inOut(beats.progress(DcnnBeat.MULTIPLY)));
        }
        if (beats.under(DcnnBeat.ADD)) {
            add(beats.progress(DcnnBeat.ADD));
        }
        if (beats.under(DcnnBeat.ACCUMULATE)) {
            accumulate(beats.progress(DcnnBeat.ACCUMULATE));
        }
    }

    private void fetch(double way) {
        List<DcnnPair> pairs = focus.pairs();
        // From the bottom up, so that what has a short way is not covered.
        for (int i = pairs.size() - 1; i >= 0; i--) {
            DcnnPair pair = pairs.get(i);
            if (pair.cause() != DcnnCause.EMPTY) {
                operand("buffer/input", "multiplier/" + i + "/activation", activation(pair), way);
                operand("buffer/weight", "multiplier/" + i + "/weight", weight(pair), way);
            }
        }
    }

    /** An operand as it looks on its way. */
    private record Look(String text, Colour ground) {}

    private Look activation(DcnnPair pair) {
        if (pair.cause() == DcnnCause.PADDING_PAIR) {
            return new Look("pad", carrier.theme.recess());
        }
        return look(pair.activation(), carrier.theme.activation());
    }

    private Look weight(DcnnPair pair) {
        return look(pair.weight(), carrier.theme.weight());
    }

    private Look look(int value, Colour colour) {
        return new Look(PaintContext.number(value), value == 0 ? carrier.theme.panel() : colour);
    }

    private Stroke rim(Colour ground) {
        return ground.equals(carrier.theme.panel()) || ground.equals(carrier.theme.recess())
                ? Stroke.dashed(carrier.theme.quiet(), 1)
                : Stroke.solid(carrier.theme.panel(), unit);
    }

    private void operand(String from, String to, Look look, double way) {
        carrier.place(to).ifPresent(end -> meet(from, end, look, way));
    }

    private void meet(String from, Box end, Look look, double way) {
        carrier.place(from)
                .ifPresent(start ->
                        carrier.value(look.text, start.towards(end, way), 3 * unit, look.ground, rim(look.ground)));
    }

    /** Both operands go to where their product then is; where there is room for products alone, those appear. */
    private void multiply(double way) {
        List<DcnnPair> pairs = focus.pairs();
        for (int i = 0; i < pairs.size(); i++) {
            DcnnPair pair = pairs.get(i);
            String id = "multiplier/" + i;
            if (pair.cause() == DcnnCause.EMPTY) {
                continue;
            }
            Box product = carrier.place(id + "/product").orElse(null);
            if (product == null) {
                carrier.place(id).ifPresent(cell -> product(pair, grown(cell, way)));
                continue;
            }
            double together = Math.min(1, way / 0.7);
            meet(id + "/activation", product.inset(0, 0, product.width() / 2, 0), activation(pair), together);
            meet(id + "/weight", product.inset(product.width() / 2, 0, 0, 0), weight(pair), together);
            if (way > 0.7) {
                product(pair, grown(product, (way - 0.7) / 0.3));
            }
        }
    }

    private static Box grown(Box box, double part) {
        double aside = (1 - part) * box.width() / 2;
        double above = (1 - part) * box.height() / 2;
        return box.inset(aside, above, aside, above);
    }

    private void product(DcnnPair pair, Box at) {
        chip(pair.product(), pair.cause() == DcnnCause.PRODUCT ? carrier.theme.product() : wasted(), at);
    }

    private void chip(long value, Colour ground, Box at) {
        carrier.value(PaintContext.number(value), at, 3 * unit, ground, Stroke.solid(carrier.theme.panel(), unit));
    }

    /** The colour of work for nothing. */
    private Colour wasted() {
        return DcnnPlaneMarks.WASTED;
    }

    /** Down the tree, level by level; without a tree on the picture all products go to the accumulator. */
    private void add(double progress) {
        List<List<DcnnTree.Node>> levels = DcnnTree.of(focus.pairs());
        if (carrier.place("adders").isEmpty()) {
            gather(levels.get(0), Easing.inOut(progress));
            return;
        }
        double at = progress * (levels.size() - 1);
        int level = Math.min(levels.size() - 2, (int) at);
        double way = Easing.inOut(at - level);
        List<DcnnTree.Node> nodes = levels.get(level);
        for (int i = 0; i < nodes.size(); i++) {
            Optional<Box> from = level == 0
                    ? carrier.place("multiplier/" + i + "/product").map(DcnnPeMotion::rightEnd)
                    : carrier.place(DcnnTree.part(level, i));
            Optional<Box> to = carrier.place(DcnnTree.part(level + 1, i / 2));
            if (from.isPresent() && to.isPresent()) {
                node(nodes.get(i), level, along(from.get(), to.get(), way));
            }
        }
    }

    private static Box rightEnd(Box box) {
        return new Box(box.right(), box.centreY(), 0, 0);
    }

    /** First straight on, then across to where two meet. */
    private static Box along(Box from, Box to, double way) {
        double middle = (from.centreX() + to.centreX()) / 2;
        double x = from.centreX() + (to.centreX() - from.centreX()) * way;
        double across = x <= middle ? 0 : (x - middle) / Math.max(0.01, to.centreX() - middle);
        return new Box(x, from.centreY() + (to.centreY() - from.centreY()) * across, 0, 0);
    }

    private void node(DcnnTree.Node node, int level, Box at) {
        Colour ground = !node.useful() ? wasted() : level == 0 ? carrier.theme.product() : carrier.theme.sum();
        String text = PaintContext.number(node.sum());
        chip(node.sum(), ground, carrier.around(text, at.centreX(), at.centreY()));
    }

    private void gather(List<DcnnTree.Node> products, double way) {
        Optional<Box> to = carrier.place("accumulator");
        for (int i = 0; i < products.size(); i++) {
            Optional<Box> from = carrier.place("multiplier/" + i);
            if (from.isPresent() && to.isPresent() && focus.pairs().get(i).cause() != DcnnCause.EMPTY) {
                double x =
                        from.get().centreX() + (to.get().centreX() - from.get().centreX()) * way;
                double y =
                        from.get().centreY() + (to.get().centreY() - from.get().centreY()) * way;
                node(products.get(i), 0, new Box(x, y, 0, 0));
            }
        }
    }

    /** Out of the tree into the accumulator: below what it has so far, then on to what it then has. */
    private void accumulate(double progress) {
        Optional<Box> line = carrier.place("accumulator/tree");
        if (line.isEmpty()) {
            return;
        }
        long tree = focus.moment().treeSum(focus.pe());
        String text = PaintContext.number(tree);
        List<List<DcnnTree.Node>> levels = DcnnTree.of(focus.pairs());
        Box root = carrier.place(DcnnTree.part(levels.size() - 1, 0))
                .or(() -> carrier.place("multiplier/0"))
                .orElse(line.get());
        double x = line.get().right() - carrier.width(text) / 2;
        Box entry = new Box(x, line.get().centreY(), 0, 0);
        if (progress < 0.5) {
            Box at = root.towards(entry, Easing.inOut(progress / 0.5));
            chip(tree, carrier.theme.sum(), carrier.around(text, at.centreX(), at.centreY()));
            return;
        }
        double way = Easing.inOut((progress - 0.5) / 0.5);
        Box end = new Box(x, line.get().centreY() + 1.3 * line.get().height(), 0, 0);
        Box at = entry.towards(end, way);
        long after = focus.moment().accumulator(focus.pe());
        long shown = way < 0.8 ? tree : after;
        chip(shown, carrier.theme.sum(), carrier.around(PaintContext.number(shown), at.centreX(), at.centreY()));
    }
}
