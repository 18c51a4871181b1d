package sparsescope.tensor;

import sparsescope.file.InputException;

/** Refuses what cannot fit before anything is allocated. */
public final class MemoryLimit {
    private MemoryLimit() {}

    /** Bytes that tensors may take: three quarters of what the virtual machine may use, so that the rest can live. */
    public static long bytes() {
        return Runtime.getRuntime().maxMemory() / 4 * 3;
    }

    /** Throws when {@code bytes} for {@code what} in {@code field} of {@code file} are more than fit. */
    public static void check(String file, String field, String what, long bytes) {
        if (bytes > bytes()) {
            throw InputException.in(
                    file, field, what + " of " + bytes + " bytes", "at most " + bytes() + " bytes (see java -Xmx)");
        }
    }
}
