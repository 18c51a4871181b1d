package sparsescope.export.frame;

/** Writes text and numbers as XML and HTML take them, the same in every country. */
public final class XmlText {
    private static final int THOUSAND = 1000;

    private XmlText() {}

    /** Text between tags or in an attribute's double quotes; characters that XML cannot hold become U+FFFD. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000 || c == '\t' || c == '\n';
    }

    /** A number rounded to thousandths, as short as it can be written. */
    public static String number(double value) {
        long thousandths = Math.round(value * THOUSAND);
        StringBuilder text = new StringBuilder(12);
        if (thousandths < 0) {
            text.append('-');
        }
        text.append(Math.abs(thousandths / THOUSAND));
        long rest = Math.abs(thousandths % THOUSAND);
        if (rest > 0) {
            text.append('.').append(rest / 100);
            if (rest % 100 > 0) {
                text.append(rest / 10 % 10);
                if (rest % 10 > 0) {
                    text.append(rest % 10);
                }
            }
        }
        return text.toString();
    }

    /** An attribute with a space before it. */
    public static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + '"';
    }

    /** An attribute with a space before it. */
    public static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + '"';
    }
}
