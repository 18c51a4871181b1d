package sparsescope.export.svg;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import sparsescope.drawing.Colour;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.frame.OrderedParallel;
import sparsescope.export.frame.XmlText;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;

/**
 * Writes frames as one HTML file that needs nothing else: the steps as drawings, a slider, keys, captions. The first step stands in the
 * page; of the others the file has what changes.
 */
public final class HtmlExporter {
    /** How the line with a step's data begins and ends. */
    public static final String STEP_START = "<script type=\"application/json\" class=\"step\">";

    public static final String STEP_END = "</script>";

    private static final String FOLDER = "/sparsescope/export/html/";

    private static final String ICON = "/sparsescope/assets/icons/sparsescope.svg";
    /** Below this luminance white type is easier to read than black. */
    private static final double DARK = 0.18;

    private static final Set<String> OWN_IDS = Set.of(
            "stage", "caption", "title", "place", "slider", "first", "back", "play", "next", "last", "player", "sign",
            "full");
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A step as it goes into the file; its picture is let go. */
    private record Step(ExportFrame words, Optional<Colour> ground, List<String> lines, SvgDefinitions definitions) {
        Step(ExportFrame frame, SvgSurface surface) {
            this(
                    new ExportFrame(
                            null,
                            frame.width(),
                            frame.height(),
                            frame.title(),
                            frame.sentence(),
                            frame.seconds(),
                            frame.scenario()),
                    frame.picture().ground(frame.width(), frame.height()),
                    surface.lines(),
                    surface.definitions());
        }
    }

    private final OutputStream out;
    private final FrameSequence frames;
    private final int steps;
    private final SvgDefinitions definitions = new SvgDefinitions();
    private List<String> former = List.of();

    private HtmlExporter(OutputStream out, FrameSequence frames) {
        this.out = out;
        this.frames = frames;
        this.steps =
                (int) IntStream.range(0, frames.size()).filter(frames::whole).count();
    }

    /**
     * Writes one page with every frame; whatever was in {@code file} stays until all is written.
     *
     * @throws IOException when the file cannot be written
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static void write(FrameSequence frames, Path file, Progress progress) throws IOException {
        AtomicFile.check(file);
        AtomicFile.write(file, out -> {
            HtmlExporter exporter = new HtmlExporter(out, frames);
            OrderedParallel.run(
                    frames,
                    (index, frame) -> new Step(frame, SvgSurface.draw(frame.picture(), OWN_IDS)),
                    exporter::put,
                    progress);
            exporter.end();
        });
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) throws IOException {
        return new String(bytes(FOLDER + name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = HtmlExporter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    private void put(int index, Step step) throws IOException {
        if (index == 0) {
            begin(step);
        }
        definitions.addAll(step.definitions());
        print(STEP_START + data(step, frames.whole(index)) + STEP_END + "\n");
        former = step.lines();
    }

    private void begin(Step first) throws IOException {
        ExportFrame words = first.words();
        String viewBox = "0 0 " + words.width() + ' ' + words.height();
        print(resource("head.html")
                .replace("@TITLE@", XmlText.escape(words.title()))
                .replace("@ICON@", Base64.getEncoder().encodeToString(bytes(ICON)))
                .replace("@STYLE@", resource("player.css"))
                .replace("@GROUND@", first.ground().map(HtmlExporter::around).orElse("")));
        print("<svg id=\"stage\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " viewBox=\"" + viewBox + "\" role=\"img\" aria-labelledby=\"title caption\" xml:space=\"preserve\""
                + " stroke-miterlimit=\"10\">\n");
        for (String line : first.lines()) {
            print(line + "\n");
        }
        print("</svg>\n");
        print(resource("controls.html")
                .replace("@TITLE@", XmlText.escape(words.title()))
                .replace("@CAPTION@", XmlText.escape(words.sentence()))
                .replace("@LAST@", Integer.toString(steps - 1))
                .replace("@COUNT@", Integer.toString(steps)));
    }

    /** The page around a picture continues its ground; around one without, it is as the reader's system likes it. */
    private static String around(Colour ground) {
        return " class=\"" + (ground.luminance() < DARK ? "dark" : "light") + "\" style=\"background: "
                + SvgDefinitions.hex(ground) + "\"";
    }

    private String data(Step step, boolean whole) throws IOException {
        StringWriter text = new StringWriter(1 << 12);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("title", step.words().title());
            json.writeStringField("sentence", step.words().sentence());
            json.writeNumberField("seconds", step.words().seconds());
            json.writeBooleanField("whole", whole);
            json.writeNumberField("width", step.words().width());
            json.writeNumberField("height", step.words().height());
            json.writeStringField("scenario", step.words().scenario());
            json.writeArrayFieldStart("changes");
            for (Object change : LineDiff.between(former, step.lines())) {
                if (change instanceof Integer number) {
                    json.writeNumber(number);
                } else {
                    json.writeString((String) change);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        // Nothing in it may end the script that holds it.
        return text.toString().replace("<", "\\u003c");
    }

    private void end() throws IOException {
        print("<svg class=\"definitions\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs>\n"
                + definitions.patterns()
                + "</defs></svg>\n<svg class=\"definitions\" aria-hidden=\"true\" width=\"0\" height=\"0\"><style>\n"
                + SvgDefinitions.classes() + definitions.fontFaces() + "</style></svg>\n");
        print("<script>\n" + resource("player.js") + "</script>\n</body>\n</html>\n");
    }
}
