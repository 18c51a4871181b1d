package sparsescope.export.reopen;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The limit on how much of one file is looked at on the way to its scenario, unpacked: far more than any file of the program's own needs,
 * and far less than a memory or a minute holds. One limit for every format.
 */
final class ReadingLimit {
    /** Bytes, after unpacking. */
    static final long MOST = 32L << 20;
    /** Bytes of a part of a file that is understood as a whole. */
    static final long LARGEST_PART = 8L << 20;
    /** Bytes of a scenario. */
    static final int LARGEST_SCENARIO = 1 << 20;
    /** Bytes of a file that has to be looked at as a whole. */
    static final long LARGEST_FILE = 1L << 30;

    /** What is skipped in one go costs at most this much. */
    private static final long SKIP = 8192;

    private long left = MOST;

    /** There is more than any file of ours would have. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;

        ExceededException(String what) {
            super(what);
        }
    }

    /** Says that {@code bytes} more are taken. */
    void take(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new ExceededException("more than such a file ever has before a scenario");
        }
    }

    /** A part of the file, which is understood as a whole and must not be large. */
    InputStream part(InputStream in) {
        ReadingLimit own = new ReadingLimit();
        own.left = LARGEST_PART;
        return own.within(within(in));
    }

    /** {@code in} as far as the limit allows; several streams share it. */
    InputStream within(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                take(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                take(Math.max(0, count));
                return count;
            }

            @Override
            public long skip(long count) throws IOException {
                long skipped = super.skip(count);
                take(Math.max(1, Math.min(skipped, SKIP)));
                return skipped;
            }
        };
    }
}
