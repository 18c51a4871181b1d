package sparsescope.cli.lesson;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.ProgressLine;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.check.LessonCheck;
import sparsescope.lesson.file.Lessons;

/** Runs {@code lesson check}: goes through lessons and tells what does not hold. */
@Command(
        name = "check",
        description = {
            "Goes through lessons stop by stop and tells what does not hold: scenes that cannot be, conditions never met,"
                    + " numbers and parts that are not there, expectations that fail. Exit code 2 when anything does not.",
            ""
        },
        sortOptions = false)
final class LessonCheckCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE-or-lesson",
            description = "Lesson files, or names of lessons that come with the program; all of those unless given.")
    private List<String> files = List.of();

    @Mixin
    private HelpOption help;

    LessonCheckCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        boolean holds = true;
        if (files.isEmpty()) {
            for (Lessons.Found found : Lessons.found()) {
                holds &= found.problem().map(this::tell).orElse(true);
            }
        }
        for (String file : files.isEmpty() ? Lessons.names() : files) {
            holds &= check(file);
        }
        return holds ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private boolean tell(String problem) {
        out.println(OneLine.message(problem));
        return false;
    }

    private boolean check(String file) {
        Lesson lesson;
        try {
            lesson = Lessons.open(file);
        } catch (InputException e) {
            return tell(e.getMessage());
        }
        List<String> problems;
        try {
            problems = LessonCheck.problems(lesson, progress.of(lesson.name()));
        } finally {
            progress.clear();
        }
        String prefix = Optional.of(file)
                .filter(name -> !name.equals(lesson.name()))
                .map(name -> name + ": ")
                .orElse("");
        problems.forEach(problem -> tell(prefix + problem));
        if (problems.isEmpty()) {
            out.println(lesson.name() + ": all " + lesson.stops().size() + " stops hold");
        }
        return problems.isEmpty();
    }
}
