package sparsescope.eie.question;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;

/** Asks which input the detector delivers next. */
final class NextColumnKind extends EieKind {
    private static final int MOST_LISTED = 16;

    NextColumnKind() {
        super(
                "next-column",
                "Which input is broadcast next?",
                "while EIE\u2019s detector has an input to deliver after the present one");
    }

    @Override
    Optional<Question> ask(AtEie at, Focus focus, Random dice) {
        DetectorStatus detector = at.moment().detector();
        if (detector.next().isEmpty() || at.inputs().length < 2) {
            return Optional.empty();
        }
        int coming = detector.next().orElseThrow().column();
        boolean now = detector.state() == DetectorStatus.State.BROADCAST;
        int before = now ? coming : nonZero(at.inputs(), coming, -1);
        int right = now ? nonZero(at.inputs(), coming, 1) : coming;
        return right < 0 ? Optional.empty() : Optional.of(about(at, before, right, dice));
    }

    /** The nearest non-zero input beyond one, onwards or back; −1 when there is none. */
    private static int nonZero(short[] inputs, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < inputs.length && inputs[at] == 0) {
            at += step;
        }
        return at < inputs.length ? at : -1;
    }

    private Question about(AtEie at, int before, int right, Random dice) {
        short[] inputs = at.inputs();
        int zeros = right - before - 1;
        String skipped = zeros == 0
                ? ""
                : zeros == 1
                        ? "Input " + (before + 1) + " is zero and is skipped. "
                        : "Inputs " + (before + 1) + " to " + (right - 1) + " are zero and are skipped. ";
        List<Phrase> reason = new Say()
                .and(skipped)
                .and(List.of(AtEie.input(right, "Input " + right)))
                .and(" is " + Say.number(inputs[right]) + ", the next in order that is not zero.")
                .phrases();
        Offer offer = new Offer(AtEie.inputPart(right), "input " + right, reason);
        if (zeros > 0) {
            wrong(
                    offer,
                    before + 1,
                    "That one is zero: nobody has anything to multiply with it, so it is not sent at all.");
            wrong(offer, right - 1, "That one is zero, too.");
        }
        int after = nonZero(inputs, right, 1);
        if (after >= 0) {
            wrong(offer, after, "That is the one after it; input " + right + " is not zero either.");
        }
        int largest = -1;
        for (int column = before + 1; column < inputs.length; column++) {
            if (largest < 0 || Math.abs(inputs[column]) > Math.abs(inputs[largest])) {
                largest = column;
            }
        }
        wrong(offer, largest, "Inputs come in the order of their numbers, not of their size.");
        if (before >= 0) {
            wrong(offer, before, "That one was broadcast already; each input is sent once.");
        }
        for (int other = 0; other < inputs.length && offer.size() <= 2; other++) {
            wrong(offer, other, inputs[other] == 0 ? "That one is zero." : "It is not its turn.");
        }
        return question(
                asks(),
                new Say()
                        .and(listed(inputs))
                        .and(before < 0 ? "No input has been broadcast yet." : "The last one was ")
                        .and(before < 0 ? List.of() : List.of(AtEie.input(before, "input " + before)))
                        .and(before < 0 ? "" : ".")
                        .phrases(),
                List.of("The detector goes through the inputs in order and delivers those that are not zero."),
                at.columns(),
                offer.shuffled(MISTAKES, dice),
                reason,
                onVector(
                        at.moment()
                                .run()
                                .broadcastAt(at.pass(), right)
                                .orElse(at.moment().cycle()),
                        before < 0 ? List.of() : List.of(AtEie.inputPart(before)),
                        List.of(AtEie.inputPart(right))));
    }

    /** The inputs of a small layer, from number 0. */
    private static String listed(short[] inputs) {
        if (inputs.length > MOST_LISTED) {
            return "";
        }
        StringBuilder text = new StringBuilder("Inputs from 0 to " + (inputs.length - 1) + ":");
        for (short input : inputs) {
            text.append(' ').append(Say.number(input));
        }
        return text + ". ";
    }

    private static void wrong(Offer offer, int column, String reason) {
        offer.wrong(AtEie.inputPart(column), "input " + column, reason);
    }
}
