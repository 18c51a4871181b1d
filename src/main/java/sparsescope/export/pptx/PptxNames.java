package sparsescope.export.pptx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sparsescope.export.frame.PartNames;
import sparsescope.export.frame.XmlText;

/**
 * The names of a slide's shapes, no two alike: a part's readable name, and what is in it by its kind and place. From slide to slide the
 * same thing keeps its name, so that PowerPoint's Morph moves it.
 */
final class PptxNames {
    /** Shapes whose names begin so Morph takes for the same whatever they have become. */
    static final String SAME = "!!";

    private static final int LONGEST_TEXT = 40;
    private static final int LONGEST_ALTERNATIVE = 300;
    /** Tells checkers and screen readers that a shape says nothing by itself. */
    private static final String DECORATIVE = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">"
            + "<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/>"
            + "</a:ext></a:extLst>";

    /** A part being drawn. */
    private record Part(String name, List<String> texts) {}

    private final Map<String, Integer> used = new HashMap<>();
    private final Deque<Part> parts = new ArrayDeque<>();

    /** A part begins. */
    void begin(String id) {
        parts.push(new Part(unique(PartNames.of(id)), new ArrayList<>()));
    }

    /** A part ends: its properties, whose alternative text says what stands in it. */
    String end(int id) {
        Part part = parts.pop();
        if (!parts.isEmpty()) {
            parts.peek().texts().addAll(part.texts());
        }
        String all = part.name() + (part.texts().isEmpty() ? "" : ": " + String.join("; ", part.texts()));
        return properties(
                id, part.name(), all.length() > LONGEST_ALTERNATIVE ? cut(all, LONGEST_ALTERNATIVE) : all, "");
    }

    /** The properties of a shape of that kind. */
    String shape(int id, String kind) {
        return parts.isEmpty()
                ? properties(id, unique(kind + " 1"), "", DECORATIVE)
                : properties(id, unique(inPart(kind)), parts.peek().name(), "");
    }

    /** The properties of a text box. One in no part is the same text on the next slide, or another. */
    String text(int id, String text) {
        if (parts.isEmpty()) {
            return properties(id, unique("text: " + cut(text, LONGEST_TEXT)), "", "");
        }
        parts.peek().texts().add(text.strip());
        return properties(id, unique(inPart("text")), "", "");
    }

    private String inPart(String kind) {
        return parts.peek().name() + ", " + kind + " 1";
    }

    /** The name, or where another has it the next number of it. */
    private String unique(String name) {
        int count = used.merge(name, 1, Integer::sum);
        if (count == 1) {
            return name;
        }
        String next = name.endsWith(" 1") ? name.substring(0, name.length() - 1) + count : name + " #" + count;
        // Another may have been called so by itself.
        return used.containsKey(next) ? unique(next) : register(next);
    }

    private String register(String name) {
        used.put(name, 1);
        return name;
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    private static String properties(int id, String name, String alternative, String extensions) {
        String start = "<p:cNvPr id=\"" + id + "\"" + XmlText.attribute("name", SAME + name)
                + (alternative.isEmpty() ? "" : XmlText.attribute("descr", alternative));
        return extensions.isEmpty() ? start + "/>" : start + '>' + extensions + "</p:cNvPr>";
    }
}
