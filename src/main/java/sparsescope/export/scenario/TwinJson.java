package sparsescope.export.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.file.JsonObject;

/** Second runs as JSON, in figures and in sessions. */
public final class TwinJson {
    private TwinJson() {}

    /** Puts a second run into an object. */
    public static void put(ObjectNode json, FigureTwin twin) {
        json.put("differs", twin.choice().kind());
        json.put("value", twin.choice().value());
        json.put("aligned", word(twin.alignment()));
        if (twin.over() > 0) {
            json.put("over", twin.over());
        }
    }

    /** Reads a second run, strictly. */
    public static FigureTwin read(JsonObject json) {
        json.allowOnly(List.of("differs", "value", "aligned", "over"));
        TwinClock.Alignment aligned = Arrays.stream(TwinClock.Alignment.values())
                .filter(each -> word(each).equals(json.text("aligned")))
                .findFirst()
                .orElseThrow(() -> json.error("aligned", "time or work"));
        long over = json.has("over") ? json.longInteger("over") : 0;
        if (over < 0) {
            throw json.error("over", "a whole number of 0 or more");
        }
        return new FigureTwin(
                TwinChoice.read(json.file() + ": " + json.path(), json.text("differs"), json.text("value")),
                aligned,
                over);
    }

    private static String word(TwinClock.Alignment alignment) {
        return alignment.name().toLowerCase(Locale.ROOT);
    }
}
