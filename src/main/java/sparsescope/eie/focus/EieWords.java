package sparsescope.eie.focus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;

/** Words a moment of EIE exactly: the idea of what happens, and one example of it with its values. */
public final class EieWords {
    private EieWords() {}

    /** Both levels, as the landing that is looked at shows them. */
    public static Explanation explanation(EieFocus focus) {
        if (focus.moment().finished()) {
            return Explanation.of(
                    "The layer is finished after "
                            + PaintContext.number(focus.moment().cycle()) + " cycles",
                    "Every non-zero input has met every non-zero weight of its column.");
        }
        return switch (EiePicture.of(focus.view())) {
            case VECTOR -> new Explanation(detectorIdea(focus), example(focus));
            case ARRAY -> new Explanation(arrayIdea(focus), arrayExample(focus));
            case PE -> new Explanation(peIdea(focus), example(focus));
        };
    }

    private static String detectorIdea(EieFocus focus) {
        DetectorStatus detector = focus.moment().detector();
        return switch (detector.state()) {
            case BROADCAST ->
                "Input " + column(detector) + " is not zero: its value " + value(detector) + " goes to all PEs at once";
            case STEP ->
                "The detector goes on to the next group of "
                        + focus.moment().run().config().pes() + " inputs; zeros are skipped with their whole columns";
            case STALL ->
                "Input " + column(detector) + " has to wait: "
                        + full(detector.blockers(), focus.moment().pes().size());
            case DONE -> "All non-zero inputs of this pass are broadcast; the PEs work off what they hold";
        };
    }

    private static String column(DetectorStatus detector) {
        return Integer.toString(detector.next().orElseThrow().column());
    }

    private static String value(DetectorStatus detector) {
        return PaintContext.number(detector.next().orElseThrow().value());
    }

    /** {@code the queue of PE 2 is full}. */
    private static String full(List<Integer> pes, int all) {
        return pes.size() == 1
                ? "the queue of PE " + pes.get(0) + " is full"
                : pes.size() == all ? "all queues are full" : "the queues of " + names(pes) + " are full";
    }

    /** Who holds the broadcast up, or what all PEs do. */
    private static String arrayIdea(EieFocus focus) {
        DetectorStatus detector = focus.moment().detector();
        if (detector.state() == DetectorStatus.State.STALL) {
            return "A broadcast goes to all PEs at once, and "
                    + full(detector.blockers(), focus.moment().pes().size()) + ": all wait for that";
        }
        List<String> all = new ArrayList<>();
        add(focus, all, PeCause.ENTRY, "multiplies", "multiply");
        add(focus, all, PeCause.PLACEHOLDER, "passes a placeholder", "pass a placeholder");
        add(focus, all, PeCause.EMPTY_COLUMN, "finds its column empty", "find their column empty");
        add(focus, all, PeCause.STARVED, "has nothing to do", "have nothing to do");
        add(focus, all, PeCause.FINISHED, "has finished", "have finished");
        int pes = focus.moment().pes().size();
        if (all.size() == 1 && pes > 1) {
            return "All " + all.get(0).replaceFirst(" ", " PEs ");
        }
        return "Of " + (pes == 1 ? "1 PE" : pes + " PEs") + ", " + String.join(", ", all);
    }

    private static void add(EieFocus focus, List<String> all, PeCause cause, String one, String many) {
        long pes = count(focus, cause);
        if (pes > 0) {
            all.add(pes + " " + (pes == 1 ? one : many));
        }
    }

    private static long count(EieFocus focus, PeCause cause) {
        return focus.moment().pes().stream().filter(pe -> pe.cause() == cause).count();
    }

    private static List<Phrase> arrayExample(EieFocus focus) {
        DetectorStatus detector = focus.moment().detector();
        List<Phrase> words = new ArrayList<>();
        switch (detector.state()) {
            case STALL -> {
                words.add(input("Input " + column(detector), detector.next().orElseThrow()));
                words.add(Phrase.plain(" waits for "));
                words.add(Phrase.of(
                        Term.Kind.PE, StagePart.PE.id(detector.blockers().get(0), 0), names(detector.blockers())));
                words.add(Phrase.plain("."));
                long starved = count(focus, PeCause.STARVED);
                if (starved > 0) {
                    words.add(Phrase.plain(" Meanwhile " + starved + " of "
                            + focus.moment().pes().size() + " PEs " + (starved == 1 ? "has" : "have")
                            + " nothing to do."));
                }
            }
            case BROADCAST -> {
                words.add(input(
                        "Input " + column(detector) + " = " + value(detector),
                        detector.next().orElseThrow()));
                words.add(Phrase.plain(" reaches every queue in this cycle."));
            }
            case STEP ->
                words.add(Phrase.plain("The detector goes on to the group of input " + column(detector) + "."));
            case DONE -> words.add(Phrase.plain("Every non-zero input of this pass has been broadcast."));
        }
        words.add(Phrase.plain(" "));
        words.addAll(example(focus));
        return words;
    }

    private static Phrase input(String text, QueuedActivation input) {
        return Phrase.of(Term.Kind.ACTIVATION, "x/" + input.column(), text);
    }

    private static String peIdea(EieFocus focus) {
        String name = focus.name();
        return switch (focus.status().cause()) {
            case ENTRY ->
                name + " multiplies: an entry says what to multiply by, and how many zeros lie before its place";
            case PLACEHOLDER ->
                name + " passes a placeholder: too many zeros in a row to count, and a cycle without a product";
            case EMPTY_COLUMN ->
                name + " stores nothing of column " + work(focus).activation().column()
                        + ", and needs a cycle to find that out";
            case STARVED -> name + " has nothing to do: its queue is empty";
            case FINISHED -> name + " is through with this pass and waits for the others";
        };
    }

    /** What the PE in focus does, with its numbers. */
    private static List<Phrase> example(EieFocus focus) {
        PeStatus pe = focus.status();
        Phrase name = Phrase.of(Term.Kind.PE, StagePart.PE.id(focus.pe(), 0), focus.name());
        return switch (pe.cause()) {
            case ENTRY -> product(focus, name);
            case PLACEHOLDER -> {
                StoredEntry entry = work(focus).entry().orElseThrow();
                yield List.of(
                        name,
                        Phrase.plain(" has a stored 0 of column "
                                + work(focus).activation().column() + " in hand: it stands for "
                                + zeros(entry.zerosBefore() + 1) + ", and adds nothing."));
            }
            case EMPTY_COLUMN ->
                List.of(
                        name,
                        Phrase.plain(": column " + work(focus).activation().column()
                                + " begins and ends at the same place in its memory. There is no entry to multiply."));
            case STARVED -> List.of(name, Phrase.plain(" is starved until the next broadcast."));
            case FINISHED -> List.of(name, Phrase.plain(" has finished; the pass ends when the last PE has."));
        };
    }

    private static String zeros(int count) {
        return count == 1 ? "1 zero" : count + " zeros";
    }

    private static List<Phrase> product(EieFocus focus, Phrase name) {
        Addition sum = focus.moment().addition(focus.pe()).orElseThrow();
        StoredEntry entry = sum.entry();
        String weight = PaintContext.number(entry.value());
        String code = entry.code().isPresent()
                ? "code " + entry.code().getAsInt() + " = weight " + weight
                : "weight " + weight;
        return List.of(
                name,
                Phrase.plain(": "),
                input(
                        "input " + sum.activation().column() + " = "
                                + PaintContext.number(sum.activation().value()),
                        sum.activation()),
                Phrase.plain(" × "),
                Phrase.of(
                        Term.Kind.WEIGHT,
                        "w/" + entry.row() + "/" + sum.activation().column(),
                        code),
                Phrase.plain(" is "),
                Phrase.of(Term.Kind.PRODUCT, "product/" + entry.row(), PaintContext.number(sum.product())),
                Phrase.plain(". "),
                Phrase.of(
                        Term.Kind.SUM,
                        "y/" + entry.row(),
                        "Output " + entry.row() + " goes from " + PaintContext.number(sum.before()) + " to "
                                + PaintContext.number(sum.after())),
                Phrase.plain("."));
    }

    private static PeWork work(EieFocus focus) {
        return focus.status().work().orElseThrow();
    }

    /** {@code y4 = 12 + 3 · −2 = 6.} */
    public static String addition(Addition addition) {
        return "y" + addition.entry().row() + " = " + PaintContext.number(addition.before()) + " + "
                + PaintContext.number(addition.entry().value()) + " · "
                + PaintContext.number(addition.activation().value()) + " = " + PaintContext.number(addition.after())
                + ".";
    }

    /** What holds a broadcast up. */
    public static String held(DetectorStatus detector, int pes) {
        return "Input " + column(detector) + " waits: " + full(detector.blockers(), pes) + ".";
    }

    /** {@code PE 1, PE 2}; of many the first few. */
    public static String names(List<Integer> pes) {
        String first = pes.stream().limit(4).map(pe -> "PE " + pe).collect(Collectors.joining(", "));
        return pes.size() > 4 ? first + " and " + (pes.size() - 4) + " more" : first;
    }

    /** Where in the layer the PE in focus is. */
    public static String position(EieFocus focus) {
        int passes = focus.placement().passes();
        String pass = passes == 1 ? "" : " · pass " + (focus.moment().span().pass() + 1) + " of " + passes;
        return pass + " · " + focus.name()
                + focus.status()
                        .work()
                        .map(work -> ": column " + work.activation().column())
                        .orElse(": " + focus.status().cause().word());
    }
}
