package sparsescope.eie.question;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.words.Phrase;

/** Asks which PE has an output row. */
final class RowOwnerKind extends EieKind {
    RowOwnerKind() {
        super("row-owner", "Which PE adds up this output?", "at any cycle of EIE with more than one PE");
    }

    @Override
    Optional<Question> ask(AtEie at, Focus focus, Random dice) {
        int outputs = at.placement().outputs();
        int row = focus.place().isPresent() ? focus.place().getAsInt() : dice.nextInt(outputs);
        return row < 0 || row >= outputs || at.config().pes() < 2
                ? Optional.empty()
                : Optional.of(about(at, row, dice));
    }

    private Question about(AtEie at, int row, Random dice) {
        int pes = at.config().pes();
        int outputs = at.placement().outputs();
        int right = row % pes;
        List<Phrase> reason = new Say()
                .and("Rows are dealt out like cards, one to each of the " + pes + " PEs in turn: ")
                .and(List.of(AtEie.output(row, "row " + row)))
                .and(" goes to " + row + " mod " + pes + " = " + right + ".")
                .phrases();
        Offer offer = new Offer(AtEie.pePart(right), "PE " + right, reason);
        int block = (outputs + pes - 1) / pes;
        wrong(
                offer,
                pes,
                row / block,
                "That cuts the rows into blocks of " + block
                        + ". Neighbouring rows go to different PEs, so that a dense stretch of a column is everyone\u2019s work.");
        wrong(
                offer,
                pes,
                row / pes,
                "That is the row\u2019s number within its PE, " + row + " / " + pes
                        + " rounded down. The PE is the rest of that division.");
        wrong(offer, pes, (row + pes - 1) % pes, "Rows and PEs count from 0: row 0 is in PE 0.");
        wrong(offer, pes, (row + 1) % pes, row + " mod " + pes + " = " + right + ".");
        wrong(offer, pes, (row + 2) % pes, row + " mod " + pes + " = " + right + ".");
        return question(
                asks(),
                new Say()
                        .and(List.of(AtEie.output(row, "Output " + row)))
                        .and(" of " + outputs + ", and " + pes + " PEs.")
                        .phrases(),
                List.of("Row i belongs to PE i mod " + pes + "."),
                at.pes(),
                offer.shuffled(MISTAKES, dice),
                reason,
                onArray(at.moment().cycle(), List.of(AtEie.outputPart(row)), List.of(AtEie.pePart(right))));
    }

    private static void wrong(Offer offer, int pes, int pe, String reason) {
        if (pe < pes) {
            offer.wrong(AtEie.pePart(pe), "PE " + pe, reason);
        }
    }
}
