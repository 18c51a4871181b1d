package sparsescope.eie.stage;

import java.util.List;
import java.util.stream.Collectors;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;

/** What is said of a moment, exactly. */
final class EieWords {
    private EieWords() {}

    /** The idea of what happens, and what the PE in focus and the detector do with their values. */
    static Explanation explanation(EieFocus focus) {
        if (focus.moment().finished()) {
            return Explanation.of(
                    "Every non-zero input has met every stored weight of its column",
                    "The layer is finished after "
                            + PaintContext.number(focus.moment().cycle()) + " cycles.");
        }
        String detector = focus.moment().detector().next().isPresent() ? "detector" : "";
        return new Explanation(
                idea(focus),
                List.of(
                        Phrase.of(Term.Kind.PE, "pe/" + focus.pe() + "/0", focus.name()),
                        Phrase.plain(": "),
                        Phrase.plain(pe(focus)),
                        Phrase.plain(" "),
                        detector.isEmpty()
                                ? Phrase.plain(detector(focus.moment().detector()))
                                : Phrase.of(
                                        Term.Kind.ACTIVATION,
                                        detector,
                                        detector(focus.moment().detector()))));
    }

    private static String idea(EieFocus focus) {
        if (focus.moment().detector().state() == DetectorStatus.State.STALL) {
            return "A full queue holds the broadcast up for every PE";
        }
        return switch (focus.status().cause()) {
            case ENTRY -> "Each PE multiplies a broadcast input by the weights that it stores of its column";
            case PLACEHOLDER -> "More zeros in a row than the index counts take a placeholder, and a cycle";
            case EMPTY_COLUMN -> "A PE that stores nothing of a column loses a cycle to it";
            case STARVED -> "A PE with an empty queue waits for the next broadcast";
            case FINISHED -> "Who has finished waits for the slowest PE";
        };
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
}
