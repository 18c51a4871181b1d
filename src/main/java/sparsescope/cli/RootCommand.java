package sparsescope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sparsescope.file.BuildStamp;

/** The root command: its help lists all others. */
@Command(
        name = "sparsescope",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        description = "Shows, cycle by cycle, how a sparse convolutional neural network accelerator works.",
        footer = {"", "Without any argument the window opens."},
        synopsisSubcommandLabel = "COMMAND")
public final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "missing command: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version, and all that a report of a fault needs with it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {BuildStamp.read().line()};
        }
    }
}
