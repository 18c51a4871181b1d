package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.export.quiz.Quiz;
import sparsescope.export.quiz.QuizExporter;
import sparsescope.export.quiz.QuizFormat;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** Runs {@code export quiz}: writes questions for a learning platform, which asks and marks them. */
@Command(
        name = "quiz",
        description =
                "Writes questions that a learning platform asks and marks, with their pictures and explanations inside.",
        sortOptions = false)
final class ExportQuizCommand implements Callable<Integer> {
    private final ExportWork work;

    @Mixin
    private ExerciseOptions exercises;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "moodle-xml or gift; unless given, by the ending of the output's name, .xml or .gift.")
    private String format;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private HelpOption help;

    ExportQuizCommand(ExportWork work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        Quiz quiz = new Quiz(exercises.title(), exercises.kinds(), exercises.seed(), exercises.variants());
        String[] endings =
                Arrays.stream(QuizFormat.values()).map(QuizFormat::ending).toArray(String[]::new);
        Path file = format == null ? targetOptions.file(endings) : targetOptions.file(wanted().ending());
        QuizFormat written = format == null ? byEnding(file) : wanted();
        String what = SequenceOptions.count(quiz.size(), "question");
        work.run(what, file, progress -> QuizExporter.write(quiz, written, file, progress));
        work.say(
                file + ": " + what + " of " + SequenceOptions.count(quiz.kinds().size(), "kind"));
        return ExitCode.OK;
    }

    private QuizFormat wanted() {
        return QuizFormat.find(format)
                .orElseThrow(() -> new InputException("--format: found " + OneLine.quote(format) + ", expected one of "
                        + Arrays.stream(QuizFormat.values())
                                .map(QuizFormat::word)
                                .collect(Collectors.joining(", "))));
    }

    private static QuizFormat byEnding(Path file) {
        return Arrays.stream(QuizFormat.values())
                .filter(each -> file.toString().toLowerCase(Locale.ROOT).endsWith(each.ending()))
                .findFirst()
                .orElseThrow();
    }
}
