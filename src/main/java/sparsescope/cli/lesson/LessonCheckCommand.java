package sparsescope.cli.lesson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ReplaceOption;
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
    private JsonOutput json;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    LessonCheckCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        json.check(replace.force());
        StringBuilder text = new StringBuilder();
        ObjectNode root = JsonOutput.document("lesson-check");
        ArrayNode checked = root.putArray("lessons");
        boolean holds = true;
        if (files.isEmpty()) {
            for (Lessons.Found found : Lessons.found()) {
                holds &= found.problem()
                        .map(problem -> tell(found.file(), List.of(problem), text, checked))
                        .orElse(true);
            }
        }
        for (String file : files.isEmpty() ? Lessons.names() : files) {
            holds &= check(file, text, checked);
        }
        root.put("holds", holds);
        json.write(root, text.toString(), out);
        return holds ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private static boolean tell(String file, List<String> problems, StringBuilder text, ArrayNode checked) {
        ArrayNode told = checked.addObject().put("lesson", file).putArray("problems");
        problems.stream().map(OneLine::message).forEach(problem -> {
            text.append(problem).append('\n');
            told.add(problem);
        });
        return problems.isEmpty();
    }

    private boolean check(String file, StringBuilder text, ArrayNode checked) {
        Lesson lesson;
        try {
            lesson = Lessons.open(file);
        } catch (InputException e) {
            return tell(file, List.of(e.getMessage()), text, checked);
        }
        List<String> problems;
        try {
            problems = LessonCheck.problems(lesson, progress.of(lesson.name()));
        } finally {
            progress.clear();
        }
        String prefix = file.equals(lesson.name()) ? "" : file + ": ";
        boolean holds =
                tell(file, problems.stream().map(problem -> prefix + problem).toList(), text, checked);
        if (holds) {
            text.append(lesson.name())
                    .append(": all ")
                    .append(lesson.stops().size())
                    .append(" stops hold\n");
        }
        return holds;
    }
}
