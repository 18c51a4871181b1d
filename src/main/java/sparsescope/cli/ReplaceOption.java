package sparsescope.cli;

import picocli.CommandLine.Option;

/** The option that allows to replace files. */
final class ReplaceOption {
    @Option(names = "--force", description = "Replaces files that exist.")
    private boolean force;

    boolean force() {
        return force;
    }
}
