package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.ProgressLine;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.file.Reason;

/** Runs the command line: every failure is one line on the error stream and an exit code, never a stack trace. */
public final class Cli {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Progress watcher;
    private final FigureWindow window;

    /**
     * A command line.
     *
     * @param out where results go
     * @param err where errors and progress go
     * @param terminal whether a person watches, so that progress may be shown
     */
    public Cli(PrintStream out, PrintStream err, boolean terminal) {
        this(out, err, terminal, Progress.NONE);
    }

    /**
     * A command line that may open a window.
     *
     * @param window opens it
     */
    public static Cli withWindow(PrintStream out, PrintStream err, boolean terminal, FigureWindow window) {
        return new Cli(out, err, terminal, Progress.NONE, window);
    }

    /**
     * A command line with someone who may cancel long work.
     *
     * @param watcher hears how far long work is
     */
    Cli(PrintStream out, PrintStream err, boolean terminal, Progress watcher) {
        this(out, err, terminal, watcher, figure -> Optional.of("no window"));
    }

    private Cli(PrintStream out, PrintStream err, boolean terminal, Progress watcher, FigureWindow window) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.watcher = watcher;
        this.window = window;
    }

    /** Runs a command and returns the exit code. */
    public int run(String... arguments) {
        boolean quiet = List.of(arguments).contains(RootCommand.QUIET);
        CommandLine commands = commands(quiet).forArguments(arguments);
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setParameterExceptionHandler((e, given) -> badUsage(e));
        commands.setExecutionExceptionHandler((e, command, given) -> failed(e));
        commands.setUsageHelpAutoWidth(false);
        commands.setUsageHelpWidth(110);
        try {
            int code = commands.execute(arguments);
            if (out.checkError() && code == ExitCode.OK) {
                return say("standard output: cannot be written", ExitCode.FAILED);
            }
            return code;
        } catch (OutOfMemoryError e) {
            return say("not enough memory: give the program more with java -Xmx", ExitCode.FAILED);
        } catch (StackOverflowError e) {
            return say("internal error: the stack is full", ExitCode.FAILED);
        }
    }

    /** All commands there are. */
    Commands commands() {
        return commands(false);
    }

    private Commands commands(boolean quiet) {
        return quiet
                ? new Commands(new QuietStream(out), () -> ProgressLine.quiet(err), watcher, window)
                : new Commands(out, () -> new ProgressLine(err, terminal), watcher, window);
    }

    private int badUsage(ParameterException e) {
        // Errors of ours that surface while options are parsed keep their own words.
        if (e.getCause() instanceof InputException input) {
            return failed(input);
        }
        String message = e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "unknown argument " + OneLine.list(unmatched.getUnmatched())
                : OneLine.shortWords(decapitalized(e.getMessage()));
        return say(
                message + " (see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)",
                ExitCode.BAD_INPUT);
    }

    private static String decapitalized(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private int failed(Exception e) {
        if (e instanceof InputException) {
            return say(e.getMessage(), ExitCode.BAD_INPUT);
        }
        if (e instanceof IOException io) {
            return say(Reason.of(io), ExitCode.FAILED);
        }
        return say("internal error: " + e, ExitCode.FAILED);
    }

    private int say(String message, int code) {
        err.println("sparsescope: " + OneLine.message(message));
        return code;
    }
}
