package sparsescope.reuse.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.Named;
import sparsescope.file.OneLine;
import sparsescope.file.StrictJson;

/** The mapping file: reads, checks and writes mappings. */
public final class MappingFile {
    static final String FORMAT = "sparsescope-mapping/1";
    static final List<String> FIELDS = List.of("$schema", "format", "name", "form", "loops", "bypass");
    static final List<String> LOOP_FIELDS = List.of("dimension", "size", "level");

    private MappingFile() {}

    /** Reads and checks the mapping in {@code file}. */
    public static Mapping read(Path file) {
        return of(StrictJson.read(file, "a mapping file"));
    }

    /** Reads and checks the mapping that an object of any file holds. */
    public static Mapping of(JsonObject json) {
        json.word("format", FORMAT);
        json.allowOnly(FIELDS);
        String name = json.text("name");
        Form form = choice(json, "form", List.of(Form.values()));
        List<Loop> loops =
                json.objects("loops").stream().map(loop -> loop(loop, form)).toList();
        try {
            return new Mapping(name, form, loops, bypass(json));
        } catch (MappingException e) {
            throw new InputException(
                    json.file() + ": " + (json.path().isEmpty() ? "" : json.path() + ".") + e.getMessage(), e);
        }
    }

    private static Loop loop(JsonObject json, Form form) {
        json.allowOnly(LOOP_FIELDS);
        return new Loop(
                choice(json, "dimension", form.dimensions()),
                json.integer("size", 1, Mapping.MOST_TURNS),
                choice(json, "level", List.of(Level.values())));
    }

    private static Set<Operand> bypass(JsonObject json) {
        Set<Operand> bypass = EnumSet.noneOf(Operand.class);
        List<String> words = json.has("bypass") ? json.texts("bypass") : List.of();
        for (int i = 0; i < words.size(); i++) {
            String field = "bypass[" + i + "]";
            String word = words.get(i);
            List<Operand> all = List.of(Operand.values());
            Operand operand =
                    Named.find(all, word).orElseThrow(() -> json.error(field, OneLine.quote(word), Named.oneOf(all)));
            if (!bypass.add(operand)) {
                throw json.error(field, OneLine.quote(word) + " a second time", "each operand at most once");
            }
        }
        return bypass;
    }

    private static <T extends Named> T choice(JsonObject json, String field, List<T> all) {
        return (json.isText(field) ? Named.find(all, json.text(field)) : Optional.<T>empty())
                .orElseThrow(() -> json.error(field, Named.oneOf(all)));
    }

    /** A mapping as the object that a file holds. */
    public static Map<String, Object> asMap(Mapping mapping) {
        List<Map<String, Object>> loops = new ArrayList<>();
        for (Loop loop : mapping.loops()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("dimension", loop.dimension().word());
            fields.put("size", loop.size());
            fields.put("level", loop.level().word());
            loops.add(fields);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", FORMAT);
        map.put("name", mapping.name());
        map.put("form", mapping.form().word());
        map.put("loops", loops);
        map.put("bypass", mapping.bypass().stream().map(Operand::word).toList());
        return map;
    }
}
