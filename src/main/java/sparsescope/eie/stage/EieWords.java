package sparsescope.eie.stage;

import java.util.List;
import java.util.stream.Collectors;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.style.PaintContext;

/** What is said of a moment, exactly. */
final class EieWords {
    private EieWords() {}

    static String sentence(EieFocus focus) {
        if (focus.moment().finished()) {
            return "The layer is finished after "
                    + PaintContext.number(focus.moment().cycle()) + " cycles.";
        }
        return focus.name() + ": " + pe(focus) + " " + detector(focus.moment().detector());
    }

    /** What the PE does, with its numbers. */
    static String pe(EieFocus focus) {
        return switch (focus.status().cause()) {
            case ENTRY -> addition(focus.moment().addition(focus.pe()).orElseThrow());
            case PLACEHOLDER ->
                "a placeholder of column " + work(focus).activation().column() + " goes by: nothing is added.";
            case EMPTY_COLUMN ->
                "it stores nothing of column " + work(focus).activation().column() + ": the cycle is lost.";
            case STARVED -> "starved, its queue is empty.";
            case FINISHED -> "finished with this pass, others are not.";
        };
    }

    private static PeWork work(EieFocus focus) {
        return focus.status().work().orElseThrow();
    }

    /** {@code y4 = 12 + 3 · −2 = 6.} */
    static String addition(Addition addition) {
        return "y" + addition.entry().row() + " = " + PaintContext.number(addition.before()) + " + "
                + PaintContext.number(addition.entry().value()) + " · "
                + PaintContext.number(addition.activation().value()) + " = " + PaintContext.number(addition.after())
                + ".";
    }

    static String detector(DetectorStatus detector) {
        return switch (detector.state()) {
            case BROADCAST -> "Broadcast: " + next(detector) + ".";
            case STEP -> "The detector goes on to " + next(detector) + ".";
            case STALL -> "The broadcast of " + next(detector) + " is held up by " + names(detector.blockers()) + ".";
            case DONE -> "Every non-zero input of this pass has been broadcast.";
        };
    }

    private static String next(DetectorStatus detector) {
        return detector.next()
                .map(next -> "x" + next.column() + " = " + PaintContext.number(next.value()))
                .orElseThrow();
    }

    private static String names(List<Integer> pes) {
        String first = pes.stream().limit(4).map(pe -> "PE " + pe).collect(Collectors.joining(", "));
        return pes.size() > 4 ? first + " and " + (pes.size() - 4) + " more" : first;
    }

    static String position(EieFocus focus) {
        String pass = " · pass " + (focus.moment().span().pass() + 1) + " of "
                + focus.placement().passes();
        return pass
                + focus.status()
                        .work()
                        .map(work -> " · column " + work.activation().column())
                        .orElse(" · " + focus.status().cause().word());
    }

    static List<String> loopNest(EieFocus focus) {
        String pass = "pass " + (focus.moment().span().pass() + 1) + " of "
                + focus.placement().passes();
        return focus.status()
                .work()
                .map(work -> List.of(
                        pass,
                        "  input x" + work.activation().column() + " = "
                                + PaintContext.number(work.activation().value()),
                        work.slice().entries().isEmpty()
                                ? "    no stored entry"
                                : "    stored entry " + (work.position() + 1) + " of "
                                        + work.slice().entries().size()))
                .orElse(List.of(
                        "for each pass", "  for each non-zero input", "    for each stored entry of its column"));
    }
}
