package sparsescope.export.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.accelerator.AcceleratorFile;
import sparsescope.file.JsonObject;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.style.Theme;

/** Reads and writes the fields that scenarios of moments and of whole pages share: where tensors come from, and the theme. */
final class ScenarioFields {
    /** Names the study of a whole page; a moment has no such field. */
    static final String STUDY = "study";

    /** The field that names the machine of settings. */
    static final String MACHINE = "machine";

    private static final String DRAWING = "drawing";
    private static final String PAINTED = "painted";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ScenarioFields() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String text(ObjectNode root) {
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void put(ObjectNode root, FigureOrigin origin) {
        ObjectNode network = root.putObject("network");
        if (origin.network() instanceof FigureNetwork.File file) {
            network.put("file", file.file());
        } else {
            network.put("sample", origin.network().name());
        }
        origin.input().ifPresent(input -> root.put("input", input));
        if (!origin.redrawing().equals(Redrawing.NONE)) {
            root.set(DRAWING, tree(origin.redrawing().asMap()));
        }
        if (!origin.painted().isEmpty()) {
            ArrayNode painted = root.putArray(PAINTED);
            origin.painted().forEach(tensor -> tensor.putTo(painted));
        }
    }

    /** Names a machine, unless it is the one that is meant where none is named. */
    static void put(ObjectNode json, Machine machine) {
        if (!machine.equals(Machines.standard())) {
            json.put(MACHINE, machine.name());
        }
    }

    /** The settings in a field of an object, of the machine that the object names. */
    static MachineSettings settings(JsonObject json, String field) {
        return AcceleratorFile.settings(AcceleratorFile.machine(json), json.object(field));
    }

    /** The fields of {@link #origin}, in a list of its own. */
    static List<String> originFields() {
        return new ArrayList<>(List.of("network", "input", DRAWING, PAINTED));
    }

    static FigureOrigin origin(JsonObject root) {
        return new FigureOrigin(
                network(root.object("network")),
                root.optionalText("input"),
                root.has(DRAWING) ? Redrawing.read(root.object(DRAWING)) : Redrawing.NONE,
                root.has(PAINTED)
                        ? root.objects(PAINTED).stream()
                                .map(PaintedTensor::read)
                                .toList()
                        : List.of());
    }

    private static FigureNetwork network(JsonObject json) {
        json.allowOnly(List.of("sample", "file"));
        if (json.has("sample") == json.has("file")) {
            throw json.error("file", json.has("file") ? "both a file and a sample" : "nothing", "a file or a sample");
        }
        return json.has("file")
                ? new FigureNetwork.File(json.text("file"))
                : new FigureNetwork.Sample(json.text("sample"));
    }

    static String word(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    static Theme theme(JsonObject root) {
        Optional<Theme> theme = Arrays.stream(Theme.values())
                .filter(each -> root.isText("theme") && word(each).equals(root.text("theme")))
                .findFirst();
        return theme.orElseThrow(() -> root.error(
                "theme", Arrays.stream(Theme.values()).map(ScenarioFields::word).collect(Collectors.joining(" or "))));
    }
}
