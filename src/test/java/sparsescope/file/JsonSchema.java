package sparsescope.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A published schema, against which an independent validator checks documents. */
public final class JsonSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** The schema that schemas themselves must meet; the validator has it on board. */
    private static final Schema META =
            REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private final JsonNode root;
    private final Schema schema;

    private JsonSchema(JsonNode root) {
        this.root = root;
        this.schema = REGISTRY.getSchema(root);
    }

    /** The published schema of that file name; one that is no valid schema itself is an error. */
    public static JsonSchema published(String name) throws IOException {
        JsonNode root = read(ResourceFolder.of("sparsescope/schema").resolve(name));
        List<Error> faults = META.validate(root);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(name + " is no valid schema: " + faults);
        }
        return new JsonSchema(root);
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
        return schema.validate(document).stream().map(Error::toString).toList();
    }
}
