package sparsescope.cli.lesson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.cli.options.Table;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.file.Lessons;

/** Runs {@code lesson list}: lists the lessons that come with the program. */
@Command(name = "list", description = "Lists the lessons that come with the program, and what each teaches.")
final class LessonListCommand implements Callable<Integer> {
    private final PrintStream out;

    @Mixin
    private JsonOutput json;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    LessonListCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        json.check(replace.force());
        Table table = new Table().row("lesson", "title", "minutes", "stops", "questions", "what it teaches");
        ObjectNode root = JsonOutput.document("lesson-list");
        ArrayNode lessons = root.putArray("lessons");
        for (Lesson lesson : Lessons.all()) {
            table.row(
                    lesson.name(),
                    lesson.title(),
                    String.valueOf(lesson.minutes()),
                    String.valueOf(lesson.stops().size()),
                    String.valueOf(lesson.questions()),
                    lesson.idea());
            lessons.add(json(lesson));
        }
        json.write(root, table.toString(), out);
        return ExitCode.OK;
    }

    private static ObjectNode json(Lesson lesson) {
        ObjectNode json = JsonOutput.MAPPER.createObjectNode();
        json.put("name", lesson.name());
        json.put("title", lesson.title());
        json.put("idea", lesson.idea());
        json.put("minutes", lesson.minutes());
        json.put("number", lesson.number());
        ArrayNode stops = json.putArray("stops");
        lesson.stops().forEach(stop -> {
            ObjectNode each = stops.addObject().put("stop", stop.id()).put("title", stop.title());
            stop.ask().ifPresent(ask -> each.put("asks", ask.kind()));
        });
        return json;
    }
}
