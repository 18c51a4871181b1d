package sparsescope.lesson.question.layer;

import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.lesson.question.Subject;
import sparsescope.scene.words.Phrase;

/** Asks how many multiplications one access to a memory costs. */
final class FetchCostKind extends LayerKind {
    /** A memory that is asked about, with its size in bytes; 0 for DRAM. */
    private record Asked(String name, EnergyEntry entry, int bytes) {
        double cost(EnergyTable table) {
            return bytes == 0 ? table.of(entry) : table.of(entry, bytes);
        }
    }

    private static final List<Asked> MEMORIES = List.of(
            new Asked("DRAM", EnergyEntry.DRAM, 0),
            new Asked("a memory of 10 KB on the chip", EnergyEntry.ACTIVATION_RAM_READ, 10 << 10),
            new Asked("a memory of 256 KB on the chip", EnergyEntry.ACTIVATION_RAM_READ, 256 << 10),
            new Asked("a memory of 2 MB on the chip", EnergyEntry.DENSE_RAM_READ, 2 << 20));

    FetchCostKind() {
        super(
                "fetch-cost",
                "How many 16-bit multiplications cost as much energy as fetching 16 bits?",
                "about what memory costs");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        if (!(subject instanceof Subject.Memory)) {
            return Optional.empty();
        }
        int chosen = focus.place().orElse(dice(seed).nextInt(MEMORIES.size()));
        return chosen >= 0 && chosen < MEMORIES.size()
                ? Optional.of(about(subject, EnergyTable.standard(), MEMORIES.get(chosen)))
                : Optional.empty();
    }

    private Question about(Subject subject, EnergyTable table, Asked memory) {
        double multiply = table.of(EnergyEntry.MULTIPLY);
        double cost = memory.cost(table);
        double times = cost / multiply;
        String right = IdealKind.tenths(times);
        String reason = "Fetching 16 bits from " + memory.name() + " costs " + picojoules(cost) + ", a multiplication "
                + picojoules(multiply) + ": " + right + " times as much.";
        Offer offer = new Offer(right, right, List.of(Phrase.plain(reason)));
        wrong(offer, 1, "A fetch is not free: far from the multiplier, moving the bits costs more than using them.");
        for (Asked other : MEMORIES) {
            if (other != memory) {
                wrong(
                        offer,
                        other.cost(table) / multiply,
                        "That is what " + other.name() + " costs. The larger and the "
                                + "farther a memory is, the dearer an access.");
            }
        }
        AnswerForm.Number form = new AnswerForm.Number("multiplications", times * 0.1, times * 0.5);
        return question(
                subject,
                "How many 16-bit multiplications cost as much energy as fetching 16 bits from " + memory.name() + "?",
                "",
                List.of("Think of the way the bits have to go."),
                form,
                offer.ascending(MISTAKES, form),
                reason);
    }

    private static String picojoules(double cost) {
        return (cost >= 100 ? Say.number(Math.round(cost)) : Double.toString(Math.round(cost * 100) / 100.0)) + " pJ";
    }

    private static void wrong(Offer offer, double factor, String reason) {
        offer.wrong(IdealKind.tenths(factor), IdealKind.tenths(factor), reason);
    }
}
