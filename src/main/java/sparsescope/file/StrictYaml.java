package sparsescope.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML that people write in heads of text files: one mapping, each key once. What is read is held like JSON. */
public final class StrictYaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private StrictYaml() {}

    /**
     * Reads the mapping in {@code text}.
     *
     * @param shown how errors name where it stands
     * @param line the line of the whole file on which {@code text} begins
     * @param expected what it should be
     */
    public static JsonObject parse(String shown, String text, int line, String expected) {
        try {
            JsonNode root = text.isBlank() ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(text);
            if (root == null || root.isMissingNode()) {
                root = JsonNodeFactory.instance.objectNode();
            }
            if (!(root instanceof ObjectNode object)) {
                throw InputException.in(shown, "line " + line, JsonObject.describe(root), expected);
            }
            return new JsonObject(shown, "", object);
        } catch (JacksonException e) {
            String said = OneLine.of(
                    e.getOriginalMessage().lines().findFirst().orElse("").strip());
            throw InputException.in(
                    shown,
                    place(e.getLocation(), line),
                    said.startsWith("Duplicate field")
                            ? "the same field twice"
                            : "text that is not YAML (" + said + ")",
                    expected);
        }
    }

    private static String place(JsonLocation location, int line) {
        return "line " + (line + (location == null ? 0 : Math.max(0, location.getLineNr() - 1)));
    }
}
