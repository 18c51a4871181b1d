package sparsescope.cli.lesson;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.Table;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.file.Lessons;

/** Runs {@code lesson list}: lists the lessons that come with the program. */
@Command(name = "list", description = "Lists the lessons that come with the program, and what each teaches.")
final class LessonListCommand implements Callable<Integer> {
    private final PrintStream out;

    @Mixin
    private HelpOption help;

    LessonListCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Table table = new Table().row("lesson", "title", "minutes", "stops", "questions", "what it teaches");
        for (Lesson lesson : Lessons.all()) {
            table.row(
                    lesson.name(),
                    lesson.title(),
                    String.valueOf(lesson.minutes()),
                    String.valueOf(lesson.stops().size()),
                    String.valueOf(lesson.questions()),
                    lesson.idea());
        }
        out.print(table);
        return ExitCode.OK;
    }
}
