package sparsescope.export.reopen;

import java.io.IOException;
import java.io.Reader;

/** Reads a text line by line and keeps only the first and last characters of each: a line may be as long as a file. */
final class LineHeads {
    private static final int TAIL = 64;

    private final Reader in;
    private final int most;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();

    /**
     * @param in is buffered
     * @param most characters to keep of a line's beginning
     */
    LineHeads(Reader in, int most) {
        this.in = in;
        this.most = most;
    }

    /** Reads the next line; false when there is none. */
    boolean next() throws IOException {
        head.setLength(0);
        tail.setLength(0);
        int c = in.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (head.length() < most) {
                head.append((char) c);
            }
            tail.append((char) c);
            if (tail.length() > 2 * TAIL) {
                tail.delete(0, TAIL);
            }
        }
        return true;
    }

    /** The line's beginning. */
    String head() {
        return head.toString();
    }

    /** Whether the line ends in {@code ending}, which is short. */
    boolean endsWith(String ending) {
        return tail.toString().stripTrailing().endsWith(ending);
    }
}
