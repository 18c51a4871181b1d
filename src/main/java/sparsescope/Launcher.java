package sparsescope;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogManager;
import sparsescope.cli.Cli;
import sparsescope.cli.FigureWindow;
import sparsescope.cli.FirstRun;
import sparsescope.cli.options.ExitCode;
import sparsescope.file.Reason;
import sparsescope.ui.window.NoDisplayException;
import sparsescope.ui.window.WindowLauncher;

/** Entry point: no arguments open the window, arguments are the command line. */
public final class Launcher {
    private Launcher() {}

    /** Opens the window, or runs a command. */
    public static void main(String[] arguments) {
        // Pictures are drawn without a screen, also where the variable DISPLAY names one that is not there.
        System.setProperty("java.awt.headless", "true");
        // What libraries log is no answer of this program's; its own errors are lines of their own.
        LogManager.getLogManager().reset();
        if (arguments.length == 0) {
            openWindow();
        } else {
            boolean[] windowOpen = new boolean[1];
            int code = commandLine(
                    figure -> {
                        Optional<String> problem = openFigure(figure);
                        windowOpen[0] = problem.isEmpty();
                        return problem;
                    },
                    opensFile(arguments) ? new String[] {"open", arguments[0]} : arguments);
            if (!windowOpen[0]) {
                System.exit(code);
            }
        }
    }

    /** A desktop hands over a file that was clicked as the only argument. */
    private static boolean opensFile(String... arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-") || arguments[0].startsWith("@")) {
            return false;
        }
        try {
            Path file = Path.of(arguments[0]);
            // A command's name is a command, even where a file is called so.
            return Files.exists(file) && (file.getNameCount() > 1 || arguments[0].contains("."));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Opens the window at a figure's moment; says why when it cannot. */
    private static Optional<String> openFigure(Path figure) {
        try {
            WindowLauncher.launch(Optional.of(figure));
            return Optional.empty();
        } catch (NoDisplayException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The toolkit is loaded only here, so that the command line never needs a screen. */
    private static void openWindow() {
        try {
            WindowLauncher.launch(Optional.empty());
        } catch (NoDisplayException e) {
            PrintStream err = stream(FileDescriptor.err);
            err.println("sparsescope: " + e.getMessage());
            err.flush();
            System.exit(firstRun());
        }
    }

    /** Where there is no screen, the main job is done without one. */
    private static int firstRun() {
        PrintStream out = stream(FileDescriptor.out);
        try {
            FirstRun.write(Path.of("target", "first-run"), out);
            return ExitCode.OK;
        } catch (IOException e) {
            PrintStream err = stream(FileDescriptor.err);
            err.println("sparsescope: " + Reason.of(e));
            err.flush();
            return ExitCode.FAILED;
        } finally {
            out.flush();
        }
    }

    private static int commandLine(FigureWindow window, String... arguments) {
        // Newer Java versions hand out a console without a terminal unless told not to.
        System.setProperty("jdk.console", "java.base");
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = Cli.withWindow(out, err, System.console() != null, window).run(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** UTF-8 but on Windows: a bare machine's locale knows only ASCII, and its terminal knows better. */
    private static PrintStream stream(FileDescriptor descriptor) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(descriptor), false, charset);
    }
}
