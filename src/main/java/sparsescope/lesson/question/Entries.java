package sparsescope.lesson.question;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A row of entries as it is typed: {@code 9:1 5:4}, an entry's fields apart by a colon. */
final class Entries {
    private Entries() {}

    /** The same row in the one form in which rows are compared. */
    static String normal(String typed) {
        String spaced =
                typed.replace('\u2212', '-').replaceAll("\\s*:\\s*", ":").strip();
        return Arrays.stream(spaced.split("[\\s,;]+"))
                .filter(entry -> !entry.isEmpty())
                .map(entry ->
                        Arrays.stream(entry.split(":", -1)).map(Entries::plain).collect(Collectors.joining(":")))
                .collect(Collectors.joining(" "));
    }

    /** A number without plus sign and leading zeros; anything else as it is. */
    private static String plain(String field) {
        return field.matches("[-+]?\\d{1,9}") ? Integer.toString(Integer.parseInt(field)) : field;
    }

    /** Whether a row in its one form consists of entries of so many numbers; an empty row does. */
    static boolean accepts(String row, int fields) {
        String entry = "-?\\d{1,9}(:-?\\d{1,9}){" + (fields - 1) + "}";
        return row.isEmpty() || row.matches(entry + "( " + entry + ")*");
    }
}
