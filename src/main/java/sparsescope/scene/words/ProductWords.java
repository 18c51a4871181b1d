package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Words the products of one PE's cycle: how many and of what, and one of them from its operands to its output. */
final class ProductWords {
    private final Moment moment;
    private final StageView view;
    private final PeDetail detail;
    private final Phrases said;

    /** Words that are added to a sentence. */
    ProductWords(Moment moment, StageView view, PeDetail detail, Phrases said) {
        this.said = said;
        this.moment = moment;
        this.view = view;
        this.detail = detail;
    }

    /** The idea of an issue: how many values meet, how many products that makes, and how many of those are wasted. */
    static String idea(PeDetail detail) {
        int activations = detail.activationTo() - detail.activationFrom();
        int weights = detail.weightTo() - detail.weightFrom();
        List<String> wasted = new ArrayList<>();
        waste(wasted, detail, SlotCause.PLACEHOLDER, "with a stored zero");
        waste(wasted, detail, SlotCause.OUT_OF_PLANE, "outside the output");
        waste(wasted, detail, SlotCause.STRIDE_MISS, "between outputs");
        waste(wasted, detail, SlotCause.NOT_OWNED, "for another PE to make");
        return "One cycle: " + Words.count(activations, "activation") + " × " + Words.count(weights, "weight") + " = "
                + Words.count((long) activations * weights, "product") + ", "
                + (wasted.isEmpty()
                        ? activations * weights == 1 ? "not zero" : "none of them zero"
                        : String.join(", ", wasted));
    }

    private static void waste(List<String> all, PeDetail detail, SlotCause cause, String how) {
        long slots = count(detail, cause);
        if (slots > 0) {
            all.add(PaintContext.number(slots) + " " + how);
        }
    }

    private static long count(PeDetail detail, SlotCause cause) {
        return detail.slots().stream()
                .filter(product -> product.cause() == cause)
                .count();
    }

    /** One product of an issue as an example, of those the landing shows where there are any. */
    static List<Phrase> ofCycle(Moment moment, StageView view, PeDetail detail, boolean named) {
        ProductWords words = new ProductWords(moment, view, detail, new Phrases());
        List<Product> useful = detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .toList();
        Product shown = (view.detail() == LevelOfDetail.PLANES
                        ? PeInFocus.products(moment, view).stream()
                        : useful.stream())
                .findFirst()
                .or(() -> useful.stream().findFirst())
                .orElse(detail.slots().get(0));
        if (named) {
            words.plain("In ").pe(view.pe()).plain(", ");
        }
        words.operands(shown, !named);
        if (!shown.cause().isUseful()) {
            words.plain(". " + lost(shown.cause()) + (made(detail) == 1 ? "" : " No product of this cycle is."));
            return words.said.list();
        }
        words.target(shown);
        int others = useful.size() - 1;
        words.plain(
                switch (others) {
                    case 0 -> "";
                    case 1 -> " The other one likewise.";
                    default ->
                        " The other " + others + (useful.size() < made(detail) ? " useful ones" : "") + " likewise.";
                });
        long empty = count(detail, SlotCause.EMPTY);
        words.plain(
                empty == 0
                        ? ""
                        : " " + empty + " of the " + detail.slots().size()
                                + (empty == 1 ? " multipliers has no pair." : " multipliers have no pair."));
        return words.said.list();
    }

    private static long made(PeDetail detail) {
        return detail.slots().size() - count(detail, SlotCause.EMPTY);
    }

    /** What one multiplier does. */
    static List<Phrase> ofSlot(Moment moment, StageView view, PeDetail detail, int slot) {
        ProductWords words = new ProductWords(moment, view, detail, new Phrases());
        Product product = detail.slots().get(slot);
        words.pe(view.pe()).plain(", multiplier " + slot + ": ");
        if (product.activation() == null) {
            words.plain("no stored pair is left for it.");
            return words.said.list();
        }
        words.operands(product, false);
        if (product.cause().isUseful()) {
            words.target(product);
        } else {
            words.plain(". " + lost(product.cause()));
        }
        return words.said.list();
    }

    private static String lost(SlotCause cause) {
        return switch (cause) {
            case PLACEHOLDER -> "One of the two is a stored zero: nothing is added.";
            case OUT_OF_PLANE -> "It lies outside the output: nothing is added.";
            case STRIDE_MISS -> "The stride skips the place where it would go: nothing is added.";
            case NOT_OWNED -> "Another PE makes it for its own output: nothing is added here.";
            default -> "Nothing is added.";
        };
    }

    /** {@code Activation 252 at (12, 6) × weight 58 of filter 1 = product 14 616}. */
    void operands(Product product, boolean begins) {
        factors(product, begins);
        plain(" = ");
        term(
                Term.Kind.PRODUCT,
                StagePart.SLOT.id(detail.slots().indexOf(product)),
                "product " + PaintContext.number(product.value()));
    }

    /** {@code Activation 252 at (12, 6) × weight 58 of filter 1}. */
    void factors(Product product, boolean begins) {
        StoredActivation a = product.activation();
        StoredWeight w = product.weight();
        String channel = moment.run().layer().shape().inputChannels() == 1 ? "" : " of channel " + a.c();
        term(
                Term.Kind.ACTIVATION,
                onPlane() ? tile(a) : StagePart.ACTIVATION.id(detail.activationFrom() + product.activationSlot()),
                (begins ? "Activation " : "activation ") + PaintContext.number(a.value()));
        plain(" at " + place(a.x(), a.y()) + channel + " × ");
        term(
                Term.Kind.WEIGHT,
                onPlane()
                        ? StagePart.FILTER_WEIGHT.id(w.k(), w.c(), w.s(), w.r())
                        : StagePart.WEIGHT.id(detail.weightFrom() + product.weightSlot()),
                "weight " + PaintContext.number(w.value()));
        plain(" of filter " + w.k());
    }

    private String tile(StoredActivation a) {
        return StagePart.TILE.id(view.pe(), a.x(), a.y());
    }

    private void target(Product product) {
        int waiting = detail.queues().get(product.bank()).indexOf(product);
        boolean added = detail.retired().contains(product);
        plain(
                added
                        ? ". It is added to "
                        : view.detail() != LevelOfDetail.PE
                                ? ". It goes to "
                                : waiting == 0
                                        ? ". It is next in the queue of bank " + product.bank() + ", to be added to "
                                        : waiting > 0
                                                ? ". It is " + Words.ordinal(waiting + 1) + " in the queue of bank "
                                                        + product.bank() + ", to be added to "
                                                : ". It goes to ");
        output(product);
        if (product.cause() == SlotCause.HALO_PRODUCT) {
            plain(", which ").pe(owner(product)).plain(" owns");
        }
        plain(".");
    }

    /** {@code output (12, 5)}: where a product is added. */
    void output(Product product) {
        boolean single = moment.run().layer().shape().outputWidth() == 1
                && moment.run().layer().shape().outputHeight() == 1;
        String output = single ? "output " + product.k() : "output " + place(product.xo(), product.yo());
        PePosition owner = owner(product);
        term(
                product.cause() == SlotCause.HALO_PRODUCT ? Term.Kind.HALO : Term.Kind.SUM,
                onPlane()
                        ? StagePart.OWNED.id(owner, product.xo(), product.yo())
                        : StagePart.SUM.id(product.k(), product.xo(), product.yo()),
                output);
    }

    private PePosition owner(Product product) {
        LayerPlan plan = moment.run().plan();
        return PePosition.of(
                plan.ownerOf(product.xo(), product.yo()), plan.accelerator().columns());
    }

    private boolean onPlane() {
        return view.detail() == LevelOfDetail.PLANES;
    }

    private static String place(int x, int y) {
        return "(" + x + ", " + y + ")";
    }

    private ProductWords plain(String text) {
        said.plain(text);
        return this;
    }

    private void term(Term.Kind kind, String part, String text) {
        said.term(kind, part, text);
    }

    private ProductWords pe(PePosition pe) {
        said.pe(pe);
        return this;
    }
}
