package sparsescope.ui.model.task;

import java.util.Optional;

/**
 * Tells the person something.
 *
 * @param text one line
 * @param problem whether something went wrong
 * @param cause what went wrong inside the program, when it is not the input's fault
 */
public record Notice(String text, boolean problem, Optional<Throwable> cause) {
    /** Good news. */
    public static Notice info(String text) {
        return new Notice(text, false, Optional.empty());
    }

    /** A problem with something the person gave. */
    public static Notice problem(String text) {
        return new Notice(text, true, Optional.empty());
    }
}
