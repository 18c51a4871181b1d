package sparsescope.file;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text from files made fit for a message of one line, which is never long, whatever stands in the file. */
public final class OneLine {
    private static final int LONGEST_EXCERPT = 60;
    private static final int MOST_LISTED = 12;
    /** Room for two whole paths and what there is to say about them. */
    private static final int LONGEST_MESSAGE = 1200;

    private static final Pattern LONG_WORD = Pattern.compile("\\S{100,}");

    private OneLine() {}

    /** {@code text} with every control character replaced by a space, so that nothing in a file can break a message's line. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A whole message; of one that is far too long the beginning and the end, which say where and what was expected. */
    public static String message(String text) {
        String line = of(text);
        int length = line.codePointCount(0, line.length());
        if (length <= LONGEST_MESSAGE) {
            return line;
        }
        int half = LONGEST_MESSAGE / 2;
        return line.substring(0, line.offsetByCodePoints(0, half)) + " … "
                + line.substring(line.offsetByCodePoints(0, length - half));
    }

    /** The beginning of {@code text}, and a sign that there is more. */
    public static String excerpt(String text) {
        // Of a text that would fill a memory only the beginning is looked at.
        String line = of(text.substring(0, Math.min(text.length(), 2 * LONGEST_EXCERPT + 2)));
        boolean tooLong = line.codePointCount(0, line.length()) > LONGEST_EXCERPT;
        return tooLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…" : line;
    }

    /** {@code text} with every word that is far longer than words are shortened. */
    public static String shortWords(String text) {
        return LONG_WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(excerpt(word.group())));
    }

    /** {@code text} in quotation marks, shortened when it is long. */
    public static String quote(String text) {
        return '"' + excerpt(text) + '"';
    }

    /** The first of {@code names}, each shortened when it is long, and how many more there are. */
    public static String list(Collection<String> names) {
        String first = names.stream().limit(MOST_LISTED).map(OneLine::excerpt).collect(Collectors.joining(", "));
        return names.size() <= MOST_LISTED ? first : first + " and " + (names.size() - MOST_LISTED) + " more";
    }
}
