package sparsescope.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Checks documents against our published schemas; knows the keywords they use and refuses any other. */
public final class JsonSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> SAY_NOTHING = Set.of("$schema", "$id", "$defs", "title", "description", "default");

    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** The published schema of that file name. */
    public static JsonSchema published(String name) throws IOException {
        return new JsonSchema(read(ResourceFolder.of("sparsescope/schema").resolve(name)));
    }

    public static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(file));
    }

    /** The property names of the object at a JSON pointer such as {@code /$defs/conv}. */
    public Set<String> properties(String pointer) {
        Set<String> names = new TreeSet<>();
        root.at(pointer + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** What is wrong with {@code document}; empty when nothing is. */
    public List<String> problems(JsonNode document) {
        List<String> problems = new ArrayList<>();
        check(root, document, "", problems);
        return problems;
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> problems) {
        schema.properties().forEach(keyword -> {
            if (!holds(keyword.getKey(), keyword.getValue(), schema, value, path, problems)) {
                problems.add(path + ": " + keyword.getKey() + " " + keyword.getValue() + " does not hold");
            }
        });
    }

    private boolean holds(
            String keyword, JsonNode wanted, JsonNode schema, JsonNode value, String path, List<String> problems) {
        switch (keyword) {
            case "$ref" -> check(root.at(wanted.asText().substring(1)), value, path, problems);
            case "properties" ->
                wanted.properties().forEach(property -> {
                    if (value.has(property.getKey())) {
                        check(
                                property.getValue(),
                                value.get(property.getKey()),
                                path + "/" + property.getKey(),
                                problems);
                    }
                });
            case "items" -> value.forEach(item -> check(wanted, item, path + "/*", problems));
            case "type" -> {
                return hasType(value, wanted.asText());
            }
            case "const" -> {
                return value.equals(wanted);
            }
            case "enum" -> {
                return stream(wanted).anyMatch(value::equals);
            }
            case "required" -> {
                return stream(wanted).allMatch(name -> value.has(name.asText()));
            }
            case "additionalProperties" -> {
                return value.properties().stream()
                        .allMatch(field -> schema.get("properties").has(field.getKey()));
            }
            case "oneOf" -> {
                return stream(wanted)
                                .filter(option -> {
                                    List<String> own = new ArrayList<>();
                                    check(option, value, path, own);
                                    return own.isEmpty();
                                })
                                .count()
                        == 1;
            }
            case "minimum" -> {
                return !value.isNumber() || value.decimalValue().compareTo(wanted.decimalValue()) >= 0;
            }
            case "maximum" -> {
                return !value.isNumber() || value.decimalValue().compareTo(wanted.decimalValue()) <= 0;
            }
            case "exclusiveMinimum" -> {
                return !value.isNumber() || value.decimalValue().compareTo(wanted.decimalValue()) > 0;
            }
            case "minItems" -> {
                return value.size() >= wanted.asInt();
            }
            case "maxItems" -> {
                return value.size() <= wanted.asInt();
            }
            case "uniqueItems" -> {
                return !wanted.asBoolean() || stream(value).distinct().count() == value.size();
            }
            case "minLength" -> {
                return value.asText().length() >= wanted.asInt();
            }
            case "pattern" -> {
                return Pattern.compile(wanted.asText()).matcher(value.asText()).find();
            }
            default -> {
                if (!SAY_NOTHING.contains(keyword)) {
                    throw new IllegalStateException("a keyword this check does not know: " + keyword);
                }
            }
        }
        return true;
    }

    private static boolean hasType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalStateException(type);
        };
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
