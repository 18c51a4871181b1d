package sparsescope.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** An object in a JSON file that knows where it is, so that every error names file and field. */
public final class JsonObject {
    private final String file;
    private final String path;
    private final ObjectNode node;

    JsonObject(String file, String path, ObjectNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** The file as the person named it. */
    public String file() {
        return file;
    }

    /** The path of {@code field} from the root, such as {@code layers[2].stride}. */
    public String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** The path of this object from the root; empty for the root itself. */
    public String path() {
        return path;
    }

    /** Whether {@code field} is there, even when it is null. */
    public boolean has(String field) {
        return node.has(field);
    }

    /** The names of all fields, in the file's order. */
    public List<String> fields() {
        List<String> names = new ArrayList<>();
        for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
            names.add(it.next());
        }
        return names;
    }

    /** The error that {@code field} holds {@code found} instead of {@code expected}. */
    public InputException error(String field, String found, String expected) {
        return InputException.in(file, at(field), found, expected);
    }

    /** The error that {@code field} does not hold what is {@code expected}. */
    public InputException error(String field, String expected) {
        return error(field, describe(node.get(field)), expected);
    }

    /** Refuses every field but {@code known}. */
    public void allowOnly(Collection<String> known) {
        for (String field : fields()) {
            if (!known.contains(field)) {
                throw error(field, "an unknown field", "one of " + String.join(", ", known));
            }
        }
    }

    /** A text that must be there and not be blank. */
    public String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw error(field, "a text");
        }
        return value.textValue();
    }

    /** Refuses anything but {@code word}, such as the name of a format. */
    public void word(String field, String word) {
        if (!isText(field) || !node.get(field).textValue().equals(word)) {
            throw error(field, OneLine.quote(word));
        }
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /** A whole number from {@code lowest} to {@code highest} that must be there. */
    public int integer(String field, int lowest, int highest) {
        JsonNode value = node.get(field);
        if (value == null
                || !value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < lowest
                || value.intValue() > highest) {
            throw error(field, "a whole number " + range(lowest, highest));
        }
        return value.intValue();
    }

    /** A whole number from {@code lowest} to {@code highest}, or {@code fallback} when it is missing. */
    public int integer(String field, int lowest, int highest, int fallback) {
        return has(field) ? integer(field, lowest, highest) : fallback;
    }

    private static String range(int lowest, int highest) {
        return highest == Integer.MAX_VALUE ? "of " + lowest + " or more" : lowest + "…" + highest;
    }

    /** Any whole number of 64 bits that must be there. */
    public long longInteger(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw error(field, "a whole number of 64 bits");
        }
        return value.longValue();
    }

    /** A number that must be there. */
    public double number(String field, String expected) {
        JsonNode value = node.get(field);
        if (value == null || !value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw error(field, expected);
        }
        return value.doubleValue();
    }

    /** A number from {@code lowest} to {@code highest} that must be there. */
    public double number(String field, double lowest, double highest) {
        String expected = "a number from " + lowest + " to " + highest;
        double value = number(field, expected);
        if (value < lowest || value > highest) {
            throw error(field, expected);
        }
        return value;
    }

    /** true or false, or {@code fallback} when it is missing. */
    public boolean flag(String field, boolean fallback) {
        if (!has(field)) {
            return fallback;
        }
        JsonNode value = node.get(field);
        if (!value.isBoolean()) {
            throw error(field, "true or false");
        }
        return value.booleanValue();
    }

    /** Whether {@code field} holds an object. */
    public boolean isObject(String field) {
        return node.get(field) instanceof ObjectNode;
    }

    /** An object that must be there. */
    public JsonObject object(String field) {
        if (node.get(field) instanceof ObjectNode object) {
            return new JsonObject(file, at(field), object);
        }
        throw error(field, "an object");
    }

    /** A list of at least one object that must be there. */
    public List<JsonObject> objects(String field) {
        JsonNode list = node.get(field);
        if (list == null || !list.isArray()) {
            throw error(field, "a list of objects");
        }
        if (list.isEmpty()) {
            throw error(field, "an empty list", "at least one object");
        }
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = field + "[" + i + "]";
            if (!(list.get(i) instanceof ObjectNode object)) {
                throw error(place, describe(list.get(i)), "an object");
            }
            objects.add(new JsonObject(file, at(place), object));
        }
        return objects;
    }

    /** A list of whole numbers from {@code lowest} to {@code highest} that must be there. */
    public int[] integers(String field, int lowest, int highest) {
        ArrayNode list = list(field, "a list of whole numbers");
        int[] numbers = new int[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode value = list.get(i);
            if (!value.isIntegralNumber()
                    || !value.canConvertToInt()
                    || value.intValue() < lowest
                    || value.intValue() > highest) {
                throw error(field + "[" + i + "]", describe(value), "a whole number " + range(lowest, highest));
            }
            numbers[i] = value.intValue();
        }
        return numbers;
    }

    /** A list of texts that must be there. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(field, "a list of texts")) {
            if (!value.isTextual()) {
                throw error(field + "[" + texts.size() + "]", describe(value), "a text");
            }
            texts.add(value.asText());
        }
        return texts;
    }

    private ArrayNode list(String field, String expected) {
        if (node.get(field) instanceof ArrayNode list) {
            return list;
        }
        throw error(field, expected);
    }

    /** A number, text or null as plain text ({@code null} stays null); anything else is an error. */
    public Optional<String> scalar(String field, boolean numeric, String expected) {
        JsonNode value = node.get(field);
        if (value != null && value.isNull()) {
            return Optional.empty();
        }
        if (value == null || (numeric ? !value.isIntegralNumber() : !value.isTextual())) {
            throw error(field, expected);
        }
        return Optional.of(value.asText());
    }

    /** Whether {@code field} holds text. */
    public boolean isText(String field) {
        return has(field) && node.get(field).isTextual();
    }

    static String describe(JsonNode value) {
        if (value == null) {
            return "nothing";
        }
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> OneLine.quote(value.textValue());
            case MISSING -> "nothing";
            default -> OneLine.excerpt(value.asText());
        };
    }
}
