package sparsescope;

/** Entry point: no arguments open the window, arguments are the command line. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {}
}
