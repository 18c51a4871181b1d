package sparsescope.lesson.question.run;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.words.Phrase;
import sparsescope.simulation.state.SlotCause;

/** Asks how many products of a cycle an output needs. */
final class UsefulKind extends PeKind {
    UsefulKind() {
        super(
                "useful",
                "How many products of this cycle are useful?",
                "while the PE in focus issues a pair of vectors");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        return at.issues() && at.config().multipliers() > 1 ? Optional.of(about(at)) : Optional.empty();
    }

    private Question about(AtPe at) {
        PairWords pair = new PairWords(at);
        long right = pair.useful();
        List<Phrase> reason = List.of(Phrase.plain(counted(pair)));
        Offer offer = Offer.number(right, reason)
                .wrong(pair.pairs(), "That counts every pair, but " + pair.lost() + ".")
                .wrong(
                        pair.multipliers(),
                        "That counts every multiplier, but only " + Say.number(pair.pairs())
                                + " of them have a pair"
                                + (pair.lost().isEmpty() ? "." : ", and of these " + pair.lost() + "."))
                .wrong(
                        pair.count(SlotCause.PRODUCT),
                        "That leaves out products for a neighbour\u2019s outputs. They are useful: they are summed up here "
                                + "and sent at the end of the group.")
                .wrong(
                        (long) pair.activations() + pair.weights(),
                        "That adds the vectors\u2019 lengths. Each activation meets each weight, so they are multiplied.")
                .wrong(
                        Math.min(pair.activations(), pair.weights()),
                        "That pairs the first with the first, the second "
                                + "with the second. In a Cartesian product each meets each.");
        for (long other : new long[] {right + 1, right - 1}) {
            if (other >= 0 && other <= pair.multipliers()) {
                offer.wrong(other, counted(pair));
            }
        }
        return question(
                asks(),
                pair.situation().phrases(),
                List.of(
                        "Each activation in hand meets each weight in hand.",
                        "Take away the products that no output needs: outside the output plane, or with a stored zero.",
                        "A product for a neighbour\u2019s output is useful, too."),
                new AnswerForm.Number("products", 0, 1),
                offer.ascending(MISTAKES),
                reason,
                insidePe(
                        at,
                        Beat.ADDRESS,
                        List.of(AtPe.pePart(at.position())),
                        at.slots(product -> product.cause().isUseful()).stream()
                                .map(slot -> StagePart.SLOT.id(slot))
                                .toList()));
    }

    private static String counted(PairWords pair) {
        String result = pair.useful() == 0
                ? "none is useful."
                : pair.useful() == pair.pairs()
                        ? pair.pairs() == 1 ? "it is useful." : "all are useful."
                        : Say.number(pair.useful()) + (pair.useful() == 1 ? " is useful." : " are useful.");
        return pair.product() + (pair.lost().isEmpty() ? "; " : "; " + pair.lost() + ": ") + result;
    }
}
