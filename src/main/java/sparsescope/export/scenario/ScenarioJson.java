package sparsescope.export.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.file.StrictJson;

/**
 * Reads and writes scenarios as JSON: one line of ASCII, which every format's metadata can hold, and the same each time. Moments and whole
 * pages have one format and are told apart by whether a study is named.
 */
public final class ScenarioJson {
    /** The format's name. */
    public static final String FORMAT = "sparsescope-scenario/1";

    /** How every scenario written here begins, whatever its version. */
    public static final String START = "{\"format\":\"sparsescope-scenario/";

    private static final String FORMAT_STEM = "sparsescope-scenario/";
    private static final String EXPECTED = "a scenario";
    private static final int CODE_DIGITS = 8;

    private ScenarioJson() {}

    /** The scenario as JSON. */
    public static String write(Reopenable scenario) {
        ObjectNode root = ScenarioFields.object().put("format", FORMAT);
        if (scenario instanceof FigureScenario moment) {
            MomentJson.put(root, moment);
        } else {
            StudyJson.put(root, (StudyScenario) scenario);
        }
        return ScenarioFields.text(root);
    }

    /** A few characters that name a scenario, wherever its network lies. */
    public static String code(FigureScenario scenario) {
        String json = write(
                scenario.origin().network() instanceof FigureNetwork.File file
                        ? scenario.from(new FigureNetwork.File(file.name()))
                        : scenario);
        byte[] hash = TensorChecksum.digest().digest(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, CODE_DIGITS);
    }

    /**
     * Reads the scenario of a moment.
     *
     * @param shown how errors name where it stands
     */
    public static FigureScenario read(String shown, String json) {
        return MomentJson.read(checked(shown, json));
    }

    /** The same, of a moment or of a whole page. */
    public static Reopenable readAny(String shown, String json) {
        return readAny(StrictJson.parse(shown, json, EXPECTED));
    }

    /** The same of a scenario within another file. */
    public static Reopenable readAny(JsonObject root) {
        checkFormat(root);
        return root.has(ScenarioFields.STUDY) ? StudyJson.read(root) : MomentJson.read(root);
    }

    private static JsonObject checked(String shown, String json) {
        JsonObject root = StrictJson.parse(shown, json, EXPECTED);
        checkFormat(root);
        return root;
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
}
