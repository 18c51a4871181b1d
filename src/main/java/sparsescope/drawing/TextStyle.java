package sparsescope.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the style of a text: typeface, size, colour and anchor.
 *
 * @param face which of the bundled fonts
 * @param size in pixels
 * @param colour of the text
 * @param anchor which end of the baseline is given
 */
public record TextStyle(Typeface face, double size, Colour colour, Anchor anchor) {
    /** Says which point of the baseline a text hangs on. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Text that starts at its point. */
    public static TextStyle of(Typeface face, double size, Colour colour) {
        return new TextStyle(face, size, colour, Anchor.START);
    }

    /** The same text centred on its point. */
    public TextStyle middle() {
        return new TextStyle(face, size, colour, Anchor.MIDDLE);
    }

    /** The same text ending at its point. */
    public TextStyle end() {
        return new TextStyle(face, size, colour, Anchor.END);
    }

    /** The same text at another size. */
    public TextStyle sized(double other) {
        return new TextStyle(face, other, colour, anchor);
    }

    /** The same text in another colour. */
    public TextStyle in(Colour other) {
        return new TextStyle(face, size, other, anchor);
    }

    /** A text word by word in as many lines as it takes; a wide word has a line of its own, and a percent sign stays with its number. */
    public List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" (?!%)")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** A name that fits: a long one loses its beginning, since networks name their blocks first and their layers last. */
    public String endOf(String name, double width) {
        String shown = name;
        for (int from = 1; width(shown) > width && from < name.length(); from++) {
            shown = "…" + name.substring(from);
        }
        return shown;
    }

    /** Width of {@code text} in pixels. */
    public double width(String text) {
        return face.width(text) * size;
    }
}
