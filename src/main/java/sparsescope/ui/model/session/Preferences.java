package sparsescope.ui.model.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.StrictJson;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.session.SavedSession.Style;

/**
 * Holds the preferences that outlive the window.
 *
 * @param style theme and sizes
 * @param window where the window stood
 * @param depth the landing last looked at
 * @param chart the chart last looked at
 * @param recent files opened or saved, the latest first
 * @param asSystem whether the theme is the system's
 */
public record Preferences(
        Style style, Optional<WindowBounds> window, double depth, Chart chart, List<Path> recent, boolean asSystem) {
    /** Before anything is remembered. */
    public static final Preferences NONE =
            new Preferences(Style.PLAIN, Optional.empty(), 0, Chart.UTILIZATION, List.of(), true);

    private static final String AS_SYSTEM = "themeOfSystem";
    private static final String FORMAT = "sparsescope-preferences/1";
    private static final String FILE = "preferences.json";
    private static final int MOST_RECENT = 8;

    /** With a theme that was chosen by hand. */
    public Preferences(Style style, Optional<WindowBounds> window, double depth, Chart chart, List<Path> recent) {
        this(style, window, depth, chart, recent, false);
    }

    public Preferences {
        recent = List.copyOf(recent);
    }

    /** The same with {@code file} as the latest. */
    public Preferences withRecent(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        List<Path> files = Stream.concat(Stream.of(absolute), recent.stream().filter(each -> !each.equals(absolute)))
                .limit(MOST_RECENT)
                .toList();
        return new Preferences(style, window, depth, chart, files, asSystem);
    }

    /** What is remembered in a folder; nothing when there is nothing. What cannot be read is an {@link InputException}. */
    public static Preferences read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        JsonObject root = StrictJson.read(file, "a preferences file");
        root.word("format", FORMAT);
        root.allowOnly(List.of("format", "style", "window", "depth", "chart", "recent", AS_SYSTEM));
        return new Preferences(
                ViewJson.style(root.object("style")),
                root.has("window") ? Optional.of(ViewJson.window(root.object("window"))) : Optional.empty(),
                root.number("depth", 0, 2),
                ViewJson.constant(root, "chart", Chart.class),
                root.has("recent") ? recent(root) : List.of(),
                root.flag(AS_SYSTEM, false));
    }

    private static List<Path> recent(JsonObject root) {
        List<Path> files = new ArrayList<>();
        for (JsonObject each : root.objects("recent")) {
            try {
                files.add(Path.of(each.text("file")));
            } catch (InvalidPathException e) {
                throw each.error("file", "a path");
            }
        }
        return files;
    }

    /** Remembers it in a folder, which is made when it is not there. */
    public void write(Path folder) throws IOException {
        ObjectNode root = SessionFile.MAPPER.createObjectNode();
        root.put("format", FORMAT);
        ViewJson.put(root.putObject("style"), style);
        window.ifPresent(place -> ViewJson.put(root.putObject("window"), place));
        root.put("depth", depth);
        root.put("chart", ViewJson.word(chart));
        root.put(AS_SYSTEM, asSystem);
        if (!recent.isEmpty()) {
            ArrayNode files = root.putArray("recent");
            recent.forEach(file -> files.addObject().put("file", file.toString()));
        }
        Files.createDirectories(folder);
        byte[] bytes = (SessionFile.pretty(root) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(FILE), out -> out.write(bytes));
    }
}
