package sparsescope.ui.kit;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/** Looks up the window's texts. */
public final class Messages {
    public static final ResourceBundle BUNDLE = ResourceBundle.getBundle("sparsescope.ui.messages");

    private Messages() {}

    /** The text under {@code key}, with {@code {0}}… filled in. */
    public static String text(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : MessageFormat.format(text, values);
    }

    /** The text of a key, if there is one. */
    public static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }
}
