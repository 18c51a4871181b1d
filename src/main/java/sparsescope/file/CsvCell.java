package sparsescope.file;

/** Cells of comma-separated values. */
public final class CsvCell {
    /** What spreadsheets take for the beginning of a formula, as plain and as wide letters. */
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private CsvCell() {}

    /** A number or a word of ours as it stands, in quotation marks where it needs them. */
    public static String plain(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A name that anybody may have thought of: one that a spreadsheet would run gets an apostrophe before it, and is text. */
    public static String name(String text) {
        boolean runs = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return runs ? "\"'" + text.replace("\"", "\"\"") + '"' : plain(text);
    }
}
