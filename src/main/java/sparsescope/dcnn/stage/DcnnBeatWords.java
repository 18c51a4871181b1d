package sparsescope.dcnn.stage;

import java.util.List;
import java.util.function.Predicate;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnCounts;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.dcnn.run.DcnnPe;
import sparsescope.dcnn.run.DcnnState;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.scene.words.Words;

/** Words the beats of a cycle of the dense machine: the idea, and one example with the numbers of this cycle. */
final class DcnnBeatWords {
    private final DcnnFocus focus;

    private DcnnBeatWords(DcnnFocus focus) {
        this.focus = focus;
    }

    static Explanation of(DcnnFocus focus, DcnnBeat beat) {
        return new Explanation(beat.headline(), new DcnnBeatWords(focus).example(beat));
    }

    private List<Phrase> example(DcnnBeat beat) {
        return switch (beat) {
            case FETCH -> fetch(place());
            case MULTIPLY -> multiply();
            case ADD -> add();
            case ACCUMULATE -> accumulate(place());
            case MEET -> DcnnPicture.of(focus.view()) == DcnnPicture.PLANE ? meet() : all();
            case SUM -> DcnnPicture.of(focus.view()) == DcnnPicture.PLANE ? sum(place()) : sums();
        };
    }

    private DcnnPlace place() {
        return focus.place().orElseThrow();
    }

    private Phrase name() {
        return Phrase.of(Term.Kind.PE, StagePart.PE.id(focus.view().pe()), focus.name());
    }

    private List<Phrase> fetch(DcnnPlace at) {
        long inputs = count(pair -> pair.cause() != DcnnCause.PADDING_PAIR && pair.activation() == 0);
        long weights = count(pair -> pair.weight() == 0);
        long padding = count(pair -> pair.cause() == DcnnCause.PADDING_PAIR);
        return List.of(
                name(),
                Phrase.plain(
                        " reads " + DcnnWords.pairs(at) + " of " + focus.plan().pairs() + " for "),
                Phrase.of(Term.Kind.SUM, "accumulator", DcnnWords.output(at)),
                Phrase.plain(": " + Words.count(inputs, "input") + " and " + Words.count(weights, "weight")
                        + (inputs + weights == 1 ? " is zero" : " are zero")
                        + (padding == 0 ? "" : ", and " + Words.count(padding, "place") + " outside the plane")
                        + "; they are read like the others."));
    }

    private long count(Predicate<DcnnPair> test) {
        return focus.pairs().stream()
                .filter(pair -> pair.cause() != DcnnCause.EMPTY)
                .filter(test)
                .count();
    }

    private List<Phrase> multiply() {
        DcnnCounts now = focus.status().now();
        List<DcnnPair> pairs = focus.pairs();
        DcnnPair shown = pairs.stream()
                .filter(pair -> pair.cause() == DcnnCause.PRODUCT)
                .findFirst()
                .orElse(pairs.get(0));
        return List.of(
                name(),
                Phrase.plain(": for example "),
                Phrase.of(Term.Kind.PRODUCT, "multiplier/" + pairs.indexOf(shown), worked(shown)),
                Phrase.plain(". In all " + DcnnWords.counted(now) + "."));
    }

    private static String worked(DcnnPair pair) {
        return PaintContext.number(pair.activation()) + " × " + PaintContext.number(pair.weight()) + " = "
                + PaintContext.number(pair.product());
    }

    private List<Phrase> add() {
        int levels = DcnnTree.of(focus.pairs()).size() - 1;
        DcnnCounts now = focus.status().now();
        long zeros = now.zeroPairs() + now.paddingPairs();
        return List.of(
                name(),
                Phrase.plain(": " + Words.count(place().pairs(), "product") + " become "),
                Phrase.of(
                        Term.Kind.SUM,
                        "adders",
                        PaintContext.number(focus.moment().treeSum(focus.pe()))),
                Phrase.plain(" in " + Words.count(levels, "level") + " of adders"
                        + (zeros == 0 ? "." : "; " + zeros + " of them " + (zeros == 1 ? "is" : "are") + " zero.")));
    }

    private List<Phrase> accumulate(DcnnPlace at) {
        long after = focus.moment().accumulator(focus.pe());
        long tree = focus.moment().treeSum(focus.pe());
        boolean last = at.run() + 1 == focus.plan().runs();
        return List.of(
                name(),
                Phrase.plain(": "),
                Phrase.of(Term.Kind.SUM, "accumulator", DcnnWords.output(at)),
                Phrase.plain(" goes from " + PaintContext.number(after - tree) + " to " + PaintContext.number(after)
                        + (last
                                ? ", and is complete after "
                                        + Words.count(focus.plan().runs(), "cycle") + "."
                                : ", in cycle " + (at.run() + 1) + " of the "
                                        + focus.plan().runs() + " that it takes.")));
    }

    private List<Phrase> meet() {
        List<DcnnPair> shown = focus.shownPairs();
        DcnnPair pair = shown.stream()
                .filter(one -> one.cause() == DcnnCause.PRODUCT)
                .findFirst()
                .orElse(shown.get(0));
        long others = place().pairs() - shown.size();
        String where = pair.cause() == DcnnCause.PADDING_PAIR
                ? "the padding"
                : "input (" + pair.channel() + "; " + pair.x() + "," + pair.y() + ")";
        return List.of(
                name(),
                Phrase.plain(": "),
                Phrase.of(Term.Kind.ACTIVATION, StagePart.PAIR.id(pair.s(), pair.r()), where),
                Phrase.plain(" × "),
                Phrase.of(
                        Term.Kind.WEIGHT,
                        StagePart.FILTER_WEIGHT.id(focus.outputChannel(), focus.inputChannel(), pair.s(), pair.r()),
                        "its weight"),
                Phrase.plain(" is " + worked(pair) + "."
                        + (others == 0
                                ? ""
                                : " " + others + " of the " + Words.count(place().pairs(), "pair")
                                        + " of this cycle lie in other channels.")));
    }

    private List<Phrase> sum(DcnnPlace at) {
        long tree = focus.moment().treeSum(focus.pe());
        return List.of(
                name(),
                Phrase.plain(": the " + Words.count(at.pairs(), "pair") + " of this cycle add "
                        + PaintContext.number(tree) + " to "),
                Phrase.of(Term.Kind.SUM, StagePart.OUTPUT.id(at.filter(), at.y(), at.x()), DcnnWords.output(at)),
                Phrase.plain(
                        ", which is now " + PaintContext.number(focus.moment().accumulator(focus.pe())) + "."));
    }

    private long computing() {
        return focus.moment().pes().stream()
                .filter(pe -> pe.state() == DcnnState.COMPUTING)
                .count();
    }

    private List<Phrase> all() {
        DcnnCounts now = focus.moment().pes().stream().map(DcnnPe::now).reduce(DcnnCounts.NONE, DcnnCounts::plus);
        long multiplied = now.products() + now.zeroPairs() + now.paddingPairs();
        long pes = computing();
        return List.of(Phrase.plain(Words.count(pes, "PE") + (pes == 1 ? " multiplies " : " multiply ")
                + Words.count(multiplied, "pair") + " at once: "
                + DcnnWords.counted(new DcnnCounts(now.products(), now.zeroPairs(), now.paddingPairs(), 0, 0)) + "."));
    }

    private List<Phrase> sums() {
        if (focus.place().isEmpty()) {
            return List.of(Phrase.plain("No sum leaves its PE: there is no halo to exchange."));
        }
        return List.of(
                name(),
                Phrase.plain(" adds " + PaintContext.number(focus.moment().treeSum(focus.pe())) + " to "),
                Phrase.of(Term.Kind.SUM, StagePart.PE.id(focus.view().pe()), DcnnWords.output(place())),
                Phrase.plain(". No sum leaves its PE: there is no halo to exchange."));
    }
}
