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
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.AcceleratorFile;
import sparsescope.accelerator.Setting;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.file.StrictJson;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/** Scenarios as JSON: one line of ASCII, which every format's metadata can hold, and the same each time. */
public final class ScenarioJson {
    /** The format's name. */
    public static final String FORMAT = "sparsescope-scenario/1";

    /** How every scenario written here begins, whatever its version. */
    public static final String START = "{\"format\":\"sparsescope-scenario/";

    private static final String FORMAT_STEM = "sparsescope-scenario/";
    private static final String EXPECTED = "a scenario";
    private static final String DRAWING = "drawing";
    private static final String PAINTED = "painted";
    private static final String WHAT = "what";
    private static final String TWIN = "twin";
    private static final int CODE_DIGITS = 8;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ScenarioJson() {}

    /** The scenario as JSON. */
    public static String write(FigureScenario scenario) {
        ObjectNode root = begin();
        put(root, scenario.origin());
        root.put("layer", scenario.layer());
        root.put("tensors", scenario.tensors());
        root.set("accelerator", tree(Setting.asMap(scenario.accelerator())));
        root.put("cycle", scenario.cycle());
        StageView view = scenario.view();
        ObjectNode camera = root.putObject("view");
        camera.put("depth", view.depth());
        camera.put("zoom", view.zoom());
        camera.put("panX", view.panX());
        camera.put("panY", view.panY());
        camera.put("column", view.column());
        camera.put("row", view.row());
        putChannel(camera, "inputChannel", view.inputChannel());
        putChannel(camera, "outputChannel", view.outputChannel());
        root.put("theme", word(scenario.theme()));
        if (scenario.subject() != FigureSubject.STAGE) {
            root.put(WHAT, scenario.subject().word());
        }
        scenario.twin().ifPresent(twin -> TwinJson.put(root.putObject(TWIN), twin));
        return text(root);
    }

    static ObjectNode begin() {
        return MAPPER.createObjectNode().put("format", FORMAT);
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

    private static void putChannel(ObjectNode camera, String field, int channel) {
        if (channel != StageView.FOLLOW) {
            camera.put(field, channel);
        }
    }

    static String word(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    /** A few characters that name a scenario, wherever its network lies. */
    public static String code(FigureScenario scenario) {
        String json = write(
                scenario.origin().network() instanceof FigureNetwork.File file
                        ? scenario.from(new FigureNetwork.File(file.name()))
                        : scenario);
        byte[] hash = TensorChecksum.digest().digest(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return java.util.HexFormat.of().formatHex(hash).substring(0, CODE_DIGITS);
    }

    /**
     * Reads a scenario.
     *
     * @param shown how errors name where it stands
     */
    public static FigureScenario read(String shown, String json) {
        return read(checked(shown, json));
    }

    /** The same, of a moment or of a whole page. */
    public static Reopenable readAny(String shown, String json) {
        JsonObject root = checked(shown, json);
        return root.has(StudyJson.STUDY) ? StudyJson.read(root) : read(root);
    }

    private static JsonObject checked(String shown, String json) {
        JsonObject root = StrictJson.parse(shown, json, EXPECTED);
        checkFormat(root);
        return root;
    }

    /** The fields of {@link #origin}, in a list of its own. */
    static List<String> originFields() {
        return new ArrayList<>(List.of("network", "input", DRAWING, PAINTED));
    }

    private static FigureScenario read(JsonObject root) {
        List<String> known = originFields();
        known.addAll(List.of("format", "layer", "tensors", "accelerator", "cycle", "view", "theme", WHAT, TWIN));
        root.allowOnly(known);
        AcceleratorConfig accelerator = AcceleratorFile.config(root.object("accelerator"));
        return new FigureScenario(
                origin(root),
                root.text("layer"),
                root.text("tensors"),
                accelerator,
                cycle(root),
                view(root.object("view"), accelerator),
                theme(root),
                subject(root),
                root.has(TWIN) ? Optional.of(TwinJson.read(root.object(TWIN))) : Optional.empty());
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

    private static FigureSubject subject(JsonObject root) {
        return root.optionalText(WHAT)
                .map(word -> FigureSubject.find(word)
                        .orElseThrow(() -> root.error(
                                WHAT,
                                Arrays.stream(FigureSubject.values())
                                        .map(FigureSubject::word)
                                        .collect(Collectors.joining(", ", "one of ", "")))))
                .orElse(FigureSubject.STAGE);
    }

    private static void checkFormat(JsonObject root) {
        boolean other = root.isText("format")
                && root.text("format").startsWith(FORMAT_STEM)
                && !root.text("format").equals(FORMAT);
        if (other) {
            throw root.error(
                    "format",
                    OneLine.quote(root.text("format")) + ", made by another version of the program",
                    OneLine.quote(FORMAT));
        }
        root.word("format", FORMAT);
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

    private static long cycle(JsonObject root) {
        long cycle = root.longInteger("cycle");
        if (cycle < 0) {
            throw root.error("cycle", "a whole number of 0 or more");
        }
        return cycle;
    }

    private static StageView view(JsonObject json, AcceleratorConfig grid) {
        json.allowOnly(List.of("depth", "zoom", "panX", "panY", "column", "row", "inputChannel", "outputChannel"));
        return StageView.at(
                        json.number("depth", StageView.PLANE, StageView.PE),
                        json.integer("column", 0, grid.columns() - 1),
                        json.integer("row", 0, grid.rows() - 1))
                .magnified(
                        json.number("zoom", 0.01, 1000), json.number("panX", -1e6, 1e6), json.number("panY", -1e6, 1e6))
                .channels(
                        json.integer("inputChannel", 0, Integer.MAX_VALUE, StageView.FOLLOW),
                        json.integer("outputChannel", 0, Integer.MAX_VALUE, StageView.FOLLOW));
    }

    static Theme theme(JsonObject root) {
        Optional<Theme> theme = Arrays.stream(Theme.values())
                .filter(each -> root.isText("theme") && word(each).equals(root.text("theme")))
                .findFirst();
        return theme.orElseThrow(() -> root.error(
                "theme", Arrays.stream(Theme.values()).map(ScenarioJson::word).collect(Collectors.joining(" or "))));
    }
}
