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

/** Asks how many multipliers of a cycle are left without a pair. */
final class EmptyKind extends PeKind {
    EmptyKind() {
        super(
                "empty",
                "How many multipliers have no pair in this cycle?",
                "while the PE in focus issues a pair of vectors");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        return at.issues() && at.config().multipliers() > 1 ? Optional.of(about(at)) : Optional.empty();
    }

    private Question about(AtPe at) {
        PairWords pair = new PairWords(at);
        long right = pair.count(SlotCause.EMPTY);
        int missingActivations = at.config().i() - pair.activations();
        int missingWeights = at.config().f() - pair.weights();
        String counted =
                pair.product() + " for " + at.config().i() + " × " + at.config().f() + " = "
                        + Say.number(pair.multipliers()) + " multipliers: "
                        + (right == 0
                                ? "none is left empty."
                                : Say.number(right) + (right == 1 ? " is" : " are") + " left empty.");
        List<Phrase> reason = List.of(Phrase.plain(counted));
        Offer offer = Offer.number(right, reason)
                .wrong(
                        (long) missingActivations + missingWeights,
                        "That counts the values that are missing. Each missing value leaves a whole row or column of "
                                + "multipliers empty.")
                .wrong(
                        (long) missingWeights * pair.activations(),
                        "That counts the missing weights only; activations are missing, too.")
                .wrong(
                        (long) missingActivations * pair.weights(),
                        "That counts the missing activations only; weights are missing, too.")
                .wrong(
                        pair.multipliers() - pair.useful(),
                        "That counts products that are made in vain, too. An empty multiplier has no pair at all.")
                .wrong(pair.pairs(), "That is how many have a pair.")
                .wrong(0, "Vectors can be short: " + counted);
        for (long other : new long[] {right + 1, right - 1, right + 2}) {
            if (other >= 0 && other <= pair.multipliers()) {
                offer.wrong(other, counted);
            }
        }
        return question(
                asks(),
                pair.situation().phrases(),
                List.of("Pairs = activations in hand × weights in hand.", "Empty = multipliers \u2212 pairs."),
                new AnswerForm.Number("multipliers", 0, 1),
                offer.ascending(MISTAKES),
                reason,
                insidePe(
                        at,
                        Beat.MULTIPLY,
                        List.of(AtPe.pePart(at.position())),
                        at.slots(product -> product.cause() == SlotCause.EMPTY).stream()
                                .map(slot -> StagePart.SLOT.id(slot))
                                .toList()));
    }
}
