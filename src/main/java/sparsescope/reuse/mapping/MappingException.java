package sparsescope.reuse.mapping;

import sparsescope.file.InputException;

/** A mapping that cannot be, or that a layer or a machine refuses; the message says what it needs and what there is. */
public final class MappingException extends InputException {
    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }
}
