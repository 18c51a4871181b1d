package sparsescope.machine;

import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** A setting that does not exist or has a value outside its range; the message names setting, value and range. */
public final class SettingException extends InputException {
    private static final long serialVersionUID = 1L;

    public SettingException(String message) {
        super(OneLine.shortWords(message));
    }
}
