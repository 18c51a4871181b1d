package sparsescope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import sparsescope.file.BuildStamp;

/** Runs the program itself; its help lists all commands. */
@Command(
        name = "sparsescope",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        description = "Shows, cycle by cycle, how a sparse convolutional neural network accelerator works.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything went well",
            "1:something outside the input failed: a disk, memory, the program itself",
            "2:bad usage or bad input; one line on standard error names it"
        },
        footer = {"", "Without any argument the window opens."},
        synopsisSubcommandLabel = "COMMAND")
public final class RootCommand implements Runnable {
    static final String QUIET = "--quiet";

    @Spec
    private CommandSpec spec;

    @Option(
            names = QUIET,
            scope = ScopeType.INHERIT,
            description =
                    "Says nothing but errors; files, and what goes to standard output by -, are written all the same.")
    private boolean quiet;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "missing command: expected one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    /** Gives the version, and all that a report of a fault needs with it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {BuildStamp.read().line()};
        }
    }
}
