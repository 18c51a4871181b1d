package sparsescope.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Multiplies every length of a stylesheet: type, icons, gaps and widths grow together. */
final class ScaledStylesheet {
    private static final Pattern LENGTHS =
            Pattern.compile("(-fx-(?:padding|spacing|hgap|vgap|(?:min|pref|max)-(?:width|height)|font-size|icon-size"
                    + "|graphic-text-gap|(?:background|border)-radius|border-width|stroke-width|arc-(?:width|height))"
                    + "\\s*:)([^;}]*)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#.-])\\d+(?:\\.\\d+)?(?!\\d*em)");

    private ScaledStylesheet() {}

    /** {@code css}, {@code scale} times as large. */
    static String of(String css, double scale) {
        return LENGTHS.matcher(css)
                .replaceAll(declaration ->
                        Matcher.quoteReplacement(declaration.group(1) + scaled(declaration.group(2), scale)));
    }

    private static String scaled(String lengths, double scale) {
        return NUMBER.matcher(lengths)
                .replaceAll(number -> String.format(Locale.ROOT, "%.2f", Double.parseDouble(number.group()) * scale));
    }

    /** A stylesheet as an address that the toolkit can load. */
    static String address(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
