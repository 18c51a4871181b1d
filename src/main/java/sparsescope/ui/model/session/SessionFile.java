package sparsescope.ui.model.session;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.AcceleratorFile;
import sparsescope.accelerator.Presets;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.file.StrictJson;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.Redrawing;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.navigation.StoredView;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.session.SavedSession.Style;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.NetworkSource;

/**
 * Reads and writes session files. Reading is strict about every field, and still opens what it can: each thing that is wrong is a problem
 * to tell, and the rest holds.
 */
public final class SessionFile {
    /** The format's name. */
    public static final String FORMAT = "sparsescope-session/1";

    private static final String STEM = "sparsescope-session/";
    private static final String EXPECTED = "a session file";
    private static final List<String> FIELDS = List.of(
            "$schema",
            "format",
            "network",
            "input",
            "layer",
            "tensors",
            "drawing",
            "accelerator",
            "machine",
            "settings",
            "cycle",
            "step",
            "speed",
            "camera",
            "chart",
            "views",
            SessionLists.MARKS,
            SessionLists.BREAKPOINTS,
            SessionLists.PAINTED,
            ShownJson.TWIN,
            ShownJson.LIFE,
            ShownJson.TIMELINE,
            ShownJson.WHOLE_LAYER,
            PagesJson.PAGE,
            PagesJson.PAGES,
            "style",
            "window");
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SessionFile() {}

    /**
     * Describes a session as it could be read.
     *
     * @param session what is there
     * @param problems what is not, a line each
     */
    public record Read(SavedSession session, List<String> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** Writes a session; on any failure {@code file} is as it was. */
    public static void write(SavedSession session, Path file) throws IOException {
        byte[] bytes = (pretty(json(session, file)) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    static String pretty(ObjectNode json) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer(printer).writeValueAsString(json);
    }

    private static ObjectNode json(SavedSession session, Path file) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        session.network().ifPresent(network -> {
            ObjectNode json = root.putObject("network");
            if (network instanceof NetworkSource.File of) {
                json.put("file", fromFolderOf(file, of.path()));
            } else {
                json.put("sample", network.name());
            }
        });
        if (!session.input().isEmpty()) {
            root.put("input", session.input());
        }
        session.layer().ifPresent(layer -> root.put("layer", layer));
        session.tensors().ifPresent(checksum -> root.put("tensors", checksum));
        if (!session.redrawing().equals(Redrawing.NONE)) {
            root.set("drawing", MAPPER.valueToTree(session.redrawing().asMap()));
        }
        session.source().ifPresent(source -> {
            if (source instanceof AcceleratorSource.File of) {
                root.putObject("accelerator").put("file", fromFolderOf(file, of.path()));
            } else if (source instanceof AcceleratorSource.Preset) {
                root.putObject("accelerator").put("preset", source.name());
            }
        });
        session.accelerator().ifPresent(settings -> {
            if (!settings.machine().equals(Machines.standard())) {
                root.put("machine", settings.machine().name());
            }
            root.set("settings", MAPPER.valueToTree(settings.values()));
        });
        root.put("cycle", session.cycle());
        root.put("step", session.unit().replace(' ', '-'));
        root.put("speed", session.speed());
        session.camera().ifPresent(camera -> ViewJson.put(root.putObject("camera"), camera));
        root.put("chart", ViewJson.word(session.chart()));
        if (!session.views().isEmpty()) {
            ObjectNode views = root.putObject("views");
            new TreeMap<>(session.views()).forEach((digit, view) -> {
                ObjectNode json = views.putObject(String.valueOf(digit));
                ViewJson.put(json.putObject("camera"), view.camera());
                json.put("chart", ViewJson.word(view.chart()));
            });
        }
        SessionLists.put(root, session.marks());
        SessionLists.put(root, session.painted());
        ShownJson.put(root, session.shown());
        PagesJson.put(root, session.pages(), file);
        ViewJson.put(root.putObject("style"), session.style());
        session.window().ifPresent(window -> ViewJson.put(root.putObject("window"), window));
        return root;
    }

    /** A file beside the session moves with it. */
    private static String fromFolderOf(Path session, Path file) {
        Path folder = session.toAbsolutePath().normalize().getParent();
        Path absolute = file.toAbsolutePath().normalize();
        return folder != null && absolute.startsWith(folder)
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    /** Reads a session; what is not a session of this version at all is an {@link InputException}. */
    public static Read read(Path file) {
        JsonObject root = StrictJson.read(file, EXPECTED);
        if (root.isText("format")
                && root.text("format").startsWith(STEM)
                && !root.text("format").equals(FORMAT)) {
            throw root.error(
                    "format",
                    OneLine.quote(root.text("format")) + ", made by another version of the program",
                    OneLine.quote(FORMAT));
        }
        root.word("format", FORMAT);
        return new Reading(root, file.toAbsolutePath().normalize().getParent()).read();
    }

    /** One file being read. */
    private static final class Reading {
        private final JsonObject root;
        private final Path folder;
        private final List<String> problems = new ArrayList<>();

        Reading(JsonObject root, Path folder) {
            this.root = root;
            this.folder = folder;
        }

        Read read() {
            for (String field : root.fields()) {
                if (!FIELDS.contains(field)) {
                    problem(root.error(field, "an unknown field", "one of " + String.join(", ", FIELDS)));
                }
            }
            Machine machine = attempt(() -> AcceleratorFile.machine(root), Machines.standard());
            Optional<MachineSettings> settings =
                    must("settings", () -> AcceleratorFile.settings(machine, root.object("settings")));
            SavedSession session = new SavedSession(
                    must("network", () -> network(root.object("network"))),
                    attempt(() -> root.optionalText("input").orElse(""), ""),
                    must("layer", () -> root.text("layer")),
                    attempt(() -> root.optionalText("tensors"), Optional.empty()),
                    settings,
                    optional("accelerator", () -> accelerator(machine, root.object("accelerator"))),
                    optional("drawing", () -> Redrawing.read(root.object("drawing")))
                            .orElse(Redrawing.NONE),
                    attempt(this::cycle, 0L),
                    attempt(() -> step(machine), StepUnit.CYCLE.word()),
                    attempt(() -> root.integer("speed", Playback.SLOWEST, Playback.FASTEST), 0),
                    must("camera", () -> ViewJson.camera(root.object("camera"))),
                    attempt(() -> ViewJson.constant(root, "chart", Chart.class), Chart.UTILIZATION),
                    root.has("views") ? attempt(() -> views(root.object("views")), Map.of()) : Map.of(),
                    SessionLists.marks(root, grid(settings), this::problem),
                    SessionLists.painted(root, this::problem),
                    ShownJson.read(root, this::problem),
                    PagesJson.read(root, this::problem),
                    attempt(() -> ViewJson.style(root.object("style")), Style.PLAIN),
                    optional("window", () -> ViewJson.window(root.object("window"))));
            return new Read(session, problems);
        }

        private void problem(InputException e) {
            problems.add(e.getMessage());
        }

        private <T> T attempt(Supplier<T> value, T otherwise) {
            try {
                return value.get();
            } catch (InputException e) {
                problem(e);
                return otherwise;
            }
        }

        private <T> Optional<T> must(String field, Supplier<T> value) {
            return attempt(() -> Optional.of(value.get()), Optional.empty());
        }

        private <T> Optional<T> optional(String field, Supplier<T> value) {
            return root.has(field) ? must(field, value) : Optional.empty();
        }

        private long cycle() {
            long cycle = root.longInteger("cycle");
            if (cycle < 0) {
                throw root.error("cycle", "a whole number of 0 or more");
            }
            return cycle;
        }

        private NetworkSource network(JsonObject json) {
            one(json, "sample", "file");
            if (json.has("file")) {
                return new NetworkSource.File(file(json));
            }
            if (!SampleNetworks.names().contains(json.text("sample"))) {
                throw json.error("sample", "one of " + String.join(", ", SampleNetworks.names()));
            }
            return new NetworkSource.Sample(json.text("sample"));
        }

        private AcceleratorSource accelerator(Machine machine, JsonObject json) {
            one(json, "preset", "file");
            if (json.has("file")) {
                return new AcceleratorSource.File(file(json));
            }
            List<String> presets = Presets.names(machine.name());
            if (!presets.contains(json.text("preset"))) {
                throw json.error("preset", "one of " + String.join(", ", presets));
            }
            return new AcceleratorSource.Preset(json.text("preset"));
        }

        /** The word of the machine's step that the file names. */
        private String step(Machine machine) {
            List<String> words = machine.stepKinds().stream()
                    .map(kind -> kind.word().replace(' ', '-'))
                    .toList();
            if (!root.isText("step") || !words.contains(root.text("step"))) {
                throw root.error("step", "one of " + String.join(", ", words));
            }
            return root.text("step").replace('-', ' ');
        }

        /** The grid that conditions are read for. */
        private static AcceleratorConfig grid(Optional<MachineSettings> settings) {
            return settings.filter(of -> of.machine().name().equals(AcceleratorConfig.MACHINE))
                    .map(AcceleratorConfig::of)
                    .orElse(AcceleratorConfig.DEFAULTS);
        }

        private static void one(JsonObject json, String comesWithIt, String file) {
            json.allowOnly(List.of(comesWithIt, file));
            if (json.has(comesWithIt) == json.has(file)) {
                throw json.error(
                        file,
                        json.has(file) ? "both a file and a " + comesWithIt : "nothing",
                        "a file or a " + comesWithIt);
            }
        }

        private Path file(JsonObject json) {
            try {
                Path path = Path.of(json.text("file"));
                Path place = folder == null ? path : folder.resolve(path);
                if (Files.exists(place) || folder == null) {
                    return place.toAbsolutePath().normalize();
                }
                Path beside = folder.resolve(path.getFileName());
                if (Files.exists(beside)) {
                    return beside;
                }
                throw json.error(
                        "file",
                        OneLine.quote(json.text("file")) + ", which is not there",
                        "a file in its place or beside the session");
            } catch (InvalidPathException e) {
                throw json.error("file", "a path");
            }
        }

        private Map<Integer, StoredView> views(JsonObject json) {
            Map<Integer, StoredView> views = new TreeMap<>();
            for (String field : json.fields()) {
                attempt(() -> views.put(digit(json, field), view(json.object(field))), null);
            }
            return views;
        }

        private static int digit(JsonObject json, String field) {
            if (!field.matches("[1-9]")) {
                throw json.error(field, "an unknown field", "1 to 9");
            }
            return Integer.parseInt(field);
        }

        private static StoredView view(JsonObject json) {
            json.allowOnly(List.of("camera", "chart"));
            return new StoredView(
                    ViewJson.camera(json.object("camera")), ViewJson.constant(json, "chart", Chart.class));
        }
    }
}
