package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sparsescope.simulation.Moment;

/** Tells what is under the pointer. */
public final class Inspector {
    private Inspector() {}

    /**
     * What a part of the stage is.
     *
     * @param title its name
     * @param lines its value, where it came from and where it goes, a sentence each
     */
    public record Description(String title, List<String> lines) {
        static Description of(String title, String... lines) {
            List<String> said = new ArrayList<>();
            for (String line : lines) {
                if (line != null && !line.isEmpty()) {
                    said.add(line);
                }
            }
            return new Description(title, List.copyOf(said));
        }
    }

    /** Describes the part with this id at this moment; one that is not there any more is described by its name alone. */
    public static Description describe(String id, Moment moment, StageView view) {
        String[] words = id.split("/");
        try {
            Description found = switch (words[0]) {
                case "plane" -> new InspectedPlane(moment, view).describe(words);
                case "pe", "link", "transfer", "timeline" -> new InspectedArray(moment, view).describe(words);
                case "detail" -> new InspectedPe(moment, view).describe(words);
                case "cause", "legend", "chart" -> InspectedWords.describe(words, moment);
                default -> null;
            };
            if (found != null) {
                return found;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // The picture under the pointer is of another moment than this one.
        }
        return Description.of(named(words));
    }

    private static String named(String[] words) {
        String last = words[0].toLowerCase(Locale.ROOT);
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }

    /** "1 value", "2 values". */
    static String count(long number, String thing) {
        return Pen.number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String pe(int column, int row) {
        return "PE (" + column + "," + row + ")";
    }
}
