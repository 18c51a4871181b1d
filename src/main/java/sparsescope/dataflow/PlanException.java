package sparsescope.dataflow;

import sparsescope.file.InputException;

/** A layer that cannot be laid out on an accelerator; the message says what is too small. */
public final class PlanException extends InputException {
    private static final long serialVersionUID = 1L;

    public PlanException(String message) {
        super(message);
    }
}
