package sparsescope.file;

import java.util.stream.Collectors;

/** Text from files made fit for a message of one line. */
public final class OneLine {
    private static final int LONGEST_QUOTE = 60;

    private OneLine() {}

    /** {@code text} with every control character replaced by a space, so that nothing in a file can break a message's line. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** {@code text} in quotation marks, shortened when it is long. */
    public static String quote(String text) {
        String line = of(text);
        boolean tooLong = line.codePointCount(0, line.length()) > LONGEST_QUOTE;
        return '"' + (tooLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : line) + '"';
    }
}
