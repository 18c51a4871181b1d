package sparsescope.cli;

import picocli.CommandLine.Option;

/** The option that allows to replace files. */
final class ReplaceOption {
    @Option(names = "--force", description = "Replaces the figure when it exists.")
    private boolean force;

    boolean force() {
        return force;
    }
}
