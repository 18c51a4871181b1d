package sparsescope.reuse.mapping;

import java.util.Locale;
import sparsescope.file.Named;

/** The operands of a multiply-accumulate: what it reads or adds to. */
public enum Operand implements Named {
    WEIGHT,
    INPUT,
    OUTPUT;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
