package sparsescope.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out the rules in which one stylesheet differs from another, for roots in a state. With it both are in force at once, and going from one to
 * the other reads no stylesheet again: the toolkit takes ten times as long for that.
 */
final class RestyledSheet {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private RestyledSheet() {}

    private record Rule(String selectors, List<String> declarations) {}

    /** The declarations of {@code other} that {@code usual} does not have in the same rule, for roots with pseudo-class {@code state}. */
    static String of(String usual, String other, String state) {
        Map<String, Set<String>> known = new HashMap<>();
        rules(usual)
                .forEach(rule -> known.computeIfAbsent(rule.selectors, none -> new HashSet<>())
                        .addAll(rule.declarations));
        StringBuilder sheet = new StringBuilder();
        for (Rule rule : rules(other)) {
            List<String> different = new ArrayList<>(rule.declarations);
            different.removeAll(known.getOrDefault(rule.selectors, Set.of()));
            if (!different.isEmpty()) {
                sheet.append(inState(rule.selectors, state)).append(" { ");
                different.forEach(declaration -> sheet.append(declaration).append("; "));
                sheet.append("}\n");
            }
        }
        return sheet.toString();
    }

    /** All of a stylesheet, for roots in a state. */
    static String of(String sheet, String state) {
        return of("", sheet, state);
    }

    private static List<Rule> rules(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
                .results()
                .map(rule -> new Rule(
                        parts(rule.group(1), ",").collect(Collectors.joining(", ")),
                        parts(rule.group(2), ";").toList()))
                .toList();
    }

    private static Stream<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty());
    }

    private static String inState(String selectors, String state) {
        String root = ".root:" + state;
        return parts(selectors, ",")
                .map(selector -> selector.startsWith(".root") && !selector.startsWith(".root-")
                        ? root + selector.substring(".root".length())
                        : root + " " + selector)
                .collect(Collectors.joining(", "));
    }
}
