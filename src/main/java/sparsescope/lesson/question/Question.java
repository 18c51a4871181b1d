package sparsescope.lesson.question;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import sparsescope.scene.beat.BeatKind;
import sparsescope.scene.words.Phrase;

/**
 * Describes a question about a moment, with its answer.
 *
 * @param kind its kind, as lesson files name it
 * @param prompt the question itself, one sentence
 * @param situation what one needs to know, in sentences before or below the question; may be empty
 * @param steps how to work it out, one step each, without the answer
 * @param form how it is answered
 * @param options the right answer and plausible wrong ones, each once, in the order in which they are shown
 * @param reason why the right answer is right, in whole sentences
 * @param stage which picture it is answered on, and how
 */
public record Question(
        String kind,
        List<Phrase> prompt,
        List<Phrase> situation,
        List<String> steps,
        AnswerForm form,
        List<Option> options,
        List<Phrase> reason,
        OnStage stage) {
    /**
     * How the picture goes with a question.
     *
     * @param landing the landing to look at, by its number
     * @param before the beat before which the cycle stands still, so that the picture does not tell; empty: the whole cycle is shown
     * @param revealCycle the cycle that shows the answer
     * @param asked ids of the parts that the question is about
     * @param lit ids of the parts to light with the answer
     */
    public record OnStage(
            int landing, Optional<? extends BeatKind> before, long revealCycle, List<String> asked, List<String> lit) {
        public OnStage {
            asked = List.copyOf(asked);
            lit = List.copyOf(lit);
        }
    }

    public Question {
        prompt = List.copyOf(prompt);
        situation = List.copyOf(situation);
        steps = List.copyOf(steps);
        options = List.copyOf(options);
        reason = List.copyOf(reason);
        if (options.stream().filter(Option::right).count() != 1
                || options.stream().map(Option::answer).distinct().count() != options.size()) {
            throw new IllegalArgumentException(kind + ": options " + options);
        }
    }

    /** The right answer. */
    public Option right() {
        return options.stream().filter(Option::right).findFirst().orElseThrow();
    }

    /** The wrong answers that are offered. */
    public List<Option> wrong() {
        return options.stream().filter(option -> !option.right()).toList();
    }

    /** Whether an answer is one that can be given at all: a number where one is asked for, a place that is there. */
    public boolean accepts(String answer) {
        String given = normal(answer);
        if (form instanceof AnswerForm.Number) {
            return number(given).isPresent();
        }
        if (form instanceof AnswerForm.Click click) {
            return click.places().stream().anyMatch(place -> place.part().equals(given));
        }
        if (form instanceof AnswerForm.Sequence sequence) {
            return Entries.accepts(given, sequence.fields().size());
        }
        return options.stream().anyMatch(option -> option.answer().equals(given));
    }

    /** What an answer is worth; it must be one that {@link #accepts} accepts. */
    public Verdict judge(String answer) {
        String given = normal(answer);
        if (isSame(right().answer(), given) || isOff(given, AnswerForm.Number::within)) {
            return new Verdict(Verdict.Mark.RIGHT, right().label(), List.of());
        }
        Verdict.Mark mark = isOff(given, AnswerForm.Number::near) ? Verdict.Mark.NEAR : Verdict.Mark.WRONG;
        return wrong().stream()
                .filter(option -> isSame(option.answer(), given))
                .findFirst()
                .map(option -> new Verdict(mark, option.label(), option.reason()))
                .orElseGet(() -> new Verdict(mark, labelOf(given), List.of()));
    }

    private boolean isSame(String one, String other) {
        if (form instanceof AnswerForm.Number) {
            return number(one).equals(number(other));
        }
        return one.equals(other);
    }

    /** Whether a number is no farther off than so much. */
    private boolean isOff(String given, ToDoubleFunction<AnswerForm.Number> most) {
        return form instanceof AnswerForm.Number number
                && Math.abs(number(given).orElseThrow()
                                - number(right().answer()).orElseThrow())
                        <= most.applyAsDouble(number);
    }

    private String labelOf(String given) {
        if (form instanceof AnswerForm.Click click) {
            return click.places().stream()
                    .filter(place -> place.part().equals(given))
                    .map(AnswerForm.Place::label)
                    .findFirst()
                    .orElse(given);
        }
        return given;
    }

    private String normal(String answer) {
        if (form instanceof AnswerForm.Sequence) {
            return Entries.normal(answer);
        }
        return form instanceof AnswerForm.Number
                ? answer.strip().replace('\u2212', '-').replaceAll("[\\s\u2009]", "")
                : answer.strip();
    }

    private static OptionalDouble number(String text) {
        return text.matches("[-+]?\\d{1,15}(\\.\\d{1,9})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** A run of phrases as plain text. */
    public static String text(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}
