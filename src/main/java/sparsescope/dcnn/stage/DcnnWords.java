package sparsescope.dcnn.stage;

import java.util.ArrayList;
import java.util.List;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCounts;
import sparsescope.scene.style.PaintContext;

/** What is said of a moment, exactly. */
final class DcnnWords {
    private DcnnWords() {}

    static String sentence(DcnnFocus focus) {
        if (focus.moment().finished()) {
            long outputs = focus.moment().outputsDone();
            return "The layer is finished after "
                    + PaintContext.number(focus.moment().cycle()) + " cycles: "
                    + PaintContext.number(outputs) + " outputs, "
                    + PaintContext.number(focus.shape().denseMacs()) + " pairs, each multiplied, zero or not.";
        }
        if (focus.place().isEmpty()) {
            long own = focus.status().own();
            return own == 0
                    ? focus.name() + " owns no output of this layer: it is idle from the first cycle to the last."
                    : focus.name() + ": all its outputs were computed in " + PaintContext.number(own)
                            + " cycles; it is idle until the slowest PE has finished.";
        }
        DcnnPlace at = focus.place().orElseThrow();
        return focus.name() + ": " + output(at) + ", " + pairs(at) + " of "
                + focus.plan().pairs() + ": " + counted(focus.status().now()) + ".";
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
