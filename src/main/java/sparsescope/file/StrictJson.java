package sparsescope.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads JSON files that people write: one object, each field once, no deeper and no larger than such files ever are. */
public final class StrictJson {
    private static final int DEEPEST = 32;
    private static final long LARGEST = 16L << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private StrictJson() {}

    /**
     * Reads the object in {@code file}.
     *
     * @param expected what kind of file it should be, such as {@code a network file}
     */
    public static JsonObject read(Path file, String expected) {
        long size = InputFile.size(file, expected);
        if (size > LARGEST) {
            throw InputException.in(file.toString(), "", size + " bytes", expected + " of at most " + LARGEST);
        }
        try {
            return parse(file.toString(), Files.readAllBytes(file), expected);
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    /**
     * Reads the object in {@code text}, which may stand inside a file of another kind.
     *
     * @param shown how errors name where it stands
     * @param expected what it should be
     */
    public static JsonObject parse(String shown, String text, String expected) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parse(shown, parser, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject parse(String shown, byte[] bytes, String expected) throws IOException {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            return parse(shown, parser, expected);
        } catch (CharConversionException e) {
            throw InputException.in(
                    shown, "", "text that is not JSON (" + OneLine.of(e.getMessage()) + ")", "a JSON object");
        }
    }

    private static JsonObject parse(String shown, JsonParser parser, String expected) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(parser);
            if (root == null || root.isMissingNode()) {
                throw InputException.in(shown, "", "nothing but blanks", expected);
            }
            if (parser.nextToken() != null) {
                throw InputException.in(
                        shown, place(parser.currentTokenLocation()), "more text after the end", "one JSON object");
            }
            if (!(root instanceof ObjectNode object)) {
                throw InputException.in(shown, "", JsonObject.describe(root), "a JSON object");
            }
            return new JsonObject(shown, "", object);
        } catch (StreamConstraintsException e) {
            throw InputException.in(
                    shown,
                    place(parser.currentLocation()),
                    "too much (" + firstLine(e) + ")",
                    expected + " nested at most " + DEEPEST + " deep");
        } catch (JsonProcessingException e) {
            throw broken(shown, parser, e);
        }
    }

    private static InputException broken(String shown, JsonParser parser, JsonProcessingException e) {
        String message = firstLine(e);
        if (message.startsWith("Duplicate field")) {
            return InputException.in(
                    shown, path(parser.getParsingContext().pathAsPointer()), "the same field twice", "it once");
        }
        return InputException.in(
                shown, place(e.getLocation()), "text that is not JSON (" + message + ")", "a JSON object");
    }

    private static String firstLine(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        // The parser adds where the enclosing object began in its own notation; the line and column say enough.
        return message.replaceAll(" ?\\(start marker at .*", "").replaceAll(" at \\[Source.*", "");
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            if (at.mayMatchElement()) {
                path.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
