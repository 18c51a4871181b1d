package sparsescope.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the scenario in text, such as SVG or HTML, as it stands there or with its quotation marks written as markup. */
final class MarkupScenario {
    private static final Pattern START = Pattern.compile("\\{(\"|&quot;|&#34;)format\\1:\\1sparsescope-scenario/");

    private MarkupScenario() {}

    /** The first scenario in {@code text}. */
    static Optional<String> find(String text) {
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return Optional.empty();
        }
        String rest = text.substring(start.start());
        boolean marked = !start.group(1).equals("\"");
        return end(marked ? plain(rest) : rest);
    }

    /** Of what follows only as much matters as a scenario may be long. */
    private static String plain(String markup) {
        return markup.substring(0, Math.min(markup.length(), 1 << 16))
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The JSON object that {@code text} begins with. */
    private static Optional<String> end(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return Optional.of(text.substring(0, i + 1));
            }
        }
        return Optional.empty();
    }
}
