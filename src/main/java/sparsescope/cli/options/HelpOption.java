package sparsescope.cli.options;

import picocli.CommandLine.Option;

/** Declares the help option of a command; commands differ from the program in having no version. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;
}
