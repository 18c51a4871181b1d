package sparsescope.lesson.question.layer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.lesson.question.Subject;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.Operand;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Words;

/** Asks which values are read from the buffer most often in an order of the loops. */
final class MostReadKind extends LayerKind {
    MostReadKind() {
        super(
                "most-read",
                "Which values are read from the buffer most often?",
                "about an order of the loops that fits the machine and reads one kind of values most");
    }

    @Override
    public Optional<Question> ask(Subject subject, Focus focus, long seed) {
        if (!(subject instanceof Subject.Nest nest) || nest.shape().groups() != 1) {
            return Optional.empty();
        }
        ReuseCounts counts;
        try {
            counts = ReuseCounter.count(nest.shape(), nest.order().mapping(nest.shape(), nest.machine()));
        } catch (MappingException tooLarge) {
            return Optional.empty();
        }
        List<Operand> most = Arrays.stream(Operand.values())
                .sorted(Comparator.comparingLong((Operand operand) -> reads(counts, operand))
                        .reversed())
                .toList();
        return reads(counts, most.get(0)) == reads(counts, most.get(1))
                ? Optional.empty()
                : Optional.of(about(nest, counts, most.get(0), seed));
    }

    private static long reads(ReuseCounts counts, Operand operand) {
        return counts.of(operand).bufferReads();
    }

    private Question about(Subject.Nest nest, ReuseCounts counts, Operand most, long seed) {
        String stays = nest.order().title();
        String reason = Words.capital(plural(most)) + " are read " + Say.number(reads(counts, most))
                + " times. What an order keeps in place is read seldom; something else pays for it.";
        Offer offer = new Offer(most.word(), Words.capital(plural(most)), List.of(Phrase.plain(reason)));
        for (Operand operand : Operand.values()) {
            offer.wrong(
                    operand.word(),
                    Words.capital(plural(operand)),
                    Words.capital(plural(operand)) + " are read " + Words.count(reads(counts, operand), "time")
                            + " only.");
        }
        return question(
                nest,
                asks(),
                "A layer of " + nest.shape().inputChannels() + " channels of "
                        + nest.shape().inputWidth() + " × " + nest.shape().inputHeight() + " and "
                        + Words.count(nest.shape().outputChannels(), "filter") + " of "
                        + nest.shape().filterWidth()
                        + " × " + nest.shape().filterHeight() + ", " + stays + ", on "
                        + Words.count(nest.machine().pes(), "PE")
                        + ". Sums are read where they come back from the buffer to be added to.",
                List.of(
                        "Which values does a PE hold while the others run past?",
                        "For each other kind: how often does the innermost loop need another one?"),
                new AnswerForm.Choice(),
                offer.shuffled(MISTAKES, dice(seed)),
                reason);
    }

    private static String plural(Operand operand) {
        return switch (operand) {
            case WEIGHT -> "weights";
            case INPUT -> "inputs";
            case OUTPUT -> "sums";
        };
    }
}
