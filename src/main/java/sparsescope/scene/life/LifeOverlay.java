package sparsescope.scene.life;

import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.Life;
import sparsescope.analysis.life.OutputLife;
import sparsescope.analysis.life.PartialSumLife;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.drawing.DrawingList;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.trace.ActivationEntry;
import sparsescope.simulation.trace.HaloHop;
import sparsescope.simulation.trace.TimedProduct;

/** Draws a value's path over a painted stage: what belongs to it is outlined, and arrows lead from one to the next. */
public final class LifeOverlay {
    private final PathMarks marks;
    private final Life life;
    private final Moment moment;
    private final StageView view;

    private LifeOverlay(PathMarks marks, Life life, Moment moment, StageView view) {
        this.marks = marks;
        this.life = life;
        this.moment = moment;
        this.view = view;
    }

    /** Adds the path to a stage painted for this moment and view; what the stage does not show is left out. */
    public static void paint(DrawingList stage, Life life, Moment moment, StageView wanted, Theme theme) {
        StageView view = SeenView.of(moment, wanted);
        PathMarks marks = new PathMarks(stage, theme);
        LifeOverlay overlay = new LifeOverlay(marks, life, moment, view);
        switch (view.detail()) {
            case PLANES -> overlay.plane();
            case ARRAY -> overlay.array();
            case PE -> overlay.pe();
        }
        marks.draw();
    }

    private void plane() {
        ConvShape shape = moment.run().plan().shape();
        List<DrawingList.Part> first = cell(StagePart.TILE, 0, 0);
        List<DrawingList.Part> last = cell(StagePart.TILE, shape.inputWidth() - 1, shape.inputHeight() - 1);
        if (!first.isEmpty() && !last.isEmpty()) {
            marks.around(List.of(first.get(0), last.get(0)));
        }
        ShownChannels shown = ShownChannels.of(moment, view);
        if (life.value() instanceof LayerValue.Activation a) {
            fromInput(a, life.products(), shown);
        } else if (life.value() instanceof LayerValue.Weight w) {
            marks.outline(weightId(w));
        } else if (life.value() instanceof LayerValue.Product p) {
            marks.outline(weightId(p.weight()));
            fromInput(p.activation(), life.products(), shown);
        } else {
            life.output().ifPresent(output -> toOutput(output, shown));
        }
    }

    private static String weightId(LayerValue.Weight w) {
        return StagePart.FILTER_WEIGHT.id(w.k(), w.c(), w.s(), w.r());
    }

    private void fromInput(LayerValue.Activation a, List<TimedProduct> products, ShownChannels shown) {
        if (a.c() != shown.inputChannel()) {
            return;
        }
        List<DrawingList.Part> input = input(a.x(), a.y());
        for (TimedProduct timed : products) {
            Product product = timed.product();
            if (timed.isUseful() && product.k() == shown.outputChannel()) {
                marks.flow(input, output(product.xo(), product.yo()));
            }
        }
    }

    private void toOutput(OutputLife life, ShownChannels shown) {
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
                        marks.flow(input(a.x(), a.y()), output);
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
                || own.equals(new LayerValue.PartialSum(part.run().pass().index(), part.pe(), o.k(), o.xo(), o.yo()));
    }

    /** The rectangle of inputs that the filter lies on for an output. */
    private void taps(LayerValue.Output o) {
        ConvShape shape = moment.run().plan().shape();
        int x0 = Math.max(0, o.xo() * shape.stride() - shape.padding());
        int y0 = Math.max(0, o.yo() * shape.stride() - shape.padding());
        int x1 = Math.min(shape.inputWidth() - 1, o.xo() * shape.stride() - shape.padding() + shape.filterWidth() - 1);
        int y1 =
                Math.min(shape.inputHeight() - 1, o.yo() * shape.stride() - shape.padding() + shape.filterHeight() - 1);
        List<DrawingList.Part> first = cell(StagePart.TILE, x0, y0);
        List<DrawingList.Part> last = cell(StagePart.TILE, x1, y1);
        if (!first.isEmpty() && !last.isEmpty()) {
            marks.outline(first.get(0), last.get(0));
        }
    }

    private List<DrawingList.Part> input(int x, int y) {
        return marks.outline(cell(StagePart.TILE, x, y));
    }

    private List<DrawingList.Part> output(int x, int y) {
        return marks.outline(cell(StagePart.OWNED, x, y));
    }

    /** A cell of a plane, which is named after the PE that holds it. */
    private List<DrawingList.Part> cell(StagePart plane, int x, int y) {
        var grid = moment.run().plan().accelerator();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                List<DrawingList.Part> found = marks.all(plane.id(column, row, x, y));
                if (!found.isEmpty()) {
                    return found.subList(0, 1);
                }
            }
        }
        return List.of();
    }

    private void array() {
        for (ActivationEntry entry : life.activationEntries()) {
            card(entry.pe());
        }
        for (TimedProduct timed : life.products()) {
            card(timed.pe());
        }
        life.output().ifPresent(output -> {
            LayerValue.Output o = output.output();
            card(output.owner());
            marks.outline(StagePart.TRANSFER.id(o.k(), o.xo(), o.yo()));
            for (PartialSumLife part : output.parts()) {
                if (isMeant(part, o) && isMade(part)) {
                    card(part.pe());
                    for (HaloHop hop : part.hops()) {
                        marks.arrow(card(hop.from()), card(hop.to()));
                    }
                }
            }
        });
    }

    /** A PE's card in the array, which is drawn before other things about it. */
    private List<DrawingList.Part> card(PePosition pe) {
        List<DrawingList.Part> first = marks.all(StagePart.PE.id(pe));
        List<DrawingList.Part> card = first.subList(0, Math.min(1, first.size()));
        return marks.outline(card);
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
        PeDetail detail = moment.detail(view.pe());
        int weights = moment.run().plan().accelerator().f();
        operands(detail);
        for (int slot = 0; slot < detail.slots().size(); slot++) {
            Product product = detail.slots().get(slot);
            if (isOf(product)) {
                marks.outline(StagePart.SLOT.id(slot));
                marks.outline(StagePart.ACTIVATION.id(detail.activationFrom() + product.activationSlot()));
                marks.outline(StagePart.WEIGHT.id(detail.weightFrom() + product.weightSlot()));
                if (product.cause().isUseful()) {
                    int place = detail.queues().get(product.bank()).indexOf(product);
                    List<DrawingList.Part> queued = marks.outline(StagePart.QUEUE.id(product.bank(), place));
                    List<DrawingList.Part> bank =
                            queued.isEmpty() ? marks.outline(StagePart.BANK.id(product.bank())) : queued;
                    // From the end of the multiplier's row, so that no other multiplier is struck through.
                    marks.arrow(marks.all(StagePart.SLOT.id(slot - product.weightSlot() + weights - 1)), bank);
                    down(product.bank(), sum(product));
                }
            }
        }
        for (int bank = 0; bank < detail.queues().size(); bank++) {
            List<Product> queue = detail.queues().get(bank);
            for (int place = 0; place < queue.size(); place++) {
                if (isOf(queue.get(place)) && !detail.slots().contains(queue.get(place))) {
                    marks.outline(StagePart.QUEUE.id(bank, place));
                    down(bank, sum(queue.get(place)));
                }
            }
        }
        for (Product product : detail.retired()) {
            if (isOf(product)) {
                marks.outline(StagePart.BANK.id(product.bank()));
                down(product.bank(), sum(product));
            }
        }
        life.output().ifPresent(output -> {
            LayerValue.Output o = output.output();
            marks.outline(StagePart.SUM.id(o.k(), o.xo(), o.yo()));
        });
    }

    /** From a bank to a partial sum, between the panels. */
    private void down(int bank, List<DrawingList.Part> sums) {
        marks.all(StagePart.BANK.id(bank)).stream()
                .limit(1)
                .forEach(from -> sums.forEach(sum -> marks.fall(from, sum)));
    }

    private List<DrawingList.Part> sum(Product product) {
        return marks.outline(StagePart.SUM.id(product.k(), product.xo(), product.yo()));
    }

    /** Stored operands of the blocks at work, and the place an activation decodes to. */
    private void operands(PeDetail detail) {
        LayerValue.Activation a = life.value() instanceof LayerValue.Product p
                ? p.activation()
                : life.value() instanceof LayerValue.Activation own ? own : null;
        LayerValue.Weight w = life.value() instanceof LayerValue.Product p
                ? p.weight()
                : life.value() instanceof LayerValue.Weight own ? own : null;
        if (a != null && a.c() == ShownChannels.of(moment, view).inputChannel()) {
            List<DrawingList.Part> place = marks.outline(StagePart.INPUT.id(a.x(), a.y()));
            for (int at = 0; at < detail.activationBlock().size(); at++) {
                StoredActivation stored = detail.activationBlock().get(at);
                if (LifeSubject.activation(stored).equals(a)) {
                    marks.arrow(
                            place,
                            marks.outline(StagePart.ACTIVATION.id(at)).stream()
                                    .limit(1)
                                    .toList());
                }
            }
        }
        for (int at = 0; w != null && at < detail.weightBlock().size(); at++) {
            StoredWeight stored = detail.weightBlock().get(at);
            if (LifeSubject.weight(stored).equals(w)) {
                marks.outline(StagePart.WEIGHT.id(at));
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
}
