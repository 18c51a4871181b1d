package sparsescope.ui.model.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.condition.ConditionParser;
import sparsescope.ui.model.marks.ConditionBreakpoint;
import sparsescope.ui.model.marks.CycleMark;
import sparsescope.ui.model.marks.SavedMarks;

/** The parts of a session file that are lists: breakpoints, and what was painted. An entry that is wrong is left out and told. */
public final class SessionLists {
    static final String MARKS = "marks";
    static final String BREAKPOINTS = "breakpoints";
    static final String PAINTED = "painted";
    /** Session files do not keep more painted values than this. */
    public static final int MOST_PAINTED = 1_000_000;

    private SessionLists() {}

    static void put(ObjectNode root, SavedMarks marks) {
        if (!marks.marks().isEmpty()) {
            ArrayNode list = root.putArray(MARKS);
            for (SavedMarks.OfLayer of : marks.marks()) {
                ObjectNode json = list.addObject();
                json.put("layer", of.layer());
                json.put("cycle", of.mark().cycle());
                if (!of.mark().name().isEmpty()) {
                    json.put("name", of.mark().name());
                }
            }
        }
        if (!marks.kept().isEmpty()) {
            ArrayNode list = root.putArray(BREAKPOINTS);
            marks.kept().forEach(condition -> list.add(condition.text()));
        }
    }

    static void put(ObjectNode root, List<PaintedTensor> painted) {
        if (painted.isEmpty()) {
            return;
        }
        ArrayNode list = root.putArray(PAINTED);
        painted.forEach(tensor -> tensor.putTo(list));
    }

    /** The breakpoints; conditions are read for an accelerator's PEs and banks. */
    static SavedMarks marks(JsonObject root, AcceleratorConfig grid, Consumer<InputException> problem) {
        List<SavedMarks.OfLayer> marks = new ArrayList<>();
        each(root, MARKS, problem, json -> marks.add(mark(json)));
        List<ConditionBreakpoint> kept = new ArrayList<>();
        if (root.has(BREAKPOINTS)) {
            attempt(problem, () -> {
                for (String text : root.texts(BREAKPOINTS)) {
                    attempt(problem, () -> kept.add(condition(root, text, grid)));
                }
            });
        }
        return new SavedMarks(marks, kept);
    }

    /** What was painted. */
    static List<PaintedTensor> painted(JsonObject root, Consumer<InputException> problem) {
        List<PaintedTensor> painted = new ArrayList<>();
        each(root, PAINTED, problem, json -> painted.add(PaintedTensor.read(json)));
        return painted;
    }

    private static void each(
            JsonObject root, String field, Consumer<InputException> problem, Consumer<JsonObject> read) {
        if (root.has(field)) {
            attempt(problem, () -> root.objects(field).forEach(json -> attempt(problem, () -> read.accept(json))));
        }
    }

    private static void attempt(Consumer<InputException> problem, Runnable read) {
        try {
            read.run();
        } catch (InputException e) {
            problem.accept(e);
        }
    }

    private static SavedMarks.OfLayer mark(JsonObject json) {
        json.allowOnly(List.of("layer", "cycle", "name"));
        long cycle = json.longInteger("cycle");
        if (cycle < 0) {
            throw json.error("cycle", "a whole number of 0 or more");
        }
        return new SavedMarks.OfLayer(
                json.text("layer"),
                new CycleMark(cycle, json.optionalText("name").orElse("")));
    }

    private static ConditionBreakpoint condition(JsonObject root, String text, AcceleratorConfig grid) {
        try {
            return ConditionBreakpoint.of(ConditionParser.parse(text, Condition.Where.ANY, grid));
        } catch (InputException e) {
            throw root.error(BREAKPOINTS, OneLine.quote(text), "a condition (" + e.getMessage() + ")");
        }
    }
}
