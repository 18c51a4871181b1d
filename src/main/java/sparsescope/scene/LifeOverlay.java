package sparsescope.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sparsescope.analysis.LayerValue;
import sparsescope.analysis.Life;
import sparsescope.analysis.OutputLife;
import sparsescope.analysis.PartialSumLife;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.network.ConvShape;
import sparsescope.simulation.ActivationEntry;
import sparsescope.simulation.HaloHop;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeDetail;
import sparsescope.simulation.Product;
import sparsescope.simulation.TimedProduct;

/** Draws a value's path over a painted stage: what belongs to it is outlined, and arrows lead from one to the next. */
public final class LifeOverlay {
    /** More than so many arrows would hide what they point at. */
    private static final int MOST_ARROWS = 144;

    private final DrawingList stage;
    private final Life life;
    private final Moment moment;
    private final StageView view;
    private final Theme theme;
    private final Map<String, List<DrawingList.Part>> parts = new HashMap<>();
    private final Set<DrawingList.Part> outlined = new LinkedHashSet<>();
    private final List<Arrow> arrows = new ArrayList<>();

    private record Arrow(DrawingList.Part from, DrawingList.Part to) {}

    /** On the Plane: from where to where, so that one arrow tells what many would hide. */
    private final List<DrawingList.Part> sources = new ArrayList<>();

    /** In the PE: from banks to partial sums. */
    private final Set<Arrow> falls = new LinkedHashSet<>();

    private final List<DrawingList.Part> targets = new ArrayList<>();

    private LifeOverlay(DrawingList stage, Life life, Moment moment, StageView view, Theme theme) {
        this.stage = stage;
        this.life = life;
        this.moment = moment;
        this.view = view;
        this.theme = theme;
        stage.parts()
                .forEach(part -> parts.computeIfAbsent(part.id(), id -> new ArrayList<>())
                        .add(part));
    }

    /** Adds the path to a stage painted for this moment and view; what the stage does not show is left out. */
    public static void paint(DrawingList stage, Life life, Moment moment, StageView wanted, Theme theme) {
        StageView view = wanted.within(moment.run().plan().accelerator());
        LifeOverlay overlay = new LifeOverlay(stage, life, moment, view, theme);
        switch (view.landing()) {
            case (int) StageView.PLANE -> overlay.plane();
            case (int) StageView.ARRAY -> overlay.array();
            default -> overlay.pe();
        }
        overlay.draw();
    }

    private List<DrawingList.Part> all(String id) {
        List<DrawingList.Part> found = parts.getOrDefault(id, List.of());
        return found.isEmpty() ? stage.find(id).stream().toList() : found;
    }

    private List<DrawingList.Part> outline(String id) {
        List<DrawingList.Part> found = all(id);
        outlined.addAll(found);
        return found;
    }

    /** From the first of some parts to each of some others. */
    private void arrow(List<DrawingList.Part> from, List<DrawingList.Part> to) {
        for (DrawingList.Part source : from) {
            for (DrawingList.Part target : to) {
                arrows.add(new Arrow(source, target));
            }
        }
    }

    private void plane() {
        Shown shown = Shown.of(moment, view);
        if (life.value() instanceof LayerValue.Activation a) {
            fromInput(a, life.products(), shown);
        } else if (life.value() instanceof LayerValue.Weight w) {
            outline(weightId(w));
        } else if (life.value() instanceof LayerValue.Product p) {
            outline(weightId(p.weight()));
            fromInput(p.activation(), life.products(), shown);
        } else {
            life.output().ifPresent(output -> toOutput(output, shown));
        }
    }

    private static String weightId(LayerValue.Weight w) {
        return "plane/weight/" + w.k() + "/" + w.c() + "/" + w.s() + "/" + w.r();
    }

    private void fromInput(LayerValue.Activation a, List<TimedProduct> products, Shown shown) {
        if (a.c() != shown.inputChannel()) {
            return;
        }
        List<DrawingList.Part> input = input(a.x(), a.y());
        for (TimedProduct timed : products) {
            Product product = timed.product();
            if (timed.isUseful() && product.k() == shown.outputChannel()) {
                sources.addAll(input);
                targets.addAll(output(product.xo(), product.yo()));
            }
        }
    }

    private void toOutput(OutputLife life, Shown shown) {
        LayerValue.Output o = life.output();
        if (o.k() != shown.outputChannel()) {
            return;
        }
        List<DrawingList.Part> output = output(o.xo(), o.yo());
        taps(o);
        for (PartialSumLife part : life.parts()) {
            if (isMeant(part, o)) {
                for (PartialSumLife.Contribution contribution : part.contributions()) {
                    StoredActivation a = contribution.product().product().activation();
                    if (a.c() == shown.inputChannel()) {
                        sources.addAll(input(a.x(), a.y()));
                        targets.addAll(output);
                    }
                }
            }
        }
    }

    /** Of a partial sum, only what its own PE adds up. */
    private boolean isMeant(PartialSumLife part, LayerValue.Output o) {
        LayerValue.PartialSum own = life.value() instanceof LayerValue.HaloSum halo
                ? halo.sum()
                : life.value() instanceof LayerValue.PartialSum sum ? sum : null;
        return own == null
                || own.equals(new LayerValue.PartialSum(
                        part.run().pass().index(), part.column(), part.row(), o.k(), o.xo(), o.yo()));
    }

    /** The rectangle of inputs that the filter lies on for an output. */
    private void taps(LayerValue.Output o) {
        ConvShape shape = moment.run().plan().shape();
        int x0 = Math.max(0, o.xo() * shape.stride() - shape.padding());
        int y0 = Math.max(0, o.yo() * shape.stride() - shape.padding());
        int x1 = Math.min(shape.inputWidth() - 1, o.xo() * shape.stride() - shape.padding() + shape.filterWidth() - 1);
        int y1 =
                Math.min(shape.inputHeight() - 1, o.yo() * shape.stride() - shape.padding() + shape.filterHeight() - 1);
        List<DrawingList.Part> first = cell("tile", x0, y0);
        List<DrawingList.Part> last = cell("tile", x1, y1);
        if (!first.isEmpty() && !last.isEmpty()) {
            DrawingList.Part a = first.get(0);
            DrawingList.Part b = last.get(0);
            outlined.add(new DrawingList.Part("", a.x(), a.y(), b.x() + b.width() - a.x(), b.y() + b.height() - a.y()));
        }
    }

    private List<DrawingList.Part> input(int x, int y) {
        List<DrawingList.Part> cells = cell("tile", x, y);
        outlined.addAll(cells);
        return cells;
    }

    private List<DrawingList.Part> output(int x, int y) {
        List<DrawingList.Part> cells = cell("owned", x, y);
        outlined.addAll(cells);
        return cells;
    }

    /** A cell of a plane, which is named after the PE that holds it. */
    private List<DrawingList.Part> cell(String plane, int x, int y) {
        var grid = moment.run().plan().accelerator();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                List<DrawingList.Part> found = all("plane/" + plane + "/" + column + "/" + row + "/" + x + "/" + y);
                if (!found.isEmpty()) {
                    return found.subList(0, 1);
                }
            }
        }
        return List.of();
    }

    private void array() {
        for (ActivationEntry entry : life.activationEntries()) {
            card(entry.column(), entry.row());
        }
        for (TimedProduct timed : life.products()) {
            card(timed.column(), timed.row());
        }
        life.output().ifPresent(output -> {
            LayerValue.Output o = output.output();
            card(output.ownerColumn(), output.ownerRow());
            outline("transfer/" + o.k() + "/" + o.xo() + "/" + o.yo());
            for (PartialSumLife part : output.parts()) {
                if (isMeant(part, o) && isMade(part)) {
                    card(part.column(), part.row());
                    for (HaloHop hop : part.hops()) {
                        arrow(card(hop.fromColumn(), hop.fromRow()), card(hop.toColumn(), hop.toRow()));
                    }
                }
            }
        });
    }

    /** A PE's card in the array, which is drawn before other things about it. */
    private List<DrawingList.Part> card(int column, int row) {
        List<DrawingList.Part> first = all("pe/" + column + "/" + row);
        List<DrawingList.Part> card = first.subList(0, Math.min(1, first.size()));
        outlined.addAll(card);
        return card;
    }

    /** Whether the value takes part in a sum: a product in its own alone. */
    private boolean isMade(PartialSumLife part) {
        if (!(life.value() instanceof LayerValue.Product)) {
            return !part.contributions().isEmpty();
        }
        return part.contributions().stream()
                .anyMatch(contribution -> life.products().contains(contribution.product()));
    }

    private void pe() {
        PeDetail detail = moment.detail(view.column(), view.row());
        int weights = moment.run().plan().accelerator().f();
        operands(detail);
        for (int slot = 0; slot < detail.slots().size(); slot++) {
            Product product = detail.slots().get(slot);
            if (isOf(product)) {
                outline("detail/slot/" + slot);
                outline("detail/activation/" + (detail.activationFrom() + product.activationSlot()));
                outline("detail/weight/" + (detail.weightFrom() + product.weightSlot()));
                if (product.cause().isUseful()) {
                    int place = detail.queues().get(product.bank()).indexOf(product);
                    List<DrawingList.Part> queued = outline("detail/queue/" + product.bank() + "/" + place);
                    List<DrawingList.Part> bank = queued.isEmpty() ? outline("detail/bank/" + product.bank()) : queued;
                    // From the end of the multiplier's row, so that no other multiplier is struck through.
                    arrow(all("detail/slot/" + (slot - product.weightSlot() + weights - 1)), bank);
                    down(product.bank(), sum(product));
                }
            }
        }
        for (int bank = 0; bank < detail.queues().size(); bank++) {
            List<Product> queue = detail.queues().get(bank);
            for (int place = 0; place < queue.size(); place++) {
                if (isOf(queue.get(place)) && !detail.slots().contains(queue.get(place))) {
                    outline("detail/queue/" + bank + "/" + place);
                    down(bank, sum(queue.get(place)));
                }
            }
        }
        for (Product product : detail.retired()) {
            if (isOf(product)) {
                outline("detail/bank/" + product.bank());
                down(product.bank(), sum(product));
            }
        }
        life.output().ifPresent(output -> {
            LayerValue.Output o = output.output();
            outline("detail/sum/" + o.k() + "/" + o.xo() + "/" + o.yo());
        });
    }

    /** From a bank to a partial sum, between the panels. */
    private void down(int bank, List<DrawingList.Part> sums) {
        all("detail/bank/" + bank).stream()
                .limit(1)
                .forEach(from -> sums.forEach(sum -> falls.add(new Arrow(from, sum))));
    }

    private List<DrawingList.Part> sum(Product product) {
        return outline("detail/sum/" + product.k() + "/" + product.xo() + "/" + product.yo());
    }

    /** Stored operands of the blocks at work, and the place an activation decodes to. */
    private void operands(PeDetail detail) {
        LayerValue.Activation a = life.value() instanceof LayerValue.Product p
                ? p.activation()
                : life.value() instanceof LayerValue.Activation own ? own : null;
        LayerValue.Weight w = life.value() instanceof LayerValue.Product p
                ? p.weight()
                : life.value() instanceof LayerValue.Weight own ? own : null;
        if (a != null && a.c() == Shown.of(moment, view).inputChannel()) {
            List<DrawingList.Part> place = outline("detail/input/" + a.x() + "/" + a.y());
            for (int at = 0; at < detail.activationBlock().size(); at++) {
                StoredActivation stored = detail.activationBlock().get(at);
                if (LifeSubject.activation(stored).equals(a)) {
                    arrow(
                            place,
                            outline("detail/activation/" + at).stream().limit(1).toList());
                }
            }
        }
        for (int at = 0; w != null && at < detail.weightBlock().size(); at++) {
            StoredWeight stored = detail.weightBlock().get(at);
            if (LifeSubject.weight(stored).equals(w)) {
                outline("detail/weight/" + at);
            }
        }
    }

    private boolean isOf(Product product) {
        LayerValue value = life.value();
        if (product.activation() == null) {
            return false;
        }
        if (value instanceof LayerValue.Activation) {
            return LifeSubject.activation(product.activation()).equals(value);
        }
        if (value instanceof LayerValue.Weight) {
            return LifeSubject.weight(product.weight()).equals(value);
        }
        if (value instanceof LayerValue.Product) {
            return LifeSubject.product(product).filter(value::equals).isPresent();
        }
        return life.output()
                .map(OutputLife::output)
                .filter(o -> product.cause().isUseful()
                        && product.k() == o.k()
                        && product.xo() == o.xo()
                        && product.yo() == o.yo())
                .isPresent();
    }

    /** One arrow from all sources to all targets, around what stands between the planes. */
    private void across() {
        ConvShape shape = moment.run().plan().shape();
        List<DrawingList.Part> corners = new ArrayList<>(cell("tile", 0, 0));
        corners.addAll(cell("tile", shape.inputWidth() - 1, shape.inputHeight() - 1));
        if (sources.isEmpty() || targets.isEmpty() || corners.size() < 2) {
            return;
        }
        DrawingList.Part from = hull(sources);
        DrawingList.Part to = hull(targets);
        DrawingList.Part plane = hull(corners);
        boolean above = middleY(from) + middleY(to) < 2 * middleY(plane);
        double bend = above ? plane.y() - plane.height() * 0.04 : plane.y() + plane.height() * 1.04;
        double x0 = from.x() + from.width() + 2;
        double y0 = middleY(from);
        double x1 = to.x() - 2;
        double y1 = middleY(to);
        double third = (x1 - x0) / 3;
        double slope = Math.atan2(y1 - bend, third);
        double head = 10;
        Shape path = new Shape()
                .moveTo(x0, y0)
                .curveTo(x0 + third, bend, x1 - third, bend, x1, y1)
                .moveTo(x1 - head * Math.cos(slope - 0.45), y1 - head * Math.sin(slope - 0.45))
                .lineTo(x1, y1)
                .lineTo(x1 - head * Math.cos(slope + 0.45), y1 - head * Math.sin(slope + 0.45));
        stage.path(path, null, Stroke.solid(theme.background().alpha(0.85), 5.5));
        stage.path(path, null, Stroke.solid(theme.text(), 2.5));
    }

    /** Down the gap before the banks, along the gap above the accumulators, and into the partial sum. */
    private void falls() {
        double above = bottomOf("detail/slot/");
        for (Arrow fall : falls) {
            DrawingList.Part bank = fall.from;
            DrawingList.Part sum = fall.to;
            double gutter = bank.x() - 8;
            double level = above + (topOf("detail/sum/", sum.y()) - above) * 0.22;
            double x = middleX(sum);
            if (above == 0 || level < bank.y()) {
                arrows.add(fall);
                continue;
            }
            Shape path = new Shape()
                    .moveTo(bank.x(), middleY(bank))
                    .lineTo(gutter, middleY(bank))
                    .lineTo(gutter, level)
                    .lineTo(x, level)
                    .lineTo(x, sum.y() - 2)
                    .moveTo(x - 4, sum.y() - 9)
                    .lineTo(x, sum.y() - 2)
                    .lineTo(x + 4, sum.y() - 9);
            stage.path(path, null, Stroke.solid(theme.background().alpha(0.8), 4.5));
            stage.path(path, null, Stroke.solid(theme.text(), 2));
        }
    }

    private double topOf(String ids, double otherwise) {
        return stage.parts().stream()
                .filter(part -> part.id().startsWith(ids))
                .mapToDouble(DrawingList.Part::y)
                .min()
                .orElse(otherwise);
    }

    private double bottomOf(String ids) {
        return stage.parts().stream()
                .filter(part -> part.id().startsWith(ids))
                .mapToDouble(part -> part.y() + part.height())
                .max()
                .orElse(0);
    }

    private static DrawingList.Part hull(List<DrawingList.Part> parts) {
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = 0;
        double y1 = 0;
        for (DrawingList.Part part : parts) {
            x0 = Math.min(x0, part.x());
            y0 = Math.min(y0, part.y());
            x1 = Math.max(x1, part.x() + part.width());
            y1 = Math.max(y1, part.y() + part.height());
        }
        return new DrawingList.Part("", x0, y0, x1 - x0, y1 - y0);
    }

    private void draw() {
        for (DrawingList.Part part : outlined) {
            outline(part, Stroke.solid(theme.background().alpha(0.9), 6));
        }
        for (DrawingList.Part part : outlined) {
            outline(part, Stroke.solid(theme.text(), 2.5));
        }
        across();
        falls();
        List<Arrow> shown = arrows.stream()
                .distinct()
                .filter(arrow -> !arrow.from.equals(arrow.to))
                .toList();
        if (shown.size() > MOST_ARROWS) {
            return;
        }
        double width = shown.size() > 12 ? 1.2 : 2;
        shown.forEach(arrow -> draw(arrow, Stroke.solid(theme.background().alpha(0.8), width + 2.5)));
        shown.forEach(arrow -> draw(arrow, Stroke.solid(theme.text(), width)));
    }

    private void outline(DrawingList.Part part, Stroke stroke) {
        stage.rect(part.x() - 1, part.y() - 1, part.width() + 2, part.height() + 2, 3, null, stroke);
    }

    /** From edge to edge, along the line between the middles. */
    private void draw(Arrow arrow, Stroke stroke) {
        double fromX = middleX(arrow.from);
        double fromY = middleY(arrow.from);
        double toX = middleX(arrow.to);
        double toY = middleY(arrow.to);
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.hypot(dx, dy);
        if (length < 1) {
            return;
        }
        double out = edge(arrow.from, dx, dy);
        double in = edge(arrow.to, dx, dy);
        if (out + in >= 0.98) {
            return;
        }
        double x0 = fromX + dx * out;
        double y0 = fromY + dy * out;
        double x1 = toX - dx * in;
        double y1 = toY - dy * in;
        double head = Math.min(9, length * (1 - out - in) / 2);
        double ux = dx / length * head;
        double uy = dy / length * head;
        stage.path(
                new Shape()
                        .moveTo(x0, y0)
                        .lineTo(x1, y1)
                        .moveTo(x1 - ux - uy * 0.5, y1 - uy + ux * 0.5)
                        .lineTo(x1, y1)
                        .lineTo(x1 - ux + uy * 0.5, y1 - uy - ux * 0.5),
                null,
                stroke);
    }

    private static double middleX(DrawingList.Part part) {
        return part.x() + part.width() / 2;
    }

    private static double middleY(DrawingList.Part part) {
        return part.y() + part.height() / 2;
    }

    /** The fraction of the way at which a line from the middle leaves a part. */
    private static double edge(DrawingList.Part part, double dx, double dy) {
        double across = dx == 0 ? Double.MAX_VALUE : part.width() / 2 / Math.abs(dx);
        double down = dy == 0 ? Double.MAX_VALUE : part.height() / 2 / Math.abs(dy);
        return Math.min(1, Math.min(across, down));
    }
}
