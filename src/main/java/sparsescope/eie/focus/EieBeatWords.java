package sparsescope.eie.focus;

import java.util.ArrayList;
import java.util.List;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.scene.words.Words;

/** Words the beats of a cycle of EIE: the idea, and one example with the numbers of this cycle. */
public final class EieBeatWords {
    private final EieFocus focus;
    private final EieMoment moment;

    private EieBeatWords(EieFocus focus) {
        this.focus = focus;
        this.moment = focus.moment();
    }

    /** Both levels of a beat. */
    public static Explanation of(EieFocus focus, EieBeat beat) {
        return new Explanation(beat.headline(), new EieBeatWords(focus).example(beat));
    }

    private List<Phrase> example(EieBeat beat) {
        return switch (beat) {
            case TAKE -> EiePicture.of(focus.view()) == EiePicture.ARRAY ? takers() : take(work());
            case POINT -> point(work());
            case READ -> read(work().entry().orElseThrow());
            case LOOK_UP -> lookUp(work().entry().orElseThrow());
            case MULTIPLY -> multiply(shown());
            case ADD -> add(shown());
            case DETECT -> detect(next());
            case WAIT -> wait(moment.detector());
            case BROADCAST -> broadcast(next());
        };
    }

    private PeWork work() {
        return focus.status().work().orElseThrow();
    }

    private QueuedActivation next() {
        return moment.detector().next().orElseThrow();
    }

    /** The PE in focus where it multiplies, else the first that does. */
    private PeStatus shown() {
        return focus.status().cause() == PeCause.ENTRY
                ? focus.status()
                : moment.pes().stream()
                        .filter(pe -> pe.cause() == PeCause.ENTRY)
                        .findFirst()
                        .orElseThrow();
    }

    private static Phrase pe(int pe) {
        return Phrase.of(Term.Kind.PE, StagePart.PE.id(pe, 0), "PE " + pe);
    }

    private static Phrase input(QueuedActivation input) {
        return input("input ", input);
    }

    private static Phrase input(String word, QueuedActivation input) {
        return Phrase.of(
                Term.Kind.ACTIVATION,
                "x/" + input.column(),
                word + input.column() + " = " + PaintContext.number(input.value()));
    }

    private List<Phrase> take(PeWork work) {
        return List.of(
                pe(focus.pe()),
                Phrase.plain(" takes "),
                input(work.activation()),
                Phrase.plain("; "
                        + (focus.status().queue().size() == 1
                                ? "its queue is then empty."
                                : waiting(focus.status().queue().size() - 1))));
    }

    private static String waiting(int others) {
        return others == 1 ? "1 more waits in its queue." : others + " more wait in its queue.";
    }

    private List<Phrase> takers() {
        List<PeStatus> taking = moment.pes().stream().filter(EieFocus::takes).toList();
        PeStatus first = taking.contains(focus.status()) ? focus.status() : taking.get(0);
        int others = taking.size() - 1;
        return List.of(
                pe(first.pe()),
                Phrase.plain(" takes "),
                input(first.work().orElseThrow().activation()),
                Phrase.plain(
                        others == 0
                                ? "."
                                : ", and " + Words.count(others, "more PE") + (others == 1 ? " takes" : " take")
                                        + " the head of its own queue."));
    }

    private List<Phrase> point(PeWork work) {
        int column = work.activation().column();
        int[] pointers = moment.run().layout().pointers(work.slice().pass(), focus.pe());
        int stored = pointers[column + 1] - pointers[column];
        return List.of(
                pe(focus.pe()),
                Phrase.plain(": p" + column + " = " + pointers[column] + " and p" + (column + 1) + " = "
                        + pointers[column + 1] + ", so it stores "
                        + (stored == 0
                                ? "nothing of column " + column + ": this cycle is lost."
                                : (stored == 1 ? "1 entry" : stored + " entries") + " of column " + column + ".")));
    }

    private List<Phrase> read(StoredEntry entry) {
        String zeros = Words.count(entry.zerosBefore(), "zero");
        if (entry.placeholder()) {
            return List.of(
                    pe(focus.pe()),
                    Phrase.plain(
                            " reads a placeholder: it only bridges a long run of zeros, and nothing is multiplied."));
        }
        String what = entry.code().isPresent()
                ? "code " + entry.code().getAsInt()
                : "weight " + PaintContext.number(entry.value());
        return List.of(
                pe(focus.pe()),
                Phrase.plain(" reads "),
                Phrase.of(Term.Kind.WEIGHT, "stored/" + work().position(), what),
                Phrase.plain(" with " + zeros + " before it: it belongs to its row " + entry.local() + ", which is "),
                Phrase.of(Term.Kind.SUM, "y/" + entry.row(), "output " + entry.row()),
                Phrase.plain("."));
    }

    private List<Phrase> lookUp(StoredEntry entry) {
        int code = entry.code().orElseThrow();
        return List.of(
                pe(focus.pe()),
                Phrase.plain(": code " + code + " stands for "),
                Phrase.of(Term.Kind.WEIGHT, "code/" + code, "weight " + PaintContext.number(entry.value())),
                Phrase.plain(" in the table of " + moment.run().sharedWeights().entries() + " shared weights."));
    }

    private List<Phrase> multiply(PeStatus pe) {
        Addition sum = moment.addition(pe.pe()).orElseThrow();
        List<Phrase> said = new ArrayList<>(List.of(
                pe(pe.pe()),
                Phrase.plain(": "),
                input(sum.activation()),
                Phrase.plain(" times "),
                Phrase.of(
                        Term.Kind.WEIGHT,
                        "w/" + sum.entry().row() + "/" + sum.activation().column(),
                        PaintContext.number(sum.entry().value())),
                Phrase.plain(" is "),
                Phrase.of(Term.Kind.PRODUCT, "product/" + sum.entry().row(), PaintContext.number(sum.product())),
                Phrase.plain(".")));
        others(said, pe);
        return said;
    }

    /** What else happens, seen from afar. */
    private void others(List<Phrase> said, PeStatus shown) {
        long others = moment.pes().stream()
                .filter(pe -> pe.cause() == PeCause.ENTRY && pe.pe() != shown.pe())
                .count();
        if (others > 0 && EiePicture.of(focus.view()) != EiePicture.PE) {
            said.add(Phrase.plain(" " + Words.count(others, "other PE") + (others == 1 ? " multiplies" : " multiply")
                    + ", each with an input and a weight of its own."));
        }
    }

    private List<Phrase> add(PeStatus pe) {
        Addition sum = moment.addition(pe.pe()).orElseThrow();
        return List.of(
                pe(pe.pe()),
                Phrase.plain(": "),
                Phrase.of(
                        Term.Kind.SUM,
                        "y/" + sum.entry().row(),
                        "output " + sum.entry().row()),
                Phrase.plain(" goes from " + PaintContext.number(sum.before()) + " to "
                        + PaintContext.number(sum.after()) + "."));
    }

    private List<Phrase> detect(QueuedActivation next) {
        short[] inputs = moment.run().layer().input().values();
        int zeros = 0;
        while (next.column() - zeros > 0 && inputs[next.column() - zeros - 1] == 0) {
            zeros++;
        }
        return List.of(
                Phrase.plain("It is "),
                input(next),
                Phrase.plain(
                        zeros == 0
                                ? ", right after the one before."
                                : "; " + Words.count(zeros, "zero") + " before it "
                                        + (zeros == 1
                                                ? "is skipped, and with it its column of weights."
                                                : "are skipped, and with each its column of weights.")));
    }

    private List<Phrase> wait(DetectorStatus detector) {
        return List.of(
                input("Input ", next()),
                Phrase.plain(" has to wait for "),
                Phrase.of(
                        Term.Kind.PE,
                        StagePart.PE.id(detector.blockers().get(0), 0),
                        EieWords.names(detector.blockers())),
                Phrase.plain(
                        detector.blockers().size() == 1
                                ? ", whose queue was full at the start of the cycle."
                                : ", whose queues were full at the start of the cycle."));
    }

    private List<Phrase> broadcast(QueuedActivation next) {
        return List.of(
                input("Input ", next),
                Phrase.plain(" is put at the end of "
                        + (moment.pes().size() == 1
                                ? "the queue"
                                : "all " + moment.pes().size() + " queues")
                        + ". It can be taken from the next cycle on."));
    }
}
