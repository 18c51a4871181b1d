package sparsescope.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sparsescope.simulation.Progress;

/** {@code export}: writes pictures without a window. */
@Command(name = "export", description = "Writes pictures of a run, without a window.")
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RootCommand.Help help;

    /**
     * The command with its subcommands.
     *
     * @param watcher may cancel an export
     */
    static CommandLine commands(PrintStream out, ProgressLine progress, Progress watcher) {
        ExportWork work = new ExportWork(progress, watcher);
        CommandLine export = new CommandLine(new ExportCommand());
        export.addSubcommand(new ExportFrameCommand(out, progress));
        export.addSubcommand(new ExportFramesCommand(out, progress, work));
        export.addSubcommand(new ExportFilmCommand(out, progress, work));
        return export;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "missing command: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
