package sparsescope.file;

import java.util.regex.Pattern;

/** Cells of comma-separated values, such that no spreadsheet takes one for a formula and runs it. */
public final class CsvCell {
    /** What spreadsheets take for the beginning of a formula, as plain and as wide letters. */
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*([eE][+-]?\\d+)? ?[%×]?|-");

    private CsvCell() {}

    /** A number as it stands, anything else as a {@link #name}. */
    public static String of(String text) {
        return isNumber(text) ? quoted(text, false) : name(text);
    }

    /** A name that anybody may have thought of: one that a spreadsheet would run gets an apostrophe before it, and is text. */
    public static String name(String text) {
        return runs(text) ? quoted("'" + text, true) : quoted(text, false);
    }

    /** The same as {@link #of} without quotation marks, for cells that are not separated by commas. */
    public static String text(String text) {
        return runs(text) && !isNumber(text) ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean runs(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String text, boolean always) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && !always ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
