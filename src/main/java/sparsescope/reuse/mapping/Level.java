package sparsescope.reuse.mapping;

import java.util.Locale;
import sparsescope.file.Named;

/** The levels at which a loop stands, from outside to inside. */
public enum Level implements Named {
    /** Each turn brings a tile from DRAM to the buffer. */
    DRAM,
    /** Each turn brings a tile from the buffer to the PEs' registers. */
    BUFFER,
    /** All turns at once, each on a PE of its own. */
    ARRAY,
    /** Turns one after the other on what a PE's registers hold. */
    REGISTER;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
