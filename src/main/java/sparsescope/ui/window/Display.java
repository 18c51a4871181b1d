package sparsescope.ui.window;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts the toolkit, or says in one line why there is no screen for it. */
public final class Display {
    private static final String NEEDS = "a desktop is needed for the window (on Debian: the package libgtk-3-0)";

    /** Held, or the log manager may forget its level. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    private static final String PICTURES = "prism.targetvram";
    private static final String MOST_PICTURES = "24m";

    private Display() {}

    /** Starts the toolkit and runs {@code whenStarted} on its thread. */
    public static void open(Runnable whenStarted) throws NoDisplayException {
        if (isHeadlessLinux(System.getenv())) {
            throw new NoDisplayException("no display: neither DISPLAY nor WAYLAND_DISPLAY is set; " + NEEDS, null);
        }
        // The toolkit warns that its classes are on the class path; that is how a plain jar with its libraries runs.
        TOOLKIT_LOG.setLevel(Level.SEVERE);
        // Without a graphics card its pictures lie on the heap, and those of windows and shadows long gone stay up to
        // this.
        if (System.getProperty(PICTURES) == null) {
            System.setProperty(PICTURES, MOST_PICTURES);
        }
        PrintStream error = System.err;
        try {
            // What the toolkit says about a missing screen is a stack trace; the exception carries the same in one
            // line.
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            Platform.startup(whenStarted);
        } catch (RuntimeException | LinkageError e) {
            throw new NoDisplayException("no display: " + oneLine(e) + "; " + NEEDS, e);
        } finally {
            System.setErr(error);
        }
    }

    private static boolean isHeadlessLinux(Map<String, String> environment) {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("glass.platform") == null
                && isBlank(environment.get("DISPLAY"))
                && isBlank(environment.get("WAYLAND_DISPLAY"));
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    private static String oneLine(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
