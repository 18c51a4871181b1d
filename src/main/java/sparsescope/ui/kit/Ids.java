package sparsescope.ui.kit;

import java.util.Locale;

/** Makes the ids of controls. */
public final class Ids {
    private Ids() {}

    /** The id for a constant: {@code weight-vector}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
