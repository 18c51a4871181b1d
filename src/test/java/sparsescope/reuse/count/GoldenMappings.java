package sparsescope.reuse.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sparsescope.file.StrictJson;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingFile;

/**
 * Mappings of a small layer with the counts they must have.
 *
 * @param mapping the mapping
 * @param expected its counts as JSON
 */
public record GoldenMappings(Mapping mapping, JsonNode expected) {
    public static final ConvShape LAYER = new ConvShape(4, 6, 7, 7, 3, 3, 1, 1, 1);

    @Override
    public String toString() {
        return mapping.name();
    }

    public static Stream<GoldenMappings> all() {
        try (var stream = GoldenMappings.class.getResourceAsStream("/sparsescope/reuse/mappings.json")) {
            JsonNode root = new ObjectMapper().readTree(stream);
            List<GoldenMappings> all = new ArrayList<>();
            root.get("presets").forEach(each -> all.add(of(each)));
            all.add(of(root.get("dragged")));
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenMappings of(JsonNode node) {
        String text = node.get("mapping").toString();
        return new GoldenMappings(MappingFile.of(StrictJson.parse("mappings.json", text, "a mapping")), node);
    }
}
