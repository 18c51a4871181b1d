package sparsescope.lesson.question.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import sparsescope.accelerator.Operands;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Offer;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Say;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.scene.words.Words;

/** Asks how many placeholders a gap needs. */
final class PlaceholderKind extends PeKind {
    PlaceholderKind() {
        super(
                "placeholder",
                "How many placeholders does this gap need?",
                "while the PE in focus works on a channel in which zeros are skipped");
    }

    /** A stored value with all zeros since the one before it. */
    private record Gap(Term.Kind kind, String part, String name, int zeros) {}

    @Override
    Optional<Question> ask(AtPe at, Focus focus, Random dice) {
        if (at.config().operands() != Operands.SPARSE || at.status().channel() < 0) {
            return Optional.empty();
        }
        int span = 1 << at.config().indexBits();
        List<Gap> gaps = gaps(at);
        List<Gap> wide = gaps.stream().filter(gap -> gap.zeros() >= span).toList();
        // Where there are gaps of both sorts, each is asked about every other time.
        List<Gap> among = wide.isEmpty() || wide.size() < gaps.size() && dice.nextBoolean() ? gaps : wide;
        return among.isEmpty() ? Optional.empty() : Optional.of(about(at, among.get(dice.nextInt(among.size()))));
    }

    private static List<Gap> gaps(AtPe at) {
        List<Gap> gaps = new ArrayList<>();
        int zeros = 0;
        List<StoredActivation> activations = at.detail().activationBlock();
        for (int i = 0; i < activations.size(); i++) {
            StoredActivation one = activations.get(i);
            zeros += one.zerosBefore();
            if (one.value() == 0) {
                zeros++;
                continue;
            }
            add(
                    gaps,
                    new Gap(
                            Term.Kind.ACTIVATION,
                            StagePart.ACTIVATION.id(i),
                            "activation " + Say.number(one.value()) + " at x " + one.x() + ", y " + one.y(),
                            zeros));
            zeros = 0;
        }
        zeros = 0;
        List<StoredWeight> weights = at.detail().weightBlock();
        for (int i = 0; i < weights.size(); i++) {
            StoredWeight one = weights.get(i);
            zeros += one.zerosBefore();
            if (one.value() == 0) {
                zeros++;
                continue;
            }
            add(
                    gaps,
                    new Gap(
                            Term.Kind.WEIGHT,
                            StagePart.WEIGHT.id(i),
                            "weight " + Say.number(one.value()) + " of filter " + one.k() + " at r " + one.r() + ", s "
                                    + one.s(),
                            zeros));
            zeros = 0;
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, Gap gap) {
        if (gap.zeros() > 0) {
            gaps.add(gap);
        }
    }

    private Question about(AtPe at, Gap gap) {
        int bits = at.config().indexBits();
        int longest = (1 << bits) - 1;
        int right = gap.zeros() / (longest + 1);
        int rest = gap.zeros() % (longest + 1);
        String index = "An index of " + Words.count(bits, "bit") + " counts to " + Say.number(longest);
        String counted = right == 0
                ? index + ", and " + Words.count(gap.zeros(), "zero") + " fit" + (gap.zeros() == 1 ? "s" : "") + "."
                : index + ". After so many zeros the next zero is stored as a placeholder and stands for one itself: "
                        + "each placeholder covers " + Words.count(longest + 1, "zero") + ". " + Say.number(gap.zeros())
                        + " = " + right + " × " + Say.number(longest + 1) + " + " + rest + ".";
        List<Phrase> reason = List.of(Phrase.plain(counted));
        Offer offer = Offer.number(right, reason);
        if (right > 0) {
            offer.wrong(0, index + "; " + Say.number(gap.zeros()) + " does not fit.");
        }
        if (longest > 0) {
            offer.wrong(
                    gap.zeros() / longest,
                    "A placeholder stands for a zero itself: it covers " + Say.number(longest + 1L) + " zeros, not "
                            + Say.number(longest) + ".");
            offer.wrong(
                    (gap.zeros() + longest) / (longest + 1),
                    right == 0
                            ? "It fits: " + Say.number(gap.zeros()) + " is not more than " + Say.number(longest) + "."
                            : "The last " + Words.count(rest, "zero") + " need" + (rest == 1 ? "s" : "")
                                    + " no placeholder: the value\u2019s own index counts them.");
        }
        offer.wrong(gap.zeros(), "Zeros are not stored one by one; only a gap that does not fit its index needs help.");
        offer.wrong(right + 1, counted).wrong(right + 2, counted);
        return question(
                asks(),
                new Say()
                        .and("Before ")
                        .term(gap.kind(), gap.part(), gap.name())
                        .and(" stand" + (gap.zeros() == 1 ? "s " : " ") + Words.count(gap.zeros(), "zero")
                                + " since the value before it, and an index has " + Words.count(bits, "bit") + ".")
                        .phrases(),
                List.of(
                        "An index of n bits counts from 0 to 2\u207f \u2212 1.",
                        "When more zeros come, the next zero is stored as a placeholder, and counting begins again."),
                new AnswerForm.Number("placeholders", 0, 0),
                offer.ascending(MISTAKES),
                reason,
                insidePe(at.moment().cycle(), List.of(gap.part()), List.of(gap.part())));
    }
}
