package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Optional;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.words.Phrase;

/** Asks how much of the work is left when both operands are sparse. */
final class WorkLeftKind extends LayerKind {
    WorkLeftKind() {
        super(
                "work-left",
                "How many percent of the multiplications are left, if the zeros lie anywhere?",
                "about any layer with zeros among its weights and inputs");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return layer(subject).flatMap(layer -> {
            long a = Math.round(100 * layer.input().density());
            long w = Math.round(100 * layer.weights().density());
            return a > 0 && a < 100 && w > 0 && w < 100 ? Optional.of(about(subject, a, w)) : Optional.empty();
        });
    }

    private Question about(Subject subject, long a, long w) {
        String right = hundredths(a * w);
        String reason = "A product counts only if both its operands are not zero: " + a + " % of " + w + " % = " + right
                + " %.";
        Offer offer = new Offer(right, right + " %", List.of(Phrase.plain(reason)))
                .wrong(
                        "" + Math.min(100, a + w),
                        Math.min(100, a + w) + " %",
                        "Shares of different things do not add up. " + "Of the " + w
                                + " % with a weight that is not zero, " + a + " % also have an input that is not.")
                .wrong(
                        "" + Math.abs(100 - a - w),
                        Math.abs(100 - a - w) + " %",
                        "Zeros overlap: many products have two, " + "so they must not be taken away twice.")
                .wrong(
                        hundredths(50 * (a + w)),
                        hundredths(50 * (a + w)) + " %",
                        "That is the mean of both. A product must pass both sieves.")
                .wrong("" + Math.min(a, w), Math.min(a, w) + " %", "That counts the zeros of one operand only.")
                .wrong("" + Math.max(a, w), Math.max(a, w) + " %", "That counts the zeros of one operand only.")
                .wrong(
                        hundredths(10_000 - a * w),
                        hundredths(10_000 - a * w) + " %",
                        "That is what need not be multiplied.");
        AnswerForm.Number form = new AnswerForm.Number("%", 0.5, 3);
        return question(
                subject,
                asks(),
                a + " % of the layer\u2019s inputs and " + w + " % of its weights are not zero.",
                List.of(
                        "A product is left if its input is not zero and its weight is not zero.",
                        "Multiply the shares."),
                form,
                offer.ascending(MISTAKES, form),
                reason);
    }

    /** {@code 1591} as {@code 15.91}, {@code 1200} as {@code 12}. */
    static String hundredths(long hundredths) {
        String whole = "" + hundredths / 100;
        long rest = hundredths % 100;
        return rest == 0
                ? whole
                : rest % 10 == 0 ? whole + "." + rest / 10 : whole + "." + (rest < 10 ? "0" : "") + rest;
    }
}
