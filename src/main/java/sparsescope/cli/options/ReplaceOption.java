package sparsescope.cli.options;

import picocli.CommandLine.Option;

/** Declares the option that allows to replace files. */
public final class ReplaceOption {
    @Option(names = "--force", description = "Replaces files that exist.")
    private boolean force;

    /** Whether files may be replaced. */
    public boolean force() {
        return force;
    }
}
