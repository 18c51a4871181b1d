package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Optional;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.words.Phrase;

/** Asks by how much a layer could be faster at best. */
final class IdealKind extends LayerKind {
    IdealKind() {
        super(
                "ideal",
                "How many times fewer multiplications are that at best?",
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
        double times = 10_000.0 / (a * w);
        String right = tenths(times);
        String left = WorkLeftKind.hundredths(a * w);
        String reason = a + " % of " + w + " % = " + left + " % of the multiplications are left: 100 / " + left
                + " = " + right + " times fewer. No machine is quite as much faster: some multipliers stay empty, some "
                + "PEs wait.";
        Offer offer = new Offer(right, right, List.of(Phrase.plain(reason)));
        wrong(offer, 100.0 / a, "That skips the zeros of the inputs only.");
        wrong(offer, 100.0 / w, "That skips the zeros of the weights only.");
        wrong(offer, 100.0 / a + 100.0 / w, "Both factors are multiplied, not added.");
        wrong(offer, 200.0 / (a + w), "That takes the mean of both shares. A product must pass both sieves.");
        wrong(offer, 2 * times, "100 / " + left + " = " + right + ".");
        AnswerForm.Number form =
                new AnswerForm.Number("times", Math.max(0.06, times * 0.02), Math.max(0.5, times * 0.15));
        return question(
                subject,
                asks(),
                a + " % of the layer\u2019s inputs and " + w + " % of its weights are not zero.",
                List.of("Work out the share of products that is left.", "100 % divided by that share."),
                form,
                offer.ascending(MISTAKES, form),
                reason);
    }

    /** A factor with one decimal; large ones without. */
    static String tenths(double factor) {
        long tenths = Math.round(factor * 10);
        return factor >= 100 || tenths % 10 == 0 ? "" + Math.round(factor) : tenths / 10 + "." + tenths % 10;
    }

    private static void wrong(Offer offer, double factor, String reason) {
        offer.wrong(tenths(factor), tenths(factor), reason);
    }
}
