package sparsescope.lesson.question.run;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.PeStatus;

/** Asks how long it takes until all PEs meet. */
final class BarrierKind extends PeKind {
    BarrierKind() {
        super(
                "barrier",
                "How many cycles after this one until every PE is done with the group?",
                "while PEs compute a group, meet after each group, and more than one cycle of it is left");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        return at.moment().computing()
                        && at.config().barrier() == BarrierPolicy.GROUP
                        && at.moment().cycle() < at.moment().span().computeEnd() - 1
                ? Optional.of(about(at))
                : Optional.empty();
    }

    private Question about(AtPe at) {
        GroupSpan span = at.moment().span();
        long now = at.moment().cycle();
        long done = now - span.start() + 1;
        long right = span.computeCycles() - done;
        PeStatus last = at.moment().pes().stream()
                .filter(pe -> pe.groupOwn() == span.computeCycles())
                .findFirst()
                .orElseThrow();
        List<Phrase> reason = new Say()
                .and(List.of(AtPe.pe(last.position())))
                .and(" has the most to do, " + Words.count(span.computeCycles(), "cycle") + " in this group; "
                        + Say.number(done) + " are over, this one included: " + Say.number(right) + " are left.")
                .phrases();
        Offer offer = Offer.number(right, reason);
        long own = at.status().groupOwn() - done;
        if (own >= 0) {
            offer.wrong(
                    own,
                    at.name() + " is done then, but " + Words.pe(last.position()) + " is not: the slowest PE decides.");
        }
        long sum = at.moment().pes().stream().mapToLong(PeStatus::groupOwn).sum();
        long mean = Math.round((double) sum / at.config().pes()) - done;
        if (mean >= 0) {
            offer.wrong(mean, "That is when a PE of average work is done. All wait for the slowest one.");
        }
        offer.wrong(
                        span.computeCycles(),
                        "That is how long the group takes from its beginning; " + Say.number(done)
                                + " of its cycles are over.")
                .wrong(right + 1, "That counts the present cycle again.")
                .wrong(Math.max(1, right / 2), Words.pe(last.position()) + " needs " + Say.number(right) + " more.")
                .wrong(2 * right, Words.pe(last.position()) + " needs no more than " + Say.number(right) + ".");
        return question(
                asks(),
                new Say()
                        .and("Cycle " + Say.number(now) + " is over. ")
                        .and(List.of(at.pe()))
                        .and(" still has " + (own <= 0 ? "nothing" : Words.count(own, "cycle"))
                                + " to do in this group."
                                + (at.vectors().isEmpty() ? "" : " " + at.vectors()))
                        .phrases(),
                List.of(
                        "A PE needs a cycle for each pair of vectors it has yet to issue, and some for stalls and for emptying its queues.",
                        "The PE with most left decides for all."),
                new AnswerForm.Number("cycles", 0, Math.max(1, Math.floor(right * 0.1))),
                offer.ascending(MISTAKES),
                reason,
                onArray(
                        span.computeEnd() - 1,
                        List.of(AtPe.pePart(at.position())),
                        List.of(AtPe.pePart(last.position()))));
    }
}
