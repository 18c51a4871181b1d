package sparsescope.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.export.paper.WorksheetExporter;
import sparsescope.lesson.worksheet.Worksheets;

/** Runs {@code export worksheet}: writes exercises to print, with an answer book. */
@Command(
        name = "worksheet",
        description =
                "Writes exercises to print into a folder: a PDF file for each student, every one different, and a book with"
                        + " the answers.",
        sortOptions = false)
final class ExportWorksheetCommand implements Callable<Integer> {
    private final ExportWork work;

    @Mixin
    private ExerciseOptions exercises;

    @Mixin
    private TargetOptions targetOptions;

    @Mixin
    private HelpOption help;

    ExportWorksheetCommand(ExportWork work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        Worksheets worksheets =
                new Worksheets(exercises.title(), exercises.kinds(), exercises.seed(), exercises.variants());
        Path folder = targetOptions.plainFolder();
        WorksheetExporter exporter = new WorksheetExporter(worksheets, folder);
        for (Path file : exporter.files()) {
            targetOptions.refuseExisting(file, "a new file");
        }
        work.run(SequenceOptions.count(worksheets.variants(), "worksheet"), folder, exporter::write);
        Path answers = exporter.files().get(worksheets.variants());
        work.say(folder + ": " + SequenceOptions.count(worksheets.variants(), "worksheet") + " of "
                + SequenceOptions.count(worksheets.pages(), "page") + ", and " + answers.getFileName());
        return ExitCode.OK;
    }
}
