package sparsescope.dcnn.stage;

import java.util.ArrayList;
import java.util.List;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCounts;
import sparsescope.dcnn.run.DcnnMoment;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;

/** Words a moment of DCNN exactly. */
final class DcnnWords {
    private DcnnWords() {}

    /** What the PE in focus does, in one exact sentence. */
    static String sentence(DcnnFocus focus) {
        return explanation(focus).exampleText();
    }

    /** The idea of what happens, and what the PE in focus does with its values. */
    static Explanation explanation(DcnnFocus focus) {
        DcnnMoment moment = focus.moment();
        if (moment.finished()) {
            return Explanation.of(
                    "Every pair has been multiplied, zero or not",
                    "The layer is finished after " + PaintContext.number(moment.cycle()) + " cycles: "
                            + PaintContext.number(moment.outputsDone()) + " outputs, "
                            + PaintContext.number(focus.shape().denseMacs())
                            + " pairs, each multiplied, zero or not.");
        }
        long own = focus.status().own();
        if (own == 0) {
            return new Explanation(
                    "A PE without outputs has nothing to do",
                    List.of(
                            name(focus),
                            Phrase.plain(
                                    " owns no output of this layer: it is idle from the first cycle to the last.")));
        }
        return focus.place()
                .map(at -> computing(focus, at))
                .orElseGet(() -> new Explanation(
                        "Who has finished waits for the slowest PE",
                        List.of(
                                name(focus),
                                Phrase.plain(": all its outputs were computed in " + PaintContext.number(own)
                                        + " cycles; it is idle until the slowest PE has finished."))));
    }

    private static Explanation computing(DcnnFocus focus, DcnnPlace at) {
        DcnnCounts now = focus.status().now();
        String idea = now.products() == 0
                ? "Nothing useful in this cycle: every pair multiplied has a zero in it"
                : now.zeroPairs() + now.paddingPairs() > 0
                        ? "The dense machine multiplies every pair of an output, zeros too"
                        : "Each PE multiplies the pairs of one output and adds them up";
        boolean plane = DcnnPicture.of(focus.view()) == DcnnPicture.PLANE;
        String output = plane ? StagePart.OUTPUT.id(at.filter(), at.y(), at.x()) : "accumulator";
        return new Explanation(
                idea,
                List.of(
                        name(focus),
                        Phrase.plain(": "),
                        Phrase.of(Term.Kind.SUM, output, output(at)),
                        Phrase.plain(", "),
                        Phrase.of(Term.Kind.ACTIVATION, plane ? StagePart.FIELD.id() : "multiplier/0", pairs(at)),
                        Phrase.plain(" of " + focus.plan().pairs() + ": "),
                        Phrase.of(Term.Kind.PRODUCT, "adders", counted(now)),
                        Phrase.plain(".")));
    }

    private static Phrase name(DcnnFocus focus) {
        return Phrase.of(Term.Kind.PE, StagePart.PE.id(focus.view().pe()), focus.name());
    }

    /** {@code output (4; 5,6)}: k; x,y. */
    static String output(DcnnPlace at) {
        return "output (" + at.filter() + "; " + at.x() + "," + at.y() + ")";
    }

    static String pairs(DcnnPlace at) {
        return at.pairs() == 1 ? "pair " + at.firstPair() : "pairs " + at.firstPair() + "–" + (at.endPair() - 1);
    }

    /** {@code 5 products, 9 with a zero, 2 in the padding}. */
    static String counted(DcnnCounts now) {
        List<String> parts = new ArrayList<>();
        parts.add(
                now.products() == 0 ? "no product" : now.products() == 1 ? "1 product" : now.products() + " products");
        if (now.zeroPairs() > 0) {
            parts.add(now.zeroPairs() + " with a zero");
        }
        if (now.paddingPairs() > 0) {
            parts.add(now.paddingPairs() + " in the padding");
        }
        if (now.emptySlots() > 0) {
            parts.add(now.emptySlots() == 1 ? "1 slot empty" : now.emptySlots() + " slots empty");
        }
        return String.join(", ", parts);
    }

    static String position(DcnnFocus focus) {
        return focus.place()
                .map(at -> " · group " + at.group().index() + " · " + output(at) + " · run " + (at.run() + 1) + " of "
                        + focus.plan().runs())
                .orElse(" · " + focus.status().state().word());
    }

    static List<String> loopNest(DcnnFocus focus) {
        int groups = focus.plan().groups().size();
        if (focus.place().isEmpty()) {
            return List.of(
                    "for each output-channel group g",
                    "  for each owned output row y",
                    "    for each owned output column x",
                    "      for each filter k of g",
                    "        for each run of " + focus.plan().config().multipliers() + " pairs");
        }
        DcnnPlace at = focus.place().orElseThrow();
        int first = at.group().firstFilter();
        return List.of(
                "group g = " + at.group().index() + ", one of " + groups + ": filters " + first + "–"
                        + (first + at.group().filters() - 1),
                "  row y = " + at.y(),
                "    column x = " + at.x(),
                "      filter k = " + at.filter(),
                "        run " + (at.run() + 1) + " of " + focus.plan().runs() + ": " + pairs(at));
    }
}
