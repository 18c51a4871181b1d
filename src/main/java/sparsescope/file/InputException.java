package sparsescope.file;

/**
 * Signals bad input from a person: a file, a field, a setting. The message is one line that names where it is, what was found and what was
 * expected; it is shown as it stands, never with a stack trace.
 */
public class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem said in one line. */
    public InputException(String message) {
        super(OneLine.message(message));
    }

    /** A problem said in one line, with what caused it. */
    public InputException(String message, Throwable cause) {
        super(OneLine.message(message), cause);
    }

    /**
     * A problem in a file.
     *
     * @param file the file as the person named it
     * @param field the field in it, such as {@code layers[2].stride}; empty when the whole file is meant
     * @param found what is there
     * @param expected what should be there
     */
    public static InputException in(String file, String field, String found, String expected) {
        String where = field.isEmpty() ? file : file + ": " + OneLine.shortWords(field);
        return new InputException(where + ": found " + found + ", expected " + expected);
    }
}
