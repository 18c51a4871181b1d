package sparsescope.ui.model.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.LayerValue;
import sparsescope.export.scenario.TwinJson;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.ui.model.picture.TimelineZoom;
import sparsescope.ui.model.session.SavedSession.Shown;

/** Reads and writes the parts of a session file beside the run itself: the twin, a value's life, the timeline's window, whose stragglers. */
final class ShownJson {
    static final String TWIN = "twin";
    static final String LIFE = "life";
    static final String TIMELINE = "timeline";
    static final String WHOLE_LAYER = "wholeLayer";

    /** Kinds of values, and what says which one. */
    private enum Kind {
        ACTIVATION("activation", "[c, x, y]", 3, at -> new LayerValue.Activation(at[0], at[1], at[2])),
        WEIGHT("weight", "[k, c, s, r]", 4, at -> new LayerValue.Weight(at[0], at[1], at[2], at[3])),
        PRODUCT(
                "product",
                "[c, x, y, k, s, r]",
                6,
                at -> new LayerValue.Product(
                        new LayerValue.Activation(at[0], at[1], at[2]),
                        new LayerValue.Weight(at[3], at[0], at[4], at[5]))),
        PARTIAL_SUM("partialSum", "[pass, column, row, k, x, y]", 6, Kind::sum),
        HALO_SUM("haloSum", "[pass, column, row, k, x, y]", 6, at -> new LayerValue.HaloSum(sum(at))),
        OUTPUT("output", "[k, x, y]", 3, at -> new LayerValue.Output(at[0], at[1], at[2]));

        private final String word;
        private final String indices;
        private final int count;
        private final Function<int[], LayerValue> value;

        Kind(String word, String indices, int count, Function<int[], LayerValue> value) {
            this.word = word;
            this.indices = indices;
            this.count = count;
            this.value = value;
        }

        private static LayerValue.PartialSum sum(int[] at) {
            return new LayerValue.PartialSum(at[0], new PePosition(at[1], at[2]), at[3], at[4], at[5]);
        }
    }

    private ShownJson() {}

    static void put(ObjectNode root, Shown shown) {
        shown.twin().ifPresent(twin -> TwinJson.put(root.putObject(TWIN), twin));
        shown.life().ifPresent(value -> put(root.putObject(LIFE), value));
        shown.timeline().ifPresent(window -> {
            ObjectNode json = root.putObject(TIMELINE);
            json.put("from", window.from());
            json.put("to", window.to());
        });
        if (shown.wholeLayer()) {
            root.put(WHOLE_LAYER, true);
        }
    }

    private static void put(ObjectNode json, LayerValue value) {
        if (value instanceof LayerValue.Activation a) {
            put(json, Kind.ACTIVATION, a.c(), a.x(), a.y());
        } else if (value instanceof LayerValue.Weight w) {
            put(json, Kind.WEIGHT, w.k(), w.c(), w.s(), w.r());
        } else if (value instanceof LayerValue.Product p) {
            LayerValue.Activation a = p.activation();
            put(
                    json,
                    Kind.PRODUCT,
                    a.c(),
                    a.x(),
                    a.y(),
                    p.weight().k(),
                    p.weight().s(),
                    p.weight().r());
        } else if (value instanceof LayerValue.PartialSum sum) {
            put(json, Kind.PARTIAL_SUM, sum.pass(), sum.pe().column(), sum.pe().row(), sum.k(), sum.xo(), sum.yo());
        } else if (value instanceof LayerValue.HaloSum halo) {
            LayerValue.PartialSum sum = halo.sum();
            put(json, Kind.HALO_SUM, sum.pass(), sum.pe().column(), sum.pe().row(), sum.k(), sum.xo(), sum.yo());
        } else if (value instanceof LayerValue.Output o) {
            put(json, Kind.OUTPUT, o.k(), o.xo(), o.yo());
        }
    }

    private static void put(ObjectNode json, Kind kind, int... at) {
        json.put("kind", kind.word);
        ArrayNode list = json.putArray("at");
        Arrays.stream(at).forEach(list::add);
    }

    /** What is there of it; each thing that is wrong is told, and left out. */
    static Shown read(JsonObject root, Consumer<InputException> problem) {
        return new Shown(
                part(root, TWIN, problem, TwinJson::read),
                part(root, LIFE, problem, ShownJson::value),
                part(root, TIMELINE, problem, ShownJson::window),
                attempt(problem, () -> root.flag(WHOLE_LAYER, false)).orElse(false));
    }

    private static <T> Optional<T> part(
            JsonObject root, String field, Consumer<InputException> problem, Function<JsonObject, T> read) {
        return root.has(field) ? attempt(problem, () -> read.apply(root.object(field))) : Optional.empty();
    }

    private static <T> Optional<T> attempt(Consumer<InputException> problem, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (InputException e) {
            problem.accept(e);
            return Optional.empty();
        }
    }

    private static LayerValue value(JsonObject json) {
        json.allowOnly(List.of("kind", "at"));
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> json.isText("kind") && each.word.equals(json.text("kind")))
                .findFirst()
                .orElseThrow(() -> json.error(
                        "kind",
                        Arrays.stream(Kind.values())
                                .map(each -> each.word)
                                .collect(Collectors.joining(", ", "one of ", ""))));
        int[] at = json.integers("at", 0, Integer.MAX_VALUE);
        if (at.length != kind.count) {
            throw json.error("at", Arrays.toString(at), kind.indices + " of a " + kind.word);
        }
        return kind.value.apply(at);
    }

    private static TimelineZoom.Window window(JsonObject json) {
        json.allowOnly(List.of("from", "to"));
        long from = json.longInteger("from");
        long to = json.longInteger("to");
        if (from < 0) {
            throw json.error("from", "a cycle of 0 or more");
        }
        if (to <= from) {
            throw json.error("to", String.valueOf(to), "a cycle after " + from);
        }
        return new TimelineZoom.Window(from, to);
    }
}
