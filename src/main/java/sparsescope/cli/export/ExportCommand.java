package sparsescope.cli.export;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.ProgressLine;
import sparsescope.export.ExportFormat;
import sparsescope.file.Progress;

/** Runs {@code export}: writes pictures without a window. */
@Command(name = "export", description = "Writes pictures of a run, without a window.")
public final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    /**
     * The command with its subcommands.
     *
     * @param watcher may cancel an export
     */
    public static CommandLine commands(PrintStream out, ProgressLine progress, Progress watcher) {
        ExportWork work = new ExportWork(out, progress, watcher);
        CommandLine export = new CommandLine(new ExportCommand());
        export.addSubcommand(new ExportFrameCommand(out, progress));
        export.addSubcommand(new ExportFramesCommand(work));
        export.addSubcommand(new ExportFilmCommand(work));
        export.addSubcommand(
                "slides",
                new ExportSlidesCommand(
                        work,
                        writes(
                                "as slides (PPTX), one each: shapes that can be changed, the sentence as speaker notes",
                                "it")));
        export.addSubcommand(
                "svg",
                new ExportDocumentCommand(
                        work,
                        ExportFormat.SVG,
                        writes("as SVG, a file each: real text, parts that say what they are", "a single one")));
        export.addSubcommand(
                "html",
                new ExportHtmlCommand(work, writes("as one HTML file that plays them, also without a network", "it")));
        export.addSubcommand(
                "pdf",
                new ExportPdfCommand(work, writes("as the pages of a PDF file, with text that can be selected", "it")));
        export.addSubcommand(new ExportWorksheetCommand(work));
        export.addSubcommand(new ExportQuizCommand(work));
        export.getSubcommands().values().forEach(ExportCommand::allowFigure);
        export.addSubcommand(new ExportLessonCommand(work));
        return export;
    }

    /** An exported file can stand for the network: the command checks itself that there is one of both. */
    private static void allowFigure(CommandLine command) {
        CommandSpec each = command.getCommandSpec();
        List<OptionSpec> options = List.copyOf(each.options());
        options.forEach(each::remove);
        options.forEach(option -> each.addOption(
                option.longestName().equals("--network")
                        ? option.toBuilder().required(false).build()
                        : option));
    }

    private static String writes(String how, String what) {
        return "Writes a range of moments " + how + "; -o - writes " + what + " to standard output.";
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "missing command: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
