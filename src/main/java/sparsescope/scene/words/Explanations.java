package sparsescope.scene.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.LevelOfDetail;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.PostMoment;

/** Explains a moment: the idea of what happens, and one example of it. */
public final class Explanations {
    private final Moment moment;
    private final StageView view;

    private Explanations(Moment moment, StageView wanted) {
        this.moment = moment;
        this.view = SeenView.of(moment, wanted);
    }

    /** A whole cycle, as a landing shows it. */
    public static Explanation of(Moment moment, StageView view) {
        return new Explanations(moment, view).cycle();
    }

    /** The beat that is under way, or the whole cycle. */
    public static Explanation of(Moment moment, StageView view, Beats beats) {
        return beats.current()
                .map(kind -> (Beat) kind)
                .map(beat -> new Explanation(beat.headline(), BeatWords.example(moment, view, beat)))
                .orElseGet(() -> of(moment, view));
    }

    /** What one multiplier of the PE in focus does. */
    public static Explanation product(Moment moment, StageView wanted, int slot) {
        StageView view = SeenView.of(moment, wanted);
        PeDetail detail = moment.detail(view.pe());
        return new Explanation(
                "One multiplier: one activation × one weight = one product",
                ProductWords.ofSlot(moment, view, detail, slot));
    }

    private Explanation cycle() {
        if (moment.finished()) {
            return Explanation.of(
                    "The layer is finished after " + Words.count(moment.run().cycles(), "cycle"),
                    "OARAM and IARAM swap roles: what each PE has stored is the input of the next layer.");
        }
        if (view.exchangeAlone()) {
            return post(moment.post().orElseThrow());
        }
        PeStatus pe = moment.pe(view.pe());
        boolean array = view.detail() == LevelOfDetail.ARRAY;
        return switch (pe.state()) {
            case ISSUE -> issue(moment.detail(view.pe()), array);
            case STALL -> stall(moment.detail(view.pe()), array);
            case DRAIN -> drain(moment.detail(view.pe()), array);
            case IDLE -> idle(pe, array);
            case WAITING, FINISHED ->
                moment.post()
                        .map(this::post)
                        .orElseGet(() -> Explanation.of(
                                Captions.name(pe) + " has nothing left to do in this layer",
                                "All its groups are computed."));
        };
    }

    /** From afar the idea is what all PEs do. */
    private String headline(boolean array, String ofOne) {
        if (!array) {
            return ofOne;
        }
        List<String> all = new ArrayList<>();
        add(all, PeState.ISSUE, "multiplies", "multiply");
        add(all, PeState.STALL, "stalls", "stall");
        add(all, PeState.DRAIN, "empties its queues", "empty their queues");
        add(all, PeState.IDLE, "waits for the others", "wait for the others");
        add(all, PeState.WAITING, "waits for post-processing", "wait for post-processing");
        add(all, PeState.FINISHED, "has finished", "have finished");
        int pes = moment.pes().size();
        return "Of " + Words.count(pes, "PE") + ", " + String.join(", ", all);
    }

    private void add(List<String> all, PeState state, String one, String many) {
        long pes = moment.pes().stream().filter(pe -> pe.state() == state).count();
        if (pes > 0) {
            all.add(PaintContext.number(pes) + " " + (pes == 1 ? one : many));
        }
    }

    private Explanation issue(PeDetail detail, boolean array) {
        return new Explanation(
                headline(array, ProductWords.idea(detail)), ProductWords.ofCycle(moment, view, detail, array));
    }

    private Explanation stall(PeDetail detail, boolean array) {
        String name = Captions.name(detail.status());
        int depth = moment.run().plan().accelerator().effectiveQueueDepth();
        int[] wanted = new int[detail.queues().size()];
        detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .forEach(product -> wanted[product.bank()]++);
        for (int bank = 0; bank < wanted.length; bank++) {
            int queued = detail.queues().get(bank).size();
            if (wanted[bank] > 0 && queued + wanted[bank] > depth) {
                return new Explanation(
                        headline(array, name + " stalls: the queue of a bank has no room"),
                        List.of(
                                pe(detail.status()),
                                Phrase.plain(" holds back " + Words.count(wanted[bank], "product") + " for "),
                                Phrase.of(Term.Kind.SUM, StagePart.BANK.id(bank), "bank " + bank),
                                Phrase.plain(": its queue takes " + depth + " and holds " + queued
                                        + ". Each cycle the bank adds one.")));
            }
        }
        return new Explanation(
                headline(array, name + " stalls: several products need the same bank"),
                List.of(
                        pe(detail.status()),
                        Phrase.plain(" cannot go on: a bank adds one product a cycle, and this pair of vectors makes"
                                + " more for one bank.")));
    }

    private Explanation drain(PeDetail detail, boolean array) {
        long waiting = detail.queues().stream().mapToLong(List::size).sum();
        return new Explanation(
                headline(array, Captions.name(detail.status()) + " has multiplied all its pairs; its queues empty"),
                List.of(
                        pe(detail.status()),
                        Phrase.plain(
                                waiting == 0
                                        ? " adds its last products in this cycle."
                                        : " still has "
                                                + Words.count(waiting, "product")
                                                + " to add. Each bank adds one a cycle.")));
    }

    private Explanation idle(PeStatus pe, boolean array) {
        PeStatus last = moment.pes().stream()
                .max(Comparator.comparingLong(PeStatus::groupOwn))
                .orElse(pe);
        long left = moment.span().computeEnd() - moment.cycle() - 1;
        boolean nothing = pe.groupOwn() == 0;
        String idea = nothing
                ? Captions.name(pe) + " has nothing to multiply and waits"
                : Captions.name(pe) + " has finished early and waits";
        return new Explanation(
                headline(array, idea),
                List.of(
                        pe(pe),
                        Phrase.plain(nothing ? " has no work here. It waits for " : " is done. It waits for "),
                        pe(last),
                        Phrase.plain(
                                left == 0
                                        ? ", which ends with this cycle."
                                        : ", which needs " + Words.count(left, "more cycle") + ".")));
    }

    private Explanation post(PostMoment post) {
        int group = post.group().group().index();
        if (post.stage() == PostMoment.Stage.OUTPUT) {
            long stored = java.util.Arrays.stream(post.outputsLeft()).sum();
            return Explanation.of(
                    storing(),
                    "In this cycle " + PostWords.leave(moment.run()) + ": " + PaintContext.number(stored) + " of group "
                            + group + " so far.");
        }
        if (view.detail() == LevelOfDetail.PLANES
                && HaloTraffic.crossing(post).findAny().isPresent()) {
            // The picture tells of one sum: so do the words.
            return new Explanation(Beat.EXCHANGE.headline(), PostWords.example(moment, view, Beat.EXCHANGE));
        }
        String round = "In round " + (post.round() + 1) + " of " + post.rounds();
        return new Explanation(
                "Halo exchange: partial sums go to the PEs that own their outputs",
                HaloTraffic.shownLink(post, view)
                        .map(link -> sent(round, link))
                        .orElse(List.of(Phrase.plain(round + " other PEs exchange theirs."))));
    }

    private static List<Phrase> sent(String round, LinkLoad link) {
        return List.of(
                Phrase.plain(round + ", "),
                pe(link.from()),
                Phrase.plain(" has sent "),
                Phrase.of(
                        Term.Kind.HALO,
                        StagePart.LINK.id(link.from(), link.to()),
                        PaintContext.number(link.sent()) + " of " + Words.count(link.values(), "sum")),
                Phrase.plain(" to "),
                pe(link.to()),
                Phrase.plain("."));
    }

    private String storing() {
        boolean relu = moment.run().layer().finish().relu();
        boolean sparse = PostWords.compresses(moment.run().plan());
        return "Outputs are stored: "
                + (relu
                        ? "ReLU makes negative ones zero" + (sparse ? ", and zeros are left out" : "")
                        : sparse ? "zeros are left out" : "every one, zeros too");
    }

    private static Phrase pe(PeStatus pe) {
        return pe(pe.position());
    }

    private static Phrase pe(PePosition pe) {
        return Phrase.of(Term.Kind.PE, StagePart.PE.id(pe), Words.pe(pe));
    }
}
