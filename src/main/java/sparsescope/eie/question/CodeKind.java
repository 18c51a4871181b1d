package sparsescope.eie.question;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.PeCause;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;

/** Asks which code stands for a weight. */
final class CodeKind extends EieKind {
    CodeKind() {
        super(
                "code",
                "Which code is stored for this weight?",
                "while the PE in focus multiplies a stored weight that has one nearest shared weight");
    }

    @Override
    Optional<Question> ask(AtEie at, Focus focus, Random dice) {
        if (at.status().cause() != PeCause.ENTRY
                || !at.moment().run().sharedWeights().shared()) {
            return Optional.empty();
        }
        StoredEntry entry = at.status().work().orElseThrow().entry().orElseThrow();
        SharedWeights table = at.moment().run().sharedWeights();
        int right = entry.code().orElseThrow();
        boolean alone = IntStream.range(1, table.entries())
                .allMatch(code -> code == right || distance(table, code, entry) > distance(table, right, entry));
        return alone && table.entries() > 2 ? Optional.of(about(at, table, entry, right)) : Optional.empty();
    }

    private static int distance(SharedWeights table, int code, StoredEntry entry) {
        return Math.abs(table.shared(code) - entry.weight());
    }

    private Question about(AtEie at, SharedWeights table, StoredEntry entry, int right) {
        String weight = Say.number(entry.weight());
        boolean exact = table.shared(right) == entry.weight();
        List<Phrase> reason = List.of(Phrase.plain("Code " + right + " stands for "
                + Say.number(table.shared(right))
                + (exact
                        ? ", the weight itself."
                        : ". No shared weight is nearer to " + weight + ": it is off by "
                                + Say.number(distance(table, right, entry)) + ".")));
        Offer offer = new Offer(part(right), label(table, right), reason);
        wrong(table, entry, offer, right + 1);
        wrong(table, entry, offer, right - 1);
        offer.wrong(
                part(0), label(table, 0), "Code 0 is the placeholder\u2019s. A weight that is not zero never has it.");
        for (int code = 1; code < table.entries(); code++) {
            if (table.shared(code) == -table.shared(right)) {
                offer.wrong(part(code), label(table, code), "Mind the sign: the weight is " + weight + ".");
            }
        }
        wrong(table, entry, offer, right + 2);
        wrong(table, entry, offer, right - 2);
        return question(
                asks(),
                new Say()
                        .term(
                                Term.Kind.WEIGHT,
                                "w/" + entry.row() + "/"
                                        + at.status()
                                                .work()
                                                .orElseThrow()
                                                .activation()
                                                .column(),
                                "Weight " + weight)
                        .and(" of row " + entry.row() + ". The table has " + (table.entries() - 1) + " shared weights: "
                                + listed(table) + ".")
                        .phrases(),
                List.of(
                        "Find the shared weight nearest to it.",
                        "Its place in the table, counted from 1, is the code."),
                new AnswerForm.Click(IntStream.range(0, table.entries())
                        .mapToObj(code -> new AnswerForm.Place(part(code), label(table, code)))
                        .toList()),
                offer.kept(MISTAKES).stream()
                        .sorted((one, other) -> Integer.compare(code(one.answer()), code(other.answer())))
                        .toList(),
                reason,
                insidePe(at.moment().cycle(), List.of(), List.of(part(right))));
    }

    private static String listed(SharedWeights table) {
        return IntStream.range(1, table.entries())
                .mapToObj(code -> Say.number(table.shared(code)))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static String part(int code) {
        return "code/" + code;
    }

    private static int code(String part) {
        return Integer.parseInt(part.substring("code/".length()));
    }

    private static String label(SharedWeights table, int code) {
        return "code " + code + ": " + Say.number(table.shared(code));
    }

    private static void wrong(SharedWeights table, StoredEntry entry, Offer offer, int code) {
        if (code > 0 && code < table.entries()) {
            offer.wrong(
                    part(code),
                    label(table, code),
                    Say.number(table.shared(code)) + " is off by " + Say.number(distance(table, code, entry)) + ".");
        }
    }
}
