package sparsescope.cli.options;

import picocli.CommandLine.Option;

/** The option that allows to replace files. */
public final class ReplaceOption {
    @Option(names = "--force", description = "Replaces files that exist.")
    private boolean force;

    public boolean force() {
        return force;
    }
}
