package sparsescope.drawing;

import java.util.Arrays;
import java.util.List;

/**
 * The id of a part, taken apart: {@code pe/3/4} is of kind {@code pe} with the fields 3 and 4.
 *
 * @param fields everything between slashes
 */
public record PartId(List<String> fields) {
    /** Reads an id. */
    public static PartId parse(String id) {
        return new PartId(Arrays.asList(id.split("/", -1)));
    }

    /** What kind of part it is: its first word. */
    public String kind() {
        return fields.get(0);
    }

    /** The field after the kind, for kinds that have several sorts of parts. */
    public String sort() {
        return fields.size() > 1 ? fields.get(1) : "";
    }

    /** Its last word. */
    public String last() {
        return fields.get(fields.size() - 1);
    }

    /** How many fields come after the kind. */
    public int size() {
        return fields.size() - 1;
    }

    /** A field after the kind as a number; −1 when it is none. */
    public int number(int index) {
        String field = index < size() ? fields.get(index + 1) : "";
        return field.matches("\\d{1,9}") ? Integer.parseInt(field) : -1;
    }
}
