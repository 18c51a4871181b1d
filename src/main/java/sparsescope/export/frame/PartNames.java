package sparsescope.export.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sparsescope.drawing.PartId;

/** Names parts of a picture where people read them: in lists of shapes and by screen readers. */
public final class PartNames {
    /** By the words of an id; numbers of it stand for {@code 0}, {@code 1}… in braces. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("pe", "PE ({0}, {1})"),
            Map.entry("plane tile", "Input tile of PE ({0}, {1})"),
            Map.entry("plane owned", "Outputs of PE ({0}, {1})"),
            Map.entry("plane image", "Input image in PE ({0}, {1})"),
            Map.entry("plane halo", "Output halo of PE ({0}, {1})"),
            Map.entry("plane weight", "Weight of filter {0}, channel {1}, at ({2}, {3})"),
            Map.entry("link", "Link from PE ({0}, {1}) to PE ({2}, {3})"),
            Map.entry("load pe", "Load of PE ({0}, {1})"),
            Map.entry("detail sum", "Partial sum of filter {0} at ({1}, {2})"),
            Map.entry("detail bank", "Accumulator bank {0}"),
            Map.entry("detail slot", "Multiplier {0}"),
            Map.entry("detail queue", "Queue of bank {0}, place {1}"),
            Map.entry("detail weight", "Weight vector, place {0}"),
            Map.entry("detail activation", "Activation vector, place {0}"),
            Map.entry("detail input", "Input at ({0}, {1})"),
            Map.entry("transfer", "Halo sum of filter {0} at ({1}, {2})"),
            Map.entry("timeline group", "Output-channel group {0}"),
            Map.entry("timeline mark", "Mark at cycle {0}"),
            Map.entry("layer", "Layer {0}"));

    private PartNames() {}

    /** The name of a part; of what no name is known, the words and numbers of its id. */
    public static String of(String id) {
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String field : PartId.parse(id).fields()) {
            (field.matches("-?\\d{1,9}") ? numbers : words).add(field);
        }
        String name = NAMES.get(String.join(" ", words));
        return name != null
                        && name.contains("{" + (numbers.size() - 1) + "}")
                        && !name.contains("{" + numbers.size() + "}")
                ? filled(name, numbers)
                : plain(id);
    }

    private static String filled(String name, List<String> numbers) {
        String filled = name;
        for (int i = 0; i < numbers.size(); i++) {
            filled = filled.replace("{" + i + "}", numbers.get(i));
        }
        return filled;
    }

    private static String plain(String id) {
        StringBuilder plain = new StringBuilder();
        boolean inNumbers = false;
        for (String field : PartId.parse(id).fields()) {
            boolean number = field.matches("-?\\d{1,9}");
            plain.append(
                    number
                            ? inNumbers ? ", " : plain.length() == 0 ? "(" : " ("
                            : inNumbers ? ") " : plain.length() == 0 ? "" : " ");
            inNumbers = number;
            // Names of constants.
            plain.append(
                    field.matches("[A-Z_]+") ? field.toLowerCase(Locale.ROOT).replace('_', ' ') : field);
        }
        String words = plain.append(inNumbers ? ")" : "").toString();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
