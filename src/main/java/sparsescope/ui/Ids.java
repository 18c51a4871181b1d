package sparsescope.ui;

import java.util.Locale;

/** Ids of controls. */
final class Ids {
    private Ids() {}

    /** The id for a constant: {@code weight-vector}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
