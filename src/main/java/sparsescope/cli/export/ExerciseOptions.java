package sparsescope.cli.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.file.Lessons;
import sparsescope.lesson.practice.Practice;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.Questions;

/** The options that say what exercises ask, and how many different ones there are. */
final class ExerciseOptions {
    private static final int MOST_VARIANTS = 500;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "LESSON|KINDS",
            description =
                    "What is asked: a lesson, or a lesson file, whose kinds of questions are taken; or such kinds, apart by"
                            + " commas.")
    private String from;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The number of the first variant; the same number makes the same exercises. 1 unless given.")
    private long seed = 1;

    @Option(
            names = "--variants",
            paramLabel = "N",
            description = "How many different ones, 1 to " + MOST_VARIANTS + "; 30 unless given.")
    private int variants = 30;

    long seed() {
        return seed;
    }

    int variants() {
        if (variants < 1 || variants > MOST_VARIANTS) {
            throw new InputException("--variants: found " + variants + ", expected 1…" + MOST_VARIANTS);
        }
        return variants;
    }

    /** What they are about, for people. */
    String title() {
        return lesson().map(Lesson::title).orElseGet(() -> String.join(", ", words()));
    }

    private List<String> words() {
        return Arrays.stream(from.split(",")).map(String::strip).toList();
    }

    private Optional<Lesson> lesson() {
        return words().stream().allMatch(word -> Questions.find(word).isPresent())
                ? Optional.empty()
                : Optional.of(opened());
    }

    private Lesson opened() {
        if (words().size() > 1 || Questions.find(words().get(0)).isPresent()) {
            words().forEach(Questions::named);
        }
        try {
            return Lessons.open(from);
        } catch (InputException e) {
            if (from.contains(".") || from.contains("/")) {
                throw e;
            }
            throw new InputException(
                    "--from: found " + OneLine.quote(from) + ", expected a lesson: "
                            + String.join(", ", Lessons.names()) + "; a lesson file; or kinds of questions: "
                            + String.join(", ", Questions.names()),
                    e);
        }
    }

    /** The kinds, each once: of a lesson those that make exercises. */
    List<QuestionKind> kinds() {
        Optional<Lesson> lesson = lesson();
        List<QuestionKind> kinds = new ArrayList<>();
        if (lesson.isEmpty()) {
            words().stream().distinct().forEach(word -> kinds.add(Questions.named(word)));
            for (QuestionKind kind : kinds) {
                if (!Practice.canBe(kind)) {
                    throw new InputException(
                            "--from: found " + kind.name() + ", which makes no exercise, expected other kinds");
                }
            }
            return kinds;
        }
        kinds.addAll(Practice.kinds(lesson.get()));
        if (kinds.isEmpty()) {
            throw new InputException("--from: found lesson " + lesson.get().name()
                    + ", which asks nothing that makes an exercise, expected another lesson or kinds of questions");
        }
        return kinds;
    }
}
