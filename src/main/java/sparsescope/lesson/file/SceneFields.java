package sparsescope.lesson.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Presets;
import sparsescope.file.JsonObject;
import sparsescope.lesson.Scene;
import sparsescope.lesson.When;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.network.tensors.Redrawing;

/** Reads scenes. What a stop's scene leaves out is as the lesson's own scene says. */
final class SceneFields {
    static final String NONE = "none";
    static final String END = "end";
    static final String ALL = "all";

    /** What holds where neither a stop nor its lesson says anything. */
    static final Scene PLAIN = new Scene(
            Scene.Sheet.STAGE,
            "teaching",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Redrawing.NONE,
            List.of(),
            new When.Cycle(0),
            new Scene.View(Scene.Landing.ARRAY, Optional.empty(), -1, -1, Optional.empty()),
            Optional.empty());

    private final JsonObject json;
    private final Scene base;
    private final Path folder;

    private SceneFields(JsonObject json, Scene base, Path folder) {
        this.json = json;
        this.base = base;
        this.folder = folder;
    }

    /**
     * Reads a scene.
     *
     * @param base has what it leaves out
     * @param folder from where its files are seen; null when there is none
     */
    static Scene read(JsonObject json, Scene base, Path folder) {
        json.allowOnly(LessonFields.SCENE);
        return new SceneFields(json, base, folder).scene();
    }

    private Scene scene() {
        boolean other = json.has("network");
        return new Scene(
                PageFields.sheet(json, base.sheet()),
                other ? place("network", SampleNetworks.names()) : base.network(),
                none("input", other ? Optional.empty() : base.input()),
                json.has("layer") ? json.optionalText("layer") : other ? Optional.empty() : base.layer(),
                json.has("accelerator") ? Optional.of(place("accelerator", Presets.names())) : base.accelerator(),
                settings(),
                json.has("drawing") ? Redrawing.read(json.object("drawing")) : base.redrawing(),
                painted(),
                when(),
                view(),
                twin());
    }

    private Optional<String> none(String field, Optional<String> otherwise) {
        return json.has(field) ? json.optionalText(field).filter(text -> !text.equals(NONE)) : otherwise;
    }

    /** A name, or a file seen from the lesson's folder. */
    private String place(String field, List<String> names) {
        String text = json.text(field);
        return names.contains(text) || folder == null
                ? text
                : folder.resolve(text).normalize().toString();
    }

    private List<PaintedTensor> painted() {
        if (!json.has("painted")) {
            return base.painted();
        }
        if (json.isText("painted")) {
            json.word("painted", NONE);
            return List.of();
        }
        return json.objects("painted").stream().map(PaintedTensor::read).toList();
    }

    private Map<String, String> settings() {
        if (!json.has("settings")) {
            return json.has("accelerator") ? Map.of() : base.settings();
        }
        JsonObject settings = json.object("settings");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : settings.fields()) {
            texts.put(
                    field,
                    settings.isText(field)
                            ? settings.text(field)
                            : String.valueOf(settings.integer(field, 0, Integer.MAX_VALUE)));
        }
        return texts;
    }

    private When when() {
        List<String> said = LessonFields.WHEN.stream().filter(json::has).toList();
        if (said.size() > 1) {
            throw json.error(said.get(1), said.get(1) + " together with " + said.get(0), "one of " + LessonFields.WHEN);
        }
        if (said.isEmpty()) {
            return base.when();
        }
        return switch (said.get(0)) {
            case "first" -> new When.First(json.text("first"));
            case "next" -> new When.Next(json.text("next"));
            default ->
                json.isText("cycle") && json.text("cycle").equals(END)
                        ? new When.End()
                        : new When.Cycle(json.integer("cycle", 0, Integer.MAX_VALUE));
        };
    }

    private Scene.View view() {
        Optional<PePosition> pe = base.view().pe();
        if (json.has("pe")) {
            int[] at = json.integers("pe", 0, 63);
            if (at.length != 2) {
                throw json.error("pe", at.length + " numbers", "column and row of a PE, such as [0, 1]");
            }
            pe = Optional.of(new PePosition(at[0], at[1]));
        }
        return new Scene.View(
                json.has("landing")
                        ? constant(json, "landing", Scene.Landing.class)
                        : base.view().landing(),
                pe,
                json.integer("inputChannel", 0, Integer.MAX_VALUE, base.view().inputChannel()),
                json.integer("outputChannel", 0, Integer.MAX_VALUE, base.view().outputChannel()),
                timeline());
    }

    private Optional<Scene.Stretch> timeline() {
        if (!json.has("timeline")) {
            return base.view().timeline();
        }
        if (json.isText("timeline")) {
            json.word("timeline", ALL);
            return Optional.empty();
        }
        int[] cycles = json.integers("timeline", 0, Integer.MAX_VALUE);
        if (cycles.length != 2 || cycles[1] <= cycles[0]) {
            throw json.error(
                    "timeline",
                    Arrays.toString(cycles),
                    "the first and the last cycle it shows, such as [0, 40], or all");
        }
        return Optional.of(new Scene.Stretch(cycles[0], cycles[1]));
    }

    private Optional<Scene.Twin> twin() {
        if (!json.has("twin")) {
            return base.twin();
        }
        if (json.isText("twin")) {
            json.word("twin", NONE);
            return Optional.empty();
        }
        JsonObject twin = json.object("twin");
        twin.allowOnly(LessonFields.TWIN);
        String value = twin.isText("value") ? twin.text("value") : String.valueOf(number(twin));
        boolean byWork = twin.has("align") && twin.text("align").equals("work");
        if (twin.has("align") && !byWork) {
            twin.word("align", "time");
        }
        return Optional.of(new Scene.Twin(twin.text("kind"), value, byWork));
    }

    private static String number(JsonObject twin) {
        double value = twin.number("value", "a number or a word");
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** A constant by its word. */
    static <E extends Enum<E>> E constant(JsonObject json, String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> json.isText(field) && word(each).equals(json.text(field)))
                .findFirst()
                .orElseThrow(() -> json.error(
                        field,
                        Arrays.stream(type.getEnumConstants())
                                .map(SceneFields::word)
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    /** A constant as files write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
