package sparsescope.lesson.question.run;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.accelerator.BarrierPolicy;
import sparsescope.accelerator.Contention;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;

/** Asks whether the next pair issues or waits. */
final class NextKind extends PeKind {
    private static final List<PeState> STATES = List.of(PeState.ISSUE, PeState.STALL, PeState.DRAIN, PeState.IDLE);

    NextKind() {
        super(
                "next",
                "What does this PE do in the next cycle?",
                "while the PE in focus issues or stalls, banks can be contended, and the group goes on");
    }

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        PeState now = at.status().state();
        if (at.config().contention() == Contention.NONE
                || at.config().barrier() != BarrierPolicy.GROUP
                || now != PeState.ISSUE && now != PeState.STALL
                || at.moment().cycle() + 1 >= at.moment().span().computeEnd()) {
            return Optional.empty();
        }
        AtPe next = new AtPe(at.moment().run().at(at.moment().cycle() + 1), at.position());
        return STATES.contains(next.status().state()) ? Optional.of(about(at, next)) : Optional.empty();
    }

    private Question about(AtPe at, AtPe next) {
        PeState right = next.status().state();
        Banks banks = new Banks(at, next);
        List<Phrase> reason = List.of(Phrase.plain(why(right, banks)));
        Offer offer = new Offer(right.word(), said(right), reason);
        for (PeState other : STATES) {
            offer.wrong(other.word(), said(other), whyNot(other, right, banks));
        }
        List<Phrase> situation = new Say()
                .and(List.of(at.pe()))
                .and(
                        at.config().contention() == Contention.QUEUE
                                ? " has bank queues of " + at.config().effectiveQueueDepth()
                                        + " places. In each cycle every bank first adds one product; then the next pair "
                                        + "issues if all its products find a place."
                                : " has no bank queues: a pair takes as many cycles as the busiest bank has products of it.")
                .phrases();
        return question(
                asks(),
                situation,
                List.of(
                        "Is a pair of vectors left in this group?",
                        at.config().contention() == Contention.QUEUE
                                ? "For each bank: what waits now, less one, plus what the next pair has for it. Does it fit?"
                                : "How many products of the pair in hand are for the busiest bank, and how many cycles has it had?"),
                new AnswerForm.Choice(),
                STATES.stream()
                        .flatMap(state -> offer.kept(STATES.size()).stream()
                                .filter(option -> option.answer().equals(state.word())))
                        .toList(),
                reason,
                insidePe(
                        next.moment().cycle(),
                        List.of(AtPe.pePart(at.position())),
                        List.of(AtPe.bankPart(banks.fullest))));
    }

    /** What the banks hold and get in the next cycle. */
    private static final class Banks {
        private final AtPe next;
        private final int depth;
        private final boolean queued;
        private int fullest;
        private int left;
        private int more;
        private int waiting;
        private int busiest;

        Banks(AtPe at, AtPe next) {
            this.next = next;
            this.depth = at.config().effectiveQueueDepth();
            this.queued = at.config().contention() == Contention.QUEUE;
            int[] load = new int[at.config().banks()];
            for (Product product : next.detail().slots()) {
                if (product.cause().isUseful()) {
                    load[product.bank()]++;
                }
            }
            int most = -1;
            for (int bank = 0; bank < load.length; bank++) {
                int stays = Math.max(0, at.detail().queues().get(bank).size() - 1);
                waiting += at.detail().queues().get(bank).size();
                if (stays + load[bank] > most) {
                    most = stays + load[bank];
                    fullest = bank;
                    left = stays;
                    more = load[bank];
                }
            }
            int[] present = new int[load.length];
            for (Product product : at.detail().slots()) {
                if (product.cause().isUseful()) {
                    busiest = Math.max(busiest, ++present[product.bank()]);
                }
            }
        }

        String sum() {
            return "bank " + fullest + " has " + left + " left after adding one, and the pair brings it " + more + ": "
                    + left + " + " + more + " = " + (left + more);
        }
    }

    private static String why(PeState right, Banks banks) {
        return switch (right) {
            case ISSUE ->
                banks.queued
                        ? "The fullest queue: " + banks.sum() + ", not more than the " + banks.depth
                                + " places of its queue. The pair issues."
                        : "No product of the pair before is left to add, so the next pair issues.";
            case STALL ->
                banks.queued
                        ? "A pair waits: " + banks.sum() + ", more than the " + banks.depth + " places of its queue."
                        : "The busiest bank gets " + banks.busiest
                                + " products of this pair and adds one a cycle: the next pair must wait.";
            case DRAIN ->
                "This was the last pair of the group; " + banks.waiting
                        + (banks.waiting == 1 ? " product waits" : " products wait")
                        + " in the bank queues to be added.";
            default ->
                "This was the last pair of the group and nothing waits in the queues: the PE waits at the barrier.";
        };
    }

    private static String whyNot(PeState other, PeState right, Banks banks) {
        boolean pairLeft = right == PeState.ISSUE || right == PeState.STALL;
        return switch (other) {
            case ISSUE -> pairLeft ? why(right, banks) : "No pair of vectors is left in this group.";
            case STALL -> pairLeft ? why(right, banks) : "A stall needs a pair that waits; none is left in this group.";
            case DRAIN ->
                pairLeft
                        ? "Queues are emptied after the last pair of a group only; channel "
                                + banks.next.status().channel() + " still has one."
                        : "No product waits in a bank queue any more.";
            default ->
                pairLeft
                        ? "A PE waits at the barrier when it is done with the group; channel "
                                + banks.next.status().channel() + " still has a pair for it."
                        : "Products still wait in its bank queues; first they are added.";
        };
    }

    private static String said(PeState state) {
        return switch (state) {
            case ISSUE -> "The next pair issues";
            case STALL -> "The next pair waits: a stall";
            case DRAIN -> "No pair is left: the queues are emptied";
            default -> "It waits at the barrier";
        };
    }
}
