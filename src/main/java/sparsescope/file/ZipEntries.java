package sparsescope.file;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** Entries of zip files that are the same on every day and in every time zone. */
public final class ZipEntries {
    /**
     * Not the first day that a zip file can tell: the writer takes that one for an earlier date, and adds it once more in universal time,
     * which depends on the time zone.
     */
    private static final LocalDateTime SAME_TIME_ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ZipEntries() {}

    /** An entry of that name. */
    public static ZipEntry named(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(SAME_TIME_ALWAYS);
        return entry;
    }
}
