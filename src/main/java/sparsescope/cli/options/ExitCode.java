package sparsescope.cli.options;

/** Lists the exit codes that commands return to the shell. */
public final class ExitCode {
    /** Everything went well. */
    public static final int OK = 0;
    /** Something outside the input went wrong: a disk, memory, the program itself. */
    public static final int FAILED = 1;
    /** Bad usage or bad input. */
    public static final int BAD_INPUT = 2;

    private ExitCode() {}
}
