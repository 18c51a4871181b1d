package sparsescope.cli.export;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.ProgressLine;
import sparsescope.export.ExportFormat;
import sparsescope.file.Progress;

/** {@code export}: writes pictures without a window. */
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
        document(
                export,
                "slides",
                ExportFormat.SLIDES,
                "as slides (PPTX), one each: shapes that can be changed, the sentence as speaker notes",
                work);
        document(export, "svg", ExportFormat.SVG, "as SVG, a file each: real text, parts that say what they are", work);
        document(export, "html", ExportFormat.HTML, "as one HTML file that plays them, also without a network", work);
        document(export, "pdf", ExportFormat.PDF, "as the pages of a PDF file, with text that can be selected", work);
        return export;
    }

    private static void document(CommandLine export, String name, ExportFormat format, String how, ExportWork work) {
        export.addSubcommand(
                name,
                new ExportDocumentCommand(
                        work,
                        format,
                        "Writes a range of moments " + how + "; -o - writes "
                                + (format == ExportFormat.SVG ? "a single one" : "it") + " to standard output."));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "missing command: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
