package sparsescope.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: writes pictures without a window. */
@Command(name = "export", description = "Writes pictures of a run, without a window.")
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RootCommand.Help help;

    /** The command with its subcommands. */
    static CommandLine commands(PrintStream out, ProgressLine progress) {
        CommandLine export = new CommandLine(new ExportCommand());
        export.addSubcommand(new ExportFrameCommand(out, progress));
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
