package sparsescope.export.raster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.AtomicFolder;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.file.Progress;
import sparsescope.file.StrictJson;

/** Writes frames as a folder of numbered PNG pictures with a list of what they show. */
public final class FrameFolderExporter {
    /** The file that lists the frames. */
    public static final String MANIFEST = "manifest.json";

    /** The format of that list. */
    public static final String FORMAT = "sparsescope-frames/1";

    private static final int FEWEST_DIGITS = 4;

    private FrameFolderExporter() {}

    /**
     * Writes every frame into {@code folder}; one that is there is replaced as a whole when the last frame is written.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so; {@code folder} is then as it was
     */
    public static void write(FrameSequence frames, PixelOptions options, Path folder, Progress progress)
            throws IOException {
        checkReplaceable(folder);
        AtomicFolder.write(folder, part -> writeAll(frames, options, part, progress));
    }

    private static void writeAll(FrameSequence frames, PixelOptions options, Path part, Progress progress)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part.resolve(MANIFEST)));
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("scale", options.scale());
            json.writeArrayFieldStart("frames");
            OrderedParallel.run(
                    frames,
                    (index, frame) -> {
                        options.check(frame);
                        String name = name(index, frames.size());
                        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part.resolve(name)))) {
                            PngExporter.write(frame, options, PixelDeflater.FAST, file);
                        }
                        return new Entry(name, frame);
                    },
                    (index, entry) -> entry.write(json),
                    progress);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** What the list says about a frame; its picture is let go. */
    private record Entry(
            String file, int width, int height, String title, String sentence, double seconds, String scenario) {
        Entry(String file, ExportFrame frame) {
            this(
                    file,
                    frame.width(),
                    frame.height(),
                    frame.title(),
                    frame.sentence(),
                    frame.seconds(),
                    frame.scenario());
        }

        void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("file", file);
            if (!scenario.isEmpty()) {
                FigureScenario shown = ScenarioJson.read(file, scenario);
                json.writeNumberField("cycle", shown.cycle());
                json.writeStringField("code", ScenarioJson.code(shown));
            }
            json.writeStringField("title", title);
            json.writeStringField("sentence", sentence);
            json.writeNumberField("seconds", seconds);
            json.writeNumberField("width", width);
            json.writeNumberField("height", height);
            json.writeEndObject();
        }
    }

    private static String name(int index, int frames) {
        int digits = Math.max(FEWEST_DIGITS, Integer.toString(frames).length());
        String number = Integer.toString(index + 1);
        return "frame-" + "0".repeat(digits - number.length()) + number + ".png";
    }

    /**
     * Checks that nothing of the user's would be lost if {@code folder} were replaced: it is not there, or empty, or holds nothing but
     * frames; an {@link InputException} names what else is in it.
     */
    public static void checkReplaceable(Path folder) throws IOException {
        AtomicFolder.check(folder);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Set<String> ours = Files.exists(folder.resolve(MANIFEST)) ? listed(folder.resolve(MANIFEST)) : Set.of();
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !ours.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw InputException.in(
                                folder.toString(),
                                "",
                                OneLine.quote(name) + " in it",
                                "a new folder, or one with nothing but exported frames");
                    });
        }
    }

    private static Set<String> listed(Path manifest) {
        Set<String> names = new HashSet<>();
        try {
            JsonObject json = StrictJson.read(manifest, "a list of frames");
            json.word("format", FORMAT);
            json.objects("frames").forEach(frame -> names.add(frame.text("file")));
        } catch (InputException e) {
            // Somebody else's manifest: then nothing in the folder is ours.
            return Set.of();
        }
        names.add(MANIFEST);
        return names;
    }
}
