package sparsescope.eie.question;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeWork;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;

/** Asks which output a stored entry adds to. */
final class AccumulatorKind extends EieKind {
    AccumulatorKind() {
        super(
                "accumulator",
                "Which output does this entry add to?",
                "while the PE in focus multiplies a stored weight, and has more than one output");
    }

    @Override
    Optional<Question> ask(AtEie at, Focus focus, Random dice) {
        return at.status().cause() == PeCause.ENTRY && at.placement().rows(at.pass(), at.pe()) > 1
                ? Optional.of(about(at, at.status().work().orElseThrow(), dice))
                : Optional.empty();
    }

    private Question about(AtEie at, PeWork work, Random dice) {
        StoredEntry entry = work.entry().orElseThrow();
        int pes = at.config().pes();
        int first = at.placement().firstRow(at.pass());
        List<StoredEntry> upTo = work.slice().entries().subList(0, work.position() + 1);
        String zeros = upTo.stream().map(each -> "" + each.zerosBefore()).collect(Collectors.joining(", "));
        int skipped = upTo.stream().mapToInt(StoredEntry::zerosBefore).sum();
        String start = first == 0 ? "" : Say.number(first) + " + ";
        List<Phrase> reason = new Say()
                .and("Zeros skipped so far: " + Say.number(skipped) + "; entries before it: " + work.position()
                        + ". So it is the PE\u2019s own row " + skipped + " + " + work.position() + " = "
                        + entry.local()
                        + ", and as every " + (pes == 1 ? "" : Words.ordinal(pes) + " ") + "row is its own, that is ")
                .and(List.of(AtEie.output(entry.row(), "output " + entry.row())))
                .and(": " + start + entry.local() + " × " + pes + " + " + at.pe() + ".")
                .phrases();
        Offer offer = new Offer(AtEie.outputPart(entry.row()), "output " + entry.row(), reason);
        wrong(
                at,
                offer,
                work.position(),
                "That takes the entry\u2019s place in the list for its row: it forgets the zeros, "
                        + "which are not stored but have rows, too.");
        wrong(at, offer, entry.zerosBefore(), "That counts from the top again. The zeros count from the entry before.");
        wrong(at, offer, skipped, "That adds up the zeros and forgets the entries before it, which take a row each.");
        wrong(at, offer, entry.local() + 1, "Rows count from 0.");
        wrong(
                at,
                offer,
                entry.local() - 1,
                "One row too early: " + skipped + " zeros and " + work.position() + " entries stand above it.");
        wrong(at, offer, entry.local() + 2, skipped + " + " + work.position() + " = " + entry.local() + ".");
        return question(
                asks(),
                new Say()
                        .and(List.of(AtEie.name(at.pe())))
                        .and(" of " + pes + " works on the column of ")
                        .and(List.of(AtEie.input(
                                work.activation().column(),
                                "input " + work.activation().column())))
                        .and(", on its " + Words.ordinal(work.position() + 1)
                                + " stored entry. Zeros before the entries so far: " + zeros + ".")
                        .phrases(),
                List.of(
                        "The PE\u2019s own row = all zeros skipped + all entries before this one.",
                        "Output = " + start + "own row × " + pes + " + " + at.pe()
                                + ", since rows are dealt out in turn."),
                at.outputs(),
                offer.shuffled(MISTAKES, dice),
                reason,
                insidePe(
                        at.moment().cycle(),
                        List.of("stored/" + work.position()),
                        List.of(AtEie.outputPart(entry.row()))));
    }

    private static void wrong(AtEie at, Offer offer, int local, String reason) {
        if (local >= 0 && local < at.placement().rows(at.pass(), at.pe())) {
            int row = at.placement().row(at.pass(), at.pe(), local);
            offer.wrong(AtEie.outputPart(row), "output " + row, reason);
        }
    }
}
