package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sparsescope.eie.layout.ColumnSlice;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;
import sparsescope.file.Progress;

/** Two examples that were worked out elsewhere: one by hand, one by a script with the state at every cycle. */
class EieExampleTest {
    private static final Map<String, PeCause> CAUSES = Map.of(
            "entry", PeCause.ENTRY,
            "placeholder", PeCause.PLACEHOLDER,
            "emptyColumn", PeCause.EMPTY_COLUMN,
            "starved", PeCause.STARVED,
            "finished", PeCause.FINISHED);

    private static JsonNode example;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = EieExampleTest.class.getResourceAsStream("example.json")) {
            example = new ObjectMapper().readTree(in);
        }
    }

    private static EieRun run() {
        Map<EieSetting, String> settings = new LinkedHashMap<>();
        example.get("settings")
                .properties()
                .forEach(field -> settings.put(
                        EieSetting.named(field.getKey()), field.getValue().asText()));
        List<int[]> rows = new ArrayList<>();
        example.get("weights").forEach(row -> rows.add(ints(row)));
        return EieRun.of(
                EieLayers.of(rows.toArray(int[][]::new), ints(example.get("inputs"))),
                EieSetting.applyAll(EieConfig.DEFAULTS, settings));
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static List<Integer> list(JsonNode array) {
        return Arrays.stream(ints(array)).boxed().toList();
    }

    @Test
    void theExampleWorkedByHand() {
        EieConfig config = new EieConfig(2, 1, 64, 4, 4, WeightSharing.CODEBOOK, Detector.IDEAL);
        int[][] weights = {{1, 0, 2}, {0, 0, 3}, {4, 0, 0}, {0, 0, 5}};
        EieRun run = EieRun.of(EieLayers.of(weights, new int[] {6, 7, 8}), config);

        EieCount count = run.count();

        assertThat(count.counters().of(EieCounter.CYCLES)).isEqualTo(7);
        assertThat(count.counters().of(EieCounter.ENTRIES)).isEqualTo(5);
        assertThat(count.counters().of(EieCounter.PLACEHOLDERS)).isZero();
        assertThat(count.counters().of(EieCounter.EMPTY_COLUMNS)).isEqualTo(3);
        assertThat(count.counters().of(EieCounter.STARVED)).isEqualTo(5);
        assertThat(count.counters().of(EieCounter.FINISHED)).isEqualTo(1);
        assertThat(count.counters().of(EieCounter.BROADCASTS)).isEqualTo(3);
        assertThat(count.counters().of(EieCounter.BROADCAST_STALLS)).isEqualTo(2);
        assertThat(run.outputs().values()).containsExactly(22, 24, 24, 40);
    }

    @Test
    void theExamplesCounters() {
        Map<String, Long> expected = new LinkedHashMap<>();
        example.get("counters")
                .properties()
                .forEach(field -> expected.put(field.getKey(), field.getValue().asLong()));
        EieRun run = run();

        EieCount count = EieCount.of(run.layer(), run.config(), Progress.NONE);

        assertThat(count.counters().asMap()).isEqualTo(expected);
        assertThat(count.counters().loadBalance())
                .isEqualTo(example.get("loadBalance").asDouble());
        assertThat(LongStream.of(run.outputs().values()).mapToInt(Math::toIntExact))
                .containsExactly(
                        Arrays.stream(ints(example.get("outputs"))).boxed().toArray(Integer[]::new));
    }

    @Test
    void theExamplesLayout() {
        EieRun run = run();
        List<Integer> table = list(example.get("table"));
        assertThat(run.sharedWeights().entries()).isEqualTo(table.size());
        for (int code = 0; code < table.size(); code++) {
            assertThat(run.sharedWeights().shared(code)).isEqualTo(table.get(code));
        }
        for (JsonNode pe : example.get("pes")) {
            int number = pe.get("pe").asInt();
            assertThat(run.layout().pointers(0, number)).isEqualTo(ints(pe.get("pointers")));
            for (JsonNode column : pe.get("columns")) {
                ColumnSlice slice =
                        run.layout().slice(0, number, column.get("column").asInt(), run.sharedWeights());
                assertThat(slice.entries()).hasSize(column.get("entries").size());
                for (int i = 0; i < slice.entries().size(); i++) {
                    assertEntry(slice.entries().get(i), column.get("entries").get(i));
                }
            }
        }
    }

    private static void assertEntry(StoredEntry entry, JsonNode expected) {
        assertThat(entry.code()).hasValue(expected.get("code").asInt());
        assertThat(entry.zerosBefore()).isEqualTo(expected.get("zerosBefore").asInt());
        assertThat(entry.placeholder()).isEqualTo(expected.get("placeholder").asBoolean());
        assertThat(entry.local()).isEqualTo(expected.get("localRow").asInt());
        assertThat(entry.row()).isEqualTo(expected.get("row").asInt());
        assertThat(entry.value()).isEqualTo(expected.get("weight").asInt());
    }

    @Test
    void theExamplesStateAtEveryCycle() {
        EieRun run = run();
        assertThat(run.cycles()).isEqualTo(example.get("cycles").size());
        for (JsonNode cycle : example.get("cycles")) {
            EieMoment moment = run.at(cycle.get("cycle").asLong());
            assertDetector(moment.detector(), cycle.get("detector"));
            for (JsonNode pe : cycle.get("pes")) {
                assertPe(moment, pe.get("pe").asInt(), pe);
            }
        }
    }

    private static void assertDetector(DetectorStatus detector, JsonNode expected) {
        assertThat(detector.state().word()).isEqualTo(expected.get("state").asText());
        switch (detector.state()) {
            case BROADCAST, STALL ->
                assertThat(detector.next())
                        .hasValue(new QueuedActivation(
                                expected.get("column").asInt(),
                                expected.get("a").asInt()));
            case STEP -> {
                assertThat(detector.fromGroup())
                        .isEqualTo(expected.get("fromGroup").asInt());
                assertThat(detector.group()).isEqualTo(expected.get("toGroup").asInt());
            }
            case DONE -> assertThat(detector.next()).isEmpty();
        }
        assertThat(detector.blockers()).isEqualTo(expected.has("full") ? list(expected.get("full")) : List.of());
    }

    private static void assertPe(EieMoment moment, int pe, JsonNode expected) {
        PeStatus status = moment.pe(pe);
        assertThat(status.cause()).isEqualTo(CAUSES.get(expected.get("state").asText()));
        assertThat(status.queue()).extracting(QueuedActivation::column).isEqualTo(list(expected.get("queueAtStart")));
        assertThat(moment.accumulators(pe))
                .isEqualTo(StreamSupport.stream(expected.get("sumsAfter").spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .toArray());
        if (!expected.has("column")) {
            assertThat(status.work()).isEmpty();
            return;
        }
        PeWork work = status.work().orElseThrow();
        assertThat(work.activation())
                .isEqualTo(new QueuedActivation(
                        expected.get("column").asInt(),
                        expected.get("activation").asInt()));
        assertThat(work.taken()).isEqualTo(expected.get("takenThisCycle").asBoolean());
        if (expected.has("entry")) {
            assertThat(work.position() + 1).isEqualTo(expected.get("entry").asInt());
            assertThat(work.slice().entries()).hasSize(expected.get("of").asInt());
            StoredEntry entry = work.entry().orElseThrow();
            assertThat(entry.zerosBefore())
                    .isEqualTo(expected.get("zerosBefore").asInt());
            assertThat(entry.local()).isEqualTo(expected.get("localRow").asInt());
            assertThat(entry.row()).isEqualTo(expected.get("row").asInt());
            assertThat(entry.code()).hasValue(expected.get("code").asInt());
        }
        if (expected.has("product")) {
            Addition addition = moment.addition(pe).orElseThrow();
            assertThat(addition.entry().value())
                    .isEqualTo(expected.get("weight").asInt());
            assertThat(addition.product()).isEqualTo(expected.get("product").asLong());
            assertThat(addition.before()).isEqualTo(expected.get("before").asLong());
            assertThat(addition.after()).isEqualTo(expected.get("after").asLong());
        } else {
            assertThat(moment.addition(pe)).isEmpty();
        }
    }
}
