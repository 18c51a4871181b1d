package sparsescope.export.reopen;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import sparsescope.export.film.Mp4Boxes;
import sparsescope.export.raster.FrameFolderExporter;
import sparsescope.export.raster.PngChunks;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.Reopenable;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;
import sparsescope.file.JsonObject;
import sparsescope.file.StrictJson;

/** Finds the scenario in an exported file, whatever its name; what is in the file decides. */
public final class ScenarioFile {
    private static final String EXPECTED = "a file that this program exported";
    private static final int HEAD = 12;
    private static final Set<String> OUT_OF_IT = Set.of("", ".", "..");

    private ScenarioFile() {}

    /** The scenario of a moment in {@code figure}, of a sequence that of its first frame; an {@link InputException} when it has none. */
    public static FigureScenario read(Path figure) {
        if (any(figure) instanceof FigureScenario moment) {
            return moment;
        }
        throw InputException.in(figure.toString(), "", "a figure of a whole page", "one of a moment");
    }

    /** What {@code figure} shows, a moment or a whole page; an {@link InputException} when it does not say. */
    public static Reopenable any(Path figure) {
        return anyIn(Files.isDirectory(figure) ? firstFrame(figure) : figure);
    }

    private static Reopenable anyIn(Path file) {
        InputFile.size(file, EXPECTED);
        try {
            String json = find(file).orElseThrow(() -> none(file));
            return ScenarioJson.readAny(file.toString(), json);
        } catch (EOFException | ZipException e) {
            throw InputException.in(file.toString(), "", "a file that is cut off or damaged", EXPECTED);
        } catch (ReadingLimit.ExceededException e) {
            throw InputException.in(file.toString(), "", e.getMessage(), EXPECTED);
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    private static InputException none(Path figure) {
        return InputException.in(
                figure.toString(), "", "no scenario in it", "a file that this program exported, metadata included");
    }

    private static Path firstFrame(Path folder) {
        Path manifest = folder.resolve(FrameFolderExporter.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw InputException.in(
                    folder.toString(), "", "a folder without " + FrameFolderExporter.MANIFEST, EXPECTED);
        }
        JsonObject json = StrictJson.read(manifest, "a list of frames");
        json.word("format", FrameFolderExporter.FORMAT);
        JsonObject first = json.objects("frames").get(0);
        String name = first.text("file");
        try {
            Path file = Path.of(name);
            // A bare name leads nowhere else, however the folder itself was named.
            if (file.getNameCount() == 1 && !file.isAbsolute() && !OUT_OF_IT.contains(name)) {
                return folder.resolve(file);
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw first.error("file", "a file in this folder");
    }

    private static Optional<String> find(Path figure) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new ReadingLimit().within(new BufferedInputStream(Files.newInputStream(figure))))) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            if (starts(head, PngChunks.SIGNATURE)) {
                return PngScenario.find(in);
            }
            if (starts(head, ascii("GIF8"))) {
                return GifScenario.find(in);
            }
            if (new String(head, StandardCharsets.ISO_8859_1).startsWith("ftyp", 4)) {
                return Mp4Boxes.scenario(in);
            }
            if (starts(head, ascii("{"))) {
                // A scenario by itself.
                byte[] text = in.readNBytes(ReadingLimit.LARGEST_SCENARIO + 1);
                if (text.length > ReadingLimit.LARGEST_SCENARIO) {
                    throw new ReadingLimit.ExceededException(
                            "more than " + ReadingLimit.LARGEST_SCENARIO + " bytes of text");
                }
                return Optional.of(new String(text, StandardCharsets.UTF_8));
            }
        }
        return ScenarioReader.find(figure, 1).stream().findFirst();
    }

    private static boolean starts(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
