package sparsescope.lesson.question.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.StridePolicy;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Asks what becomes of a product. */
final class FateKind extends PeKind {
    FateKind() {
        super("fate", "What becomes of this product?", "while the PE in focus issues a pair of vectors");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        if (!at.issues()) {
            return Optional.empty();
        }
        List<Integer> made = at.slots(product -> product.cause() != SlotCause.EMPTY);
        List<Integer> odd =
                at.slots(product -> product.cause() != SlotCause.EMPTY && product.cause() != SlotCause.PRODUCT);
        // The rare fates teach most: they are asked about every other time.
        return AtPe.choose(focus.place().isPresent() || odd.isEmpty() || dice.nextBoolean() ? made : odd, focus, dice)
                .map(slot -> about(at, at.detail().slots().get(slot), slot));
    }

    private Question about(AtPe at, Product product, int slot) {
        List<Phrase> reason = List.of(Phrase.plain(why(at, product)));
        Offer offer = new Offer(word(product.cause()), said(product.cause()), reason);
        for (SlotCause other : SlotCause.values()) {
            if (possible(at, other) && !alsoTrue(at, product, other)) {
                offer.wrong(word(other), said(other), whyNot(at, product, other));
            }
        }
        return question(
                asks(),
                at.operands(product),
                List.of(
                        new Landing(at.shape()).step(),
                        "The output plane is " + at.shape().outputWidth() + " × "
                                + at.shape().outputHeight() + "; " + at.name() + " owns "
                                + Words.area(at.tile().owned()) + "."),
                new AnswerForm.Choice(),
                offer.kept(5),
                reason,
                insidePe(at, Beat.ADDRESS, List.of(at.slotPart(product)), List.of(StagePart.SLOT.id(slot))));
    }

    private static boolean possible(AtPe at, SlotCause cause) {
        return switch (cause) {
            case PRODUCT, OUT_OF_PLANE, PLACEHOLDER -> true;
            case HALO_PRODUCT ->
                at.config().halos() == HaloPolicy.OUTPUT && at.config().pes() > 1;
            case STRIDE_MISS -> at.shape().stride() > 1 && at.config().strides() == StridePolicy.DISCARD;
            case NOT_OWNED ->
                at.config().halos() == HaloPolicy.INPUT && at.config().pes() > 1;
            default -> false;
        };
    }

    /** Whether a fate would be the product’s if it had not another one before it: such a one is not offered as wrong. */
    private static boolean alsoTrue(AtPe at, Product product, SlotCause other) {
        if (other != SlotCause.OUT_OF_PLANE && other != SlotCause.STRIDE_MISS && other != SlotCause.NOT_OWNED) {
            return false;
        }
        boolean lands = at.unit()
                        .address(
                                product.activation().x(),
                                product.activation().y(),
                                product.weight().k(),
                                product.weight().s(),
                                product.weight().r())
                >= 0;
        return product.cause() == SlotCause.PLACEHOLDER && !lands
                || product.cause() == SlotCause.STRIDE_MISS && other == SlotCause.OUT_OF_PLANE;
    }

    private static String word(SlotCause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String said(SlotCause cause) {
        return switch (cause) {
            case PRODUCT -> "It is added to an output of this PE";
            case HALO_PRODUCT -> "It is added up here for an output of another PE";
            case OUT_OF_PLANE -> "It lies outside the output plane and is dropped";
            case PLACEHOLDER -> "It adds nothing: one of its operands is a stored zero";
            case STRIDE_MISS -> "It falls between two outputs and is dropped";
            case NOT_OWNED -> "It is dropped: another PE makes it for itself";
            default -> throw new IllegalArgumentException(cause.word());
        };
    }

    private static String why(AtPe at, Product product) {
        String both = "It lands at " + new Landing(at.shape()).both(product);
        return switch (product.cause()) {
            case PLACEHOLDER -> "One operand is 0, stored only to keep the count of zeros: the product is 0.";
            case OUT_OF_PLANE -> both + ": outside the output plane of " + plane(at) + ".";
            case STRIDE_MISS -> both + ".";
            case NOT_OWNED -> both + ", an output of another PE, which has a copy of this activation.";
            case HALO_PRODUCT ->
                both + ", an output of " + owner(at, product) + "; the sum is sent there when the group is done.";
            default ->
                both + ", one of the outputs this PE owns: "
                        + Words.area(at.tile().owned()) + ".";
        };
    }

    private static String plane(AtPe at) {
        return at.shape().outputWidth() + " × " + at.shape().outputHeight();
    }

    private static String owner(AtPe at, Product product) {
        int owner = at.plan().ownerOf(product.xo(), product.yo());
        return Words.pe(PePosition.of(owner, at.config().columns()));
    }

    private static String whyNot(AtPe at, Product product, SlotCause other) {
        String both = "It lands at " + new Landing(at.shape()).both(product);
        if (product.cause() == SlotCause.PLACEHOLDER) {
            return "One operand is 0, so the product is 0, wherever it would go.";
        }
        return switch (other) {
            case PLACEHOLDER -> "Neither operand is zero.";
            case OUT_OF_PLANE -> both + ": that is inside the output plane of " + plane(at) + ".";
            case STRIDE_MISS ->
                product.cause() == SlotCause.OUT_OF_PLANE
                        ? "It does not fall between two outputs but beyond the output plane of " + plane(at) + "."
                        : both + ": both divisions come out even.";
            default -> why(at, product);
        };
    }
}
