package sparsescope.ui;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/** The window's texts. */
final class Messages {
    static final ResourceBundle BUNDLE = ResourceBundle.getBundle("sparsescope.ui.messages");

    private Messages() {}

    /** The text under {@code key}, with {@code {0}}… filled in. */
    static String text(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : MessageFormat.format(text, values);
    }

    static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }
}
