package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.SheetOptions;
import sparsescope.export.lesson.LessonFrames;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.export.svg.HtmlExporter;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.file.Lessons;

/** Runs {@code export lesson}: writes a lesson as slides, pages, or a page that plays. */
@Command(
        name = "lesson",
        description =
                "Writes a lesson as slides (.pptx), pages (.pdf) or a page that plays (.html): a picture for each stop, some steps"
                        + " of what plays, each question before its answer; the sentences are speaker notes.",
        sortOptions = false)
final class ExportLessonCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".pptx", ".pdf", ".html");

    private final ExportWork work;

    @Parameters(
            arity = "1",
            paramLabel = "FILE-or-lesson",
            description = "A lesson that comes with the program, or a lesson file.")
    private String lesson;

    @Mixin
    private SheetOptions sheet;

    @Mixin
    private TargetOptions target;

    @Mixin
    private HelpOption help;

    ExportLessonCommand(ExportWork work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        Path file = target.file(ENDINGS.toArray(String[]::new));
        Lesson of = Lessons.open(lesson);
        LessonFrames[] frames = new LessonFrames[1];
        work.run("lesson", file, progress -> {
            frames[0] = new LessonFrames(
                    of, sheet.theme(), sheet.size().width(), sheet.size().height(), progress);
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".pptx")) {
                PptxExporter.write(frames[0], file, progress);
            } else if (name.endsWith(".pdf")) {
                PdfExporter.write(frames[0], file, progress);
            } else {
                HtmlExporter.write(frames[0], file, progress);
            }
        });
        work.say(file + ": " + frames[0].size() + " pictures of " + of.stops().size() + " stops");
        return ExitCode.OK;
    }
}
