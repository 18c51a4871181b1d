package sparsescope.reuse.mapping;

import java.util.Locale;

/** What a multiplication reads or adds to. */
public enum Operand implements Named {
    WEIGHT,
    INPUT,
    OUTPUT;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
