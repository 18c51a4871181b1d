package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.words.Phrase;

/** Asks how much more energy an access takes in a larger memory. */
final class MemorySizeKind extends LayerKind {
    private static final int[] FACTORS = {4, 9, 16, 25, 64, 100};
    private static final int KILOBYTE = 1 << 10;

    MemorySizeKind() {
        super("memory-size", "How many times dearer is an access to a larger memory?", "about what memory costs");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        if (!(subject instanceof Subject.Memory)) {
            return Optional.empty();
        }
        int chosen = focus.place().orElse(dice(seed).nextInt(FACTORS.length));
        return chosen >= 0 && chosen < FACTORS.length
                ? Optional.of(about(subject, EnergyTable.standard(), FACTORS[chosen]))
                : Optional.empty();
    }

    private Question about(Subject subject, EnergyTable table, int factor) {
        double small = table.of(EnergyEntry.ACTIVATION_RAM_READ, KILOBYTE);
        double large = table.of(EnergyEntry.ACTIVATION_RAM_READ, (double) KILOBYTE * factor);
        String right = IdealKind.tenths(large / small);
        String reason = "The energy of an access grows with the square root of the size, since its wires grow with the "
                + "side of a square: the square root of " + factor + " is " + right + ".";
        Offer offer = new Offer(right, right, List.of(Phrase.plain(reason)))
                .wrong(
                        "" + factor,
                        "" + factor,
                        "Only one row and column of the memory are used, not all of it: it is not " + factor
                                + " times dearer.")
                .wrong("1", "1", "Wires get longer in a larger memory, so an access costs more.")
                .wrong("" + factor * factor, "" + factor * factor, "That squares where the root must be taken.")
                .wrong(
                        IdealKind.tenths(factor / 2.0),
                        IdealKind.tenths(factor / 2.0),
                        "That halves where the root must " + "be taken.");
        AnswerForm.Number form = new AnswerForm.Number("times", 0.05, 0.5);
        return question(
                subject,
                "A memory on the chip is made " + factor + " times as large. How many times dearer is an access?",
                "",
                List.of("A memory is a square of cells: how does its side grow?"),
                form,
                offer.ascending(MISTAKES, form),
                reason);
    }
}
