package sparsescope.lesson.question.run;

import java.util.ArrayList;
import java.util.Comparator;
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
import sparsescope.simulation.pe.TileActivations;
import sparsescope.simulation.state.PeStatus;

/** Asks which PE all others wait for. */
final class LastKind extends PeKind {
    LastKind() {
        super(
                "last",
                "Which PE finishes this group last?",
                "while PEs compute a group, meet after each group, and one of them alone is the last");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        List<PeStatus> slowest = new ArrayList<>(at.moment().pes());
        if (!at.moment().computing() || at.config().barrier() != BarrierPolicy.GROUP || slowest.size() < 2) {
            return Optional.empty();
        }
        slowest.sort(Comparator.comparingLong(PeStatus::groupOwn).reversed());
        return slowest.get(0).groupOwn() == slowest.get(1).groupOwn()
                ? Optional.empty()
                : Optional.of(about(at, slowest, dice));
    }

    private Question about(AtPe at, List<PeStatus> slowest, Random dice) {
        PeStatus last = slowest.get(0);
        List<Phrase> reason = new Say()
                .and(List.of(AtPe.pe(last.position())))
                .and(" takes " + Words.count(last.groupOwn(), "cycle") + " for its work in this group, ")
                .and(List.of(AtPe.pe(slowest.get(1).position())))
                .and(" as the next " + Say.number(slowest.get(1).groupOwn())
                        + ". All others wait for the last one at the barrier.")
                .phrases();
        Offer offer = new Offer(part(last), label(last), reason);
        mostStored(at)
                .ifPresent(most -> offer.wrong(
                        part(most),
                        label(most),
                        label(most) + " stores the most activations, yet it is done after "
                                + Words.count(most.groupOwn(), "cycle") + ", the last one after "
                                + Say.number(last.groupOwn())
                                + ": what counts is pairs of vectors, channel by channel."));
        for (PeStatus other : slowest) {
            offer.wrong(
                    part(other),
                    label(other),
                    other.groupOwn() == 0
                            ? label(other) + " has nothing to multiply in this group."
                            : label(other) + " is done after " + Words.count(other.groupOwn(), "cycle") + ", "
                                    + Words.count(last.groupOwn() - other.groupOwn(), "cycle") + " before the last.");
        }
        return question(
                asks(),
                List.of(Phrase.plain("The next group begins when the last PE is done with " + Words.filters(at.group())
                        + "." + after(at.vectors()))),
                List.of(
                        "A PE needs a cycle for each pair of an activation vector and a weight vector, and some for stalls.",
                        "Weights are the same for all. So look for the tile with most activation vectors in the channels "
                                + "with most weight vectors.",
                        "Click a PE."),
                new AnswerForm.Click(at.moment().pes().stream()
                        .map(pe -> new AnswerForm.Place(part(pe), label(pe)))
                        .toList()),
                offer.shuffled(MISTAKES, dice),
                reason,
                onArray(at.moment().span().computeEnd() - 1, List.of(), List.of(part(last))));
    }

    /** The PE with the most stored activations; empty when several have as many. */
    private static Optional<PeStatus> mostStored(AtPe at) {
        TileActivations[] tiles =
                at.moment().run().data().tiles(at.moment().group().pass());
        int most = 0;
        int count = 0;
        for (int pe = 0; pe < tiles.length; pe++) {
            int stored = tiles[pe].blocks.stored();
            if (stored > tiles[most].blocks.stored()) {
                most = pe;
                count = 0;
            }
            count += stored == tiles[most].blocks.stored() ? 1 : 0;
        }
        return count == 1 ? Optional.of(at.moment().pes().get(most)) : Optional.empty();
    }

    private static String after(String more) {
        return more.isEmpty() ? "" : " " + more;
    }

    private static String part(PeStatus pe) {
        return AtPe.pePart(pe.position());
    }

    private static String label(PeStatus pe) {
        return Words.pe(pe.position());
    }
}
