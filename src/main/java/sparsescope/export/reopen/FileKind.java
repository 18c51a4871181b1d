package sparsescope.export.reopen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;

/** What a file that someone wants opened is. What is in it decides, not its name. */
public enum FileKind {
    /** A network. */
    NETWORK("a network file"),
    /** The settings of a machine. */
    ACCELERATOR("an accelerator file"),
    /** What each access costs in energy. */
    ENERGY("an energy table"),
    /** A loop nest. */
    MAPPING("a mapping file"),
    /** A lesson. */
    LESSON("a lesson file"),
    /** What the window showed. */
    SESSION("a session file"),
    /** NumPy arrays. */
    ARRAYS("a file of NumPy arrays"),
    /** An exported picture, film, document or folder of frames, or something that is none of the above. */
    FIGURE("an exported file");

    private static final Map<String, FileKind> FORMATS = Map.of(
            "network", NETWORK,
            "accelerator", ACCELERATOR,
            "energy", ENERGY,
            "mapping", MAPPING,
            "session", SESSION);
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern LESSON_HEAD =
            Pattern.compile("\\A\\uFEFF?---\\R(?s:.*?)^format:\\s*[\"']?sparsescope-lesson/", Pattern.MULTILINE);
    private static final Pattern FORMAT = Pattern.compile("sparsescope-([a-z]+)/[0-9]+");
    private static final int HEAD = 4096;

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    /** What it is, for a sentence. */
    public String words() {
        return words;
    }

    /** The kind of a file or folder; an {@link InputException} when it cannot be read. */
    public static FileKind of(Path file) {
        if (Files.isDirectory(file)) {
            return FIGURE;
        }
        InputFile.size(file, "a file to open");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(HEAD + 1);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            String bytes = new String(head, StandardCharsets.ISO_8859_1);
            if (bytes.startsWith("\u0093NUMPY")) {
                return ARRAYS;
            }
            if (bytes.startsWith("PK\u0003\u0004")) {
                return holdsArrays(in) ? ARRAYS : FIGURE;
            }
            String text = new String(head, StandardCharsets.UTF_8);
            if (LESSON_HEAD.matcher(text).find()) {
                return LESSON;
            }
            if (text.replace("\ufeff", "").stripLeading().startsWith("{")) {
                return format(in).flatMap(FileKind::named).orElse(FIGURE);
            }
            return FIGURE;
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    private static Optional<FileKind> named(String format) {
        Matcher name = FORMAT.matcher(format);
        return name.matches() ? Optional.ofNullable(FORMATS.get(name.group(1))) : Optional.empty();
    }

    private static boolean holdsArrays(InputStream in) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry first = zip.getNextEntry();
            return first != null && first.getName().endsWith(".npy");
        } catch (IllegalArgumentException e) {
            // The name is no text; who reads the archive says so.
            return false;
        }
    }

    /** The format that stands at the top of a JSON object. What is no JSON names none: whoever reads it says where it is wrong. */
    private static Optional<String> format(InputStream in) {
        try (JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean format = json.currentName().equals("format");
                JsonToken value = json.nextToken();
                if (format) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(json.getText()) : Optional.empty();
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
