package sparsescope.scene.style;

import java.util.ArrayList;
import java.util.List;
import sparsescope.drawing.TextStyle;

/** Shortens what is said to whole clauses, so that nothing stands cut in the middle. */
public final class Clauses {
    private static final String END = "(?<=[.;])\\s";
    private static final String END_OF_LISTED = "(?<=[.;,])\\s";

    private Clauses() {}

    /** As many clauses of a text as fit a width in a style; empty when not even the first one does. */
    public static String fitting(String text, TextStyle style, double width) {
        return fitting(text.split(END), style, width);
    }

    /** The same of a text whose clauses may also be parted by commas. */
    public static String fittingOfList(String text, TextStyle style, double width) {
        return fitting(text.split(END_OF_LISTED), style, width);
    }

    private static String fitting(String[] text, TextStyle style, double width) {
        List<String> clauses = new ArrayList<>(List.of(text));
        while (!clauses.isEmpty()) {
            String words = ended(String.join(" ", clauses));
            if (style.width(words) <= width) {
                return words;
            }
            clauses.remove(clauses.size() - 1);
        }
        return "";
    }

    /** What is left of a sentence is one again. */
    private static String ended(String words) {
        return words.endsWith(";") || words.endsWith(",") ? words.substring(0, words.length() - 1) + "." : words;
    }
}
