package sparsescope.ui.window;

/** There is no screen to open a window on; the message says in one line what is missing. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
