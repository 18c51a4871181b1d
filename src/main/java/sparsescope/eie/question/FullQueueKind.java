package sparsescope.eie.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;

/** Asks whose full queue the broadcast waits for. */
final class FullQueueKind extends EieKind {
    private static final int MOST_LISTED = 16;

    FullQueueKind() {
        super(
                "full-queue",
                "Which PE holds the broadcast up?",
                "while EIE\u2019s detector waits because the queue of one PE alone is full");
    }

    @Override
    Optional<Question> ask(AtEie at, Focus focus, Random dice) {
        DetectorStatus detector = at.moment().detector();
        return detector.state() == DetectorStatus.State.STALL
                        && detector.blockers().size() == 1
                        && at.config().pes() > 1
                ? Optional.of(about(at, detector, dice))
                : Optional.empty();
    }

    private Question about(AtEie at, DetectorStatus detector, Random dice) {
        int right = detector.blockers().get(0);
        int depth = at.config().queueDepth();
        PeStatus blocker = at.moment().pe(right);
        int column = detector.next().orElseThrow().column();
        List<Phrase> reason = new Say()
                .and(List.of(AtEie.name(right)))
                .and(" already has " + Words.count(depth, "input") + " in its queue and "
                        + Words.count(blocker.workLeft() + 1, "cycle")
                        + " of work with them. An input goes to all PEs at once or to none, so ")
                .and(List.of(AtEie.input(column, "input " + column)))
                .and(" waits for it.")
                .phrases();
        Offer offer = new Offer(AtEie.pePart(right), "PE " + right, reason);
        at.moment().pes().stream()
                .filter(pe -> pe.pe() != right)
                .sorted(Comparator.comparingInt((PeStatus pe) -> -pe.queue().size())
                        .thenComparingLong(pe -> -pe.workLeft())
                        .thenComparingInt(PeStatus::pe))
                .limit(MISTAKES)
                .forEach(pe -> offer.wrong(
                        AtEie.pePart(pe.pe()),
                        "PE " + pe.pe(),
                        pe.queue().isEmpty()
                                ? "Its queue is empty: it could take the input at once."
                                : "Its queue holds " + pe.queue().size() + " of " + depth + ": there is room."));
        return question(
                asks(),
                new Say()
                        .and(List.of(AtEie.input(column, "Input " + column)))
                        .and(" is to be broadcast. A queue has " + depth + (depth == 1 ? " place." : " places.")
                                + listed(at))
                        .phrases(),
                List.of("The detector delivers to all queues at once.", "Look for the queue that has no place left."),
                at.pes(),
                offer.shuffled(MISTAKES, dice),
                reason,
                onArray(at.moment().cycle(), List.of(AtEie.inputPart(column)), List.of(AtEie.pePart(right))));
    }

    /** How many inputs wait in each queue, for few PEs. */
    private static String listed(AtEie at) {
        return at.config().pes() > MOST_LISTED
                ? ""
                : at.moment().pes().stream()
                        .map(pe -> "PE " + pe.pe() + " " + pe.queue().size())
                        .collect(Collectors.joining(", ", " Inputs that wait: ", "."));
    }
}
