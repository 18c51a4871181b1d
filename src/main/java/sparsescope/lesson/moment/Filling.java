package sparsescope.lesson.moment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** Puts numbers of a run where a text names them in braces: {@code {cycle}}; {@code {density%}} as a percentage. */
final class Filling {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)\\}");

    private final Facts facts;
    private final String field;

    /**
     * Fills texts.
     *
     * @param field where they stand, for errors
     */
    Filling(Facts facts, String field) {
        this.facts = facts;
        this.field = field;
    }

    String fill(String text) {
        return NAMED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String named) {
        boolean percent = named.endsWith("%");
        String name = percent ? named.substring(0, named.length() - 1) : named;
        return facts.find(name)
                .map(fact -> percent ? unbroken(fact.percent()) : fact.text())
                .orElseThrow(() -> new InputException(field + ": found {" + OneLine.shortWords(named)
                        + "}, expected one of the facts of this moment: " + String.join(", ", facts.names())));
    }

    /** No line may end between a number and its sign. */
    private static String unbroken(String percentage) {
        return percentage.replace(' ', '\u00a0');
    }
}
