package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;

/** Asks which of two runs is done first, and by how much. */
final class TwinKind extends LayerKind {
    TwinKind() {
        super(
                "twin",
                "Which of the two is done first, and how many times as fast is it?",
                "while two runs share one clock");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        return subject instanceof Subject.Twins twins
                        && twins.firstCycles() > 0
                        && twins.secondCycles() > 0
                        && !twins.first().equals(twins.second())
                        && canBeTold(twins.firstCycles(), twins.secondCycles())
                ? Optional.of(about(twins, seed))
                : Optional.empty();
    }

    /** Whether they take the same time, or times that differ when they are rounded. */
    private static boolean canBeTold(long first, long second) {
        return first == second || Math.round(100.0 * Math.max(first, second) / Math.min(first, second)) > 100;
    }

    private Question about(Subject.Twins twins, long seed) {
        boolean tie = twins.firstCycles() == twins.secondCycles();
        boolean first = twins.firstCycles() <= twins.secondCycles();
        String winner = first ? twins.first() : twins.second();
        String loser = first ? twins.second() : twins.first();
        long fewer = Math.min(twins.firstCycles(), twins.secondCycles());
        long more = Math.max(twins.firstCycles(), twins.secondCycles());
        double factor = (double) more / fewer;
        String reason = tie
                ? "Both take " + Words.count(fewer, "cycle") + "."
                : winner + " takes " + Words.count(fewer, "cycle") + ", " + loser + " " + Say.number(more) + ": "
                        + Say.number(more) + " / " + Say.number(fewer) + " = " + hundredths(factor) + ".";
        Offer offer = tie
                ? new Offer("tie", tied(), List.of(Phrase.plain(reason)))
                : new Offer(answer(winner, factor), label(winner, factor), List.of(Phrase.plain(reason)));
        if (!tie) {
            wrong(offer, loser, factor, reason);
            wrong(offer, winner, 1 + (factor - 1) / 3, "It is faster by more. " + reason);
            wrong(offer, winner, 1 + 2.5 * (factor - 1), "It is faster, but not by so much. " + reason);
            wrong(offer, winner, factor + 1, "It is faster, but not by so much. " + reason);
            offer.wrong("tie", tied(), reason);
        } else {
            wrong(offer, winner, 1.5, reason);
            wrong(offer, loser, 1.5, reason);
            wrong(offer, winner, 3, reason);
        }
        return question(
                twins,
                asks(),
                twins.first() + " and " + twins.second() + " begin the same layer at the same time.",
                List.of(
                        "How many multiplications does each make, and how many can it make in a cycle?",
                        "Then: what keeps its multipliers from working?"),
                new AnswerForm.Choice(),
                offer.shuffled(MISTAKES, dice(seed)),
                reason);
    }

    private static void wrong(Offer offer, String winner, double factor, String reason) {
        // Of factors that read the same, only one can be offered.
        if (Math.round(factor * 100) > 100) {
            offer.wrong(answer(winner, factor), label(winner, factor), reason);
        }
    }

    private static String hundredths(double factor) {
        return String.format(Locale.ROOT, "%.2f", factor);
    }

    private static String answer(String winner, double factor) {
        return winner + " " + hundredths(factor);
    }

    private static String label(String winner, double factor) {
        return winner + ", " + hundredths(factor) + " times as fast";
    }

    private static String tied() {
        return "They take as long as each other";
    }
}
