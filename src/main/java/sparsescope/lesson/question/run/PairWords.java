package sparsescope.lesson.question.run;

import java.util.ArrayList;
import java.util.List;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Words;
import sparsescope.simulation.state.SlotCause;

/** The vectors in hand in one PE, and what becomes of their pairs, counted and said. */
final class PairWords {
    private final AtPe at;

    PairWords(AtPe at) {
        this.at = at;
    }

    int activations() {
        return at.detail().activationTo() - at.detail().activationFrom();
    }

    int weights() {
        return at.detail().weightTo() - at.detail().weightFrom();
    }

    int pairs() {
        return activations() * weights();
    }

    int multipliers() {
        return at.config().multipliers();
    }

    long count(SlotCause cause) {
        return at.detail().slots().stream()
                .filter(product -> product.cause() == cause)
                .count();
    }

    long useful() {
        return at.detail().slots().stream()
                .filter(product -> product.cause().isUseful())
                .count();
    }

    /** {@code 2 activations × 2 weights make 4 pairs}. */
    String product() {
        return Words.count(activations(), "activation") + " × " + Words.count(weights(), "weight")
                + (pairs() == 1 ? " make 1 pair" : " make " + Say.number(pairs()) + " pairs");
    }

    /** {@code 1 lies outside the output plane and 2 have a stored zero}; empty when no pair is lost. */
    String lost() {
        List<String> parts = new ArrayList<>();
        lost(parts, SlotCause.OUT_OF_PLANE, "lies outside the output plane", "lie outside the output plane");
        lost(parts, SlotCause.PLACEHOLDER, "has a stored zero", "have a stored zero");
        lost(parts, SlotCause.STRIDE_MISS, "falls between two outputs", "fall between two outputs");
        lost(parts, SlotCause.NOT_OWNED, "is made by another PE", "are made by another PE");
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private void lost(List<String> parts, SlotCause cause, String one, String more) {
        long count = count(cause);
        if (count > 0) {
            parts.add(Say.number(count) + " " + (count == 1 ? one : more));
        }
    }

    /** {@code PE (0,0) holds 2 activations and 1 weight; it has 2 × 2 multipliers.} */
    Say situation() {
        return new Say()
                .and(List.of(at.pe()))
                .and(" holds " + Words.count(activations(), "activation") + " and " + Words.count(weights(), "weight")
                        + "; it has " + at.config().i() + " × " + at.config().f() + " multipliers.");
    }
}
