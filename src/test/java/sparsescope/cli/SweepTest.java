package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.simulation.Progress;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;

/** Sweeps as a person runs them. */
class SweepTest {
    private static final String DRAWN = """
            {"format": "sparsescope-network/1", "name": "small, \\"drawn\\"", "layers": [
              {"type": "conv", "name": "conv1", "inputChannels": 3, "outputChannels": 8, "inputWidth": 9,
               "inputHeight": 7, "filterWidth": 3, "filterHeight": 3, "padding": 1,
               "weights": {"density": 0.4, "seed": 1}, "input": {"density": 0.6, "seed": 2}},
              {"type": "fullyConnected", "name": "fc", "inputs": 40, "outputs": 12,
               "weights": {"density": 0.3, "seed": 3}, "input": {"density": 0.5, "seed": 4}}]}
            """;
    /** The first layer's input in a file, the second one's from the first. */
    private static final String CHAIN = """
            {"format": "sparsescope-network/1", "name": "chain", "layers": [
              {"type": "conv", "name": "conv1", "inputChannels": 2, "outputChannels": 4, "inputWidth": 5,
               "inputHeight": 5, "filterWidth": 3, "filterHeight": 3, "padding": 1,
               "weights": {"density": 0.4, "seed": 1}, "input": {"file": "x.npy"}, "relu": true},
              {"type": "conv", "name": "conv2", "inputChannels": 4, "outputChannels": 4, "inputWidth": 5,
               "inputHeight": 5, "filterWidth": 3, "filterHeight": 3, "padding": 1,
               "weights": {"density": 0.5, "seed": 2}, "input": {"layer": "conv1"}}]}
            """;

    private static final List<String> NOT_COUNTED = List.of("oaramReads", "oaramWrites", "dramWrites", "overflows");

    @TempDir
    Path folder;

    private Path network;
    private Path chain;

    @BeforeEach
    void writeNetworks() throws IOException {
        network = Files.writeString(folder.resolve("drawn.json"), DRAWN);
        chain = Files.writeString(folder.resolve("chain.json"), CHAIN);
        short[] input = new short[2 * 5 * 5];
        for (int i = 0; i < input.length; i += 2) {
            input[i] = (short) (i + 1);
        }
        NpyFile.write(folder.resolve("x.npy"), NpyArray.of(input, 2, 5, 5));
    }

    private record Answer(int code, String out, String err) {}

    private static Answer run(String... arguments) {
        return run(Progress.NONE, arguments);
    }

    private static Answer run(Progress watcher, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        false,
                        watcher)
                .run(arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String[] sweep(String output, String... more) {
        List<String> all = new ArrayList<>(List.of("sweep", "--network", network.toString()));
        all.addAll(List.of("--vary", "banks=4,8", "--vary", "weightDensity=0.2..0.6+0.2", "--vary"));
        all.addAll(List.of("contention=queue,none", "-o", path(output)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path done(String output, String... more) {
        Answer answer = run(sweep(output, more));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return folder.resolve(output);
    }

    private static List<Map<String, JsonNode>> rows(Path json) throws IOException {
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(json.toFile()).get("rows")) {
            Map<String, JsonNode> cells = new LinkedHashMap<>();
            row.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void everyRowIsWhatSimulateSays() throws IOException {
        Path json = folder.resolve("s.json");
        Answer answer = run(
                "sweep",
                "--network",
                chain.toString(),
                "--set",
                "columns=2",
                "--vary",
                "banks=4..16*2",
                "--vary",
                "kc=none,2",
                "-o",
                json.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        List<Map<String, JsonNode>> rows = rows(json);
        assertThat(rows).hasSize(3 * 2 * 3);
        for (int point = 0; point < 6; point++) {
            String banks = List.of("4", "8", "16").get(point / 2);
            String kc = List.of("none", "2").get(point % 2);
            JsonNode report = new ObjectMapper()
                    .readTree(run("simulate --json - --set columns=2 --network %s --set banks=%s --set kc=%s"
                                    .formatted(chain, banks, kc)
                                    .split(" "))
                            .out());
            for (int layer = 0; layer < 2; layer++) {
                Map<String, JsonNode> row = rows.get(3 * point + layer);
                JsonNode expected = report.at("/layers/" + layer);
                assertThat(row.get("point").asInt()).isEqualTo(point);
                assertThat(row.get("banks").asText()).isEqualTo(banks);
                assertThat(row.get("kcSetting").isNull()).isEqualTo(kc.equals("none"));
                assertThat(row.get("kcSetting").asInt()).isEqualTo(kc.equals("none") ? 0 : 2);
                assertThat(row.get("network").asText()).isEqualTo("chain");
                assertThat(row.get("layer")).isEqualTo(expected.get("name"));
                assertThat(row.get("kc")).isEqualTo(expected.get("kc"));
                assertThat(row.get("utilization")).isEqualTo(expected.get("utilization"));
                assertSame(row, expected.get("counters"));
            }
            Map<String, JsonNode> total = rows.get(3 * point + 2);
            assertThat(total.get("layer").asText()).isEqualTo("total");
            assertThat(total.get("kc").isNull()).isTrue();
            assertThat(total.get("utilization")).isEqualTo(report.at("/totals/utilization"));
            assertSame(
                    total,
                    ((com.fasterxml.jackson.databind.node.ObjectNode) report.get("totals")).without("utilization"));
        }
    }

    private static void assertSame(Map<String, JsonNode> row, JsonNode counters) {
        counters.properties().forEach(counter -> {
            if (NOT_COUNTED.contains(counter.getKey())) {
                assertThat(row).doesNotContainKey(counter.getKey());
            } else {
                assertThat(row.get(counter.getKey())).as(counter.getKey()).isEqualTo(counter.getValue());
            }
        });
        assertThat(row.get("speedUp").asDouble())
                .isEqualTo(row.get("dcnnCycles").asDouble()
                        / row.get("layerCycles").asDouble());
    }

    @Test
    void aDensityIsThatOfTheNetworkDrawnAtIt() throws IOException {
        Path json = folder.resolve("s.json");
        assertThat(run(
                                "sweep",
                                "--network",
                                network.toString(),
                                "--vary",
                                "weightDensity=0.3,0.9",
                                "--vary=inputDensity=0..1.0+0.5",
                                "-o",
                                json.toString())
                        .code())
                .isZero();
        Path redrawn = Files.writeString(
                folder.resolve("redrawn.json"),
                DRAWN.replaceAll("0\\.[43], \"seed\": ([13])", "0.9, \"seed\": $1")
                        .replaceAll("0\\.[65], \"seed\": ([24])", "0.5, \"seed\": $1"));
        JsonNode report = new ObjectMapper()
                .readTree(run("simulate", "--network", redrawn.toString(), "--json", "-")
                        .out());

        List<Map<String, JsonNode>> rows = rows(json);
        assertThat(rows).hasSize(2 * 3 * 3);
        assertThat(rows.get(12).get("weightDensity").asDouble()).isEqualTo(0.9);
        assertThat(rows.get(12).get("inputDensity").asDouble()).isEqualTo(0.5);
        assertSame(rows.get(12), report.at("/layers/0/counters"));
        assertSame(rows.get(13), report.at("/layers/1/counters"));
        assertThat(rows.get(9).get("products").asInt()).isZero();
    }

    @Test
    void generatorsAndSeedsAreThoseOfTheOptions() throws IOException {
        Path json = folder.resolve("s.json");
        assertThat(run(
                                "sweep",
                                "--network",
                                network.toString(),
                                "--weight-density=0.45",
                                "--vary=generator=uniform,clustered",
                                "--vary=seed=-1..1",
                                "-o",
                                json.toString())
                        .err())
                .isEmpty();

        List<Map<String, JsonNode>> rows = rows(json);
        assertThat(rows).hasSize(2 * 3 * 3);
        int row = 0;
        for (String generator : List.of("uniform", "clustered")) {
            for (String seed : List.of("-1", "0", "1")) {
                JsonNode report = new ObjectMapper()
                        .readTree(run(
                                        "simulate",
                                        "--network",
                                        network.toString(),
                                        "--weight-density=0.45",
                                        "--generator=" + generator,
                                        "--seed=" + seed,
                                        "--json=-")
                                .out());
                assertThat(rows.get(row).get("generator").asText()).isEqualTo(generator);
                assertThat(rows.get(row).get("seed").asText()).isEqualTo(seed);
                assertSame(rows.get(row), report.at("/layers/0/counters"));
                assertSame(rows.get(row + 1), report.at("/layers/1/counters"));
                row += 3;
            }
        }
        assertThat(rows.stream().map(cells -> cells.get("products").asInt()).distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void redrawnWeightsAreAnotherSweep() throws IOException {
        Path csv = done("own.csv", "--set", "columns=2");
        String own = Files.readAllLines(csv).get(1).split(",")[0];
        String[] again = {
            "sweep", "--network", chain.toString(), "--vary", "banks=4,8", "-o", path("chain.csv"), "--force"
        };
        assertThat(run(again).code()).isZero();
        String uniform = Files.readAllLines(folder.resolve("chain.csv")).get(1).split(",")[0];
        List<String> clustered = new ArrayList<>(List.of(again));
        clustered.add("--generator=clustered");
        assertThat(run(clustered.toArray(String[]::new)).code()).isZero();

        assertThat(Files.readAllLines(folder.resolve("chain.csv")).get(1).split(",")[0])
                .isNotEqualTo(uniform)
                .isNotEqualTo(own);
    }

    @Test
    void rowsStandInTheOrderOfPointsAndLayersWhateverTheThreads() throws IOException {
        Path one = done("one.csv", "--threads", "1");
        Path four = done("four.csv", "--threads", "4");

        assertThat(four).hasSameBinaryContentAs(one);
        List<String> lines = Files.readAllLines(one);
        assertThat(lines).hasSize(1 + 12 * 3);
        assertThat(lines.get(0)).startsWith("sweep,point,points,banks,weightDensity,contention,network,layer,kc,");
        List<String> starts = new ArrayList<>();
        int point = 0;
        for (String banks : List.of("4", "8")) {
            for (String density : List.of("0.2", "0.4", "0.6")) {
                for (String contention : List.of("queue", "none")) {
                    for (String layer : List.of("conv1", "fc", "total")) {
                        starts.add(point + ",12," + banks + "," + density + "," + contention
                                + ",\"small, \"\"drawn\"\"\"," + layer + ",");
                    }
                    point++;
                }
            }
        }
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.indexOf(',') + 1)))
                .zipSatisfy(starts, (line, start) -> assertThat(line).startsWith(start));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("one.csv", "four.csv", "drawn.json", "chain.json", "x.npy");
        }
    }

    @Test
    void chosenLayersAreCountedAlone() throws IOException {
        Path all = done("all.json");
        Path one = done("fc.json", "--layer", "fc");

        assertThat(rows(one)).hasSize(24);
        assertThat(rows(one).stream().filter(row -> row.get("layer").asText().equals("fc")))
                .containsExactlyElementsOf(rows(all).stream()
                        .filter(row -> row.get("layer").asText().equals("fc"))
                        .toList());
    }

    @Test
    void jsonCanStandBesidesCsv() throws IOException {
        done("s.csv", "--json", path("rows.json"));
        Path alone = done("alone.json");

        assertThat(folder.resolve("rows.json")).hasSameBinaryContentAs(alone);
        JsonNode root = new ObjectMapper().readTree(alone.toFile());
        assertThat(root.get("format").asText()).isEqualTo("sparsescope-sweep/1");
        assertThat(root.at("/accelerator/banks").asInt()).isEqualTo(32);
        assertThat(root.at("/vary/1/name").asText()).isEqualTo("weightDensity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void whatIsInterruptedGoesOnToTheSameFile(String format) throws IOException {
        Path whole = done("whole." + format);
        Path file = folder.resolve("part." + format);
        Path journal = folder.resolve("part." + format + ".part");
        AtomicInteger reports = new AtomicInteger();
        String[] arguments = sweep("part." + format, "--threads", "2");

        Answer stopped = run(done -> reports.incrementAndGet() < 20, arguments);

        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.err().strip().lines()).hasSize(1);
        assertThat(stopped.err()).contains("stopped", " of 24 rows", journal.toString(), "--resume");
        assertThat(file).doesNotExist();
        long kept = Files.readAllLines(journal).size() - 1;
        assertThat(kept).isBetween(1L, 23L);
        assertThat(stopped.err()).contains("stopped; " + kept + " of 24");

        Answer refused = run(arguments);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("unfinished sweep", "--resume", "--force");
        assertThat(Files.readAllLines(journal)).hasSize((int) kept + 1);

        AtomicInteger rest = new AtomicInteger();
        Answer resumed = run(
                done -> {
                    rest.incrementAndGet();
                    return true;
                },
                sweep("part." + format, "--resume"));
        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).isEqualTo("sparsescope: going on after " + kept + " of 24 rows\n");
        assertThat(file).hasSameBinaryContentAs(whole);
        assertThat(journal).doesNotExist();
    }

    @Test
    void whatIsStoppedBeforeAnythingIsCountedLeavesNothing() {
        Answer stopped = run(done -> false, sweep("s.csv"));

        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.err()).isEqualTo("sparsescope: stopped; nothing has been counted yet\n");
        assertThat(folder.resolve("s.csv.part")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenAtTheEndIsNotCountedAgain() throws IOException {
        Path whole = done("whole.csv");
        Path folderInTheWay = folder.resolve("s.csv");
        Answer failed = run(
                done -> {
                    assertThat(Files.exists(folderInTheWay)
                                    || folderInTheWay.toFile().mkdir())
                            .isTrue();
                    return true;
                },
                sweep("s.csv"));

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("--output ", "cannot be written: ", "24 of 24 rows are kept");
        Files.delete(folderInTheWay);
        List<Double> reports = new ArrayList<>();
        assertThat(run(reports::add, sweep("s.csv", "--resume")).code()).isZero();
        assertThat(reports).isEmpty();
        assertThat(folder.resolve("s.csv")).hasSameBinaryContentAs(whole);
    }

    private Path journalOf(String output, int reports) throws IOException {
        AtomicInteger count = new AtomicInteger();
        assertThat(run(done -> count.incrementAndGet() < reports, sweep(output, "--threads", "1"))
                        .code())
                .isEqualTo(1);
        return folder.resolve(output + ".part");
    }

    @Test
    void aLineThatIsNotWholeIsCountedAgain() throws IOException {
        Path whole = done("whole.csv");
        Path journal = journalOf("part.csv", 30);
        byte[] bytes = Files.readAllBytes(journal);
        for (int cut = bytes.length - 1; cut > 0; cut -= bytes.length / 6) {
            Files.write(journal, java.util.Arrays.copyOf(bytes, cut));
            assertThat(run(sweep("part.csv", "--resume", "--force")).code()).isZero();
            assertThat(folder.resolve("part.csv")).hasSameBinaryContentAs(whole);
        }
    }

    @Test
    void aDigitThatChangedOnTheDiskIsCountedAgain() throws IOException {
        Path whole = done("whole.csv");
        Path journal = journalOf("part.csv", 30);
        List<String> lines = Files.readAllLines(journal);
        lines.set(1, lines.get(1).replaceFirst(" (\\d)", " 9$1"));
        Files.write(journal, lines);

        assertThat(run(sweep("part.csv", "--resume")).code()).isZero();
        assertThat(folder.resolve("part.csv")).hasSameBinaryContentAs(whole);
    }

    @Test
    void anotherSweepsJournalIsLeftAlone() throws IOException {
        Path journal = journalOf("part.csv", 30);
        byte[] before = Files.readAllBytes(journal);

        assertRefused(sweep("part.csv", "--resume", "--set", "columns=3"), "part.csv.part", "unfinished");
        assertRefused(sweep("part.csv", "--resume", "--shard", "1/2"), "part.csv.part", "unfinished");
        assertRefused(sweep("part.csv", "--resume", "--layer", "fc"), "part.csv.part", "unfinished");
        Files.writeString(network, DRAWN.replace("\"seed\": 1", "\"seed\": 9"));
        assertRefused(sweep("part.csv", "--resume"), "part.csv.part", "unfinished");
        assertThat(journal).hasBinaryContent(before);

        assertThat(run(sweep("part.csv", "--force")).code()).isZero();
    }

    @Test
    void aFileThatIsNoJournalIsLeftAlone() throws IOException {
        Path journal = Files.writeString(folder.resolve("part.csv.part"), "mine");

        assertRefused(sweep("part.csv", "--resume"), "part.csv.part", "something else");
        assertRefused(sweep("part.csv"), "part.csv.part");
        assertThat(journal).hasContent("mine");
    }

    private static void assertRefused(String[] arguments, String... parts) {
        Answer answer = run(arguments);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("sparsescope: ").contains(parts).doesNotContain("Exception");
        assertThat(answer.err().strip().lines()).hasSize(1);
    }

    @Test
    void aFileThatVanishesDuringTheRunLeavesWhatIsDone() throws IOException {
        // One thread: on many, the points left could all have read the file before it goes.
        String[] arguments = {
            "sweep",
            "--network",
            chain.toString(),
            "--threads=1",
            "--vary",
            "weightDensity=0.1..0.9+0.1",
            "-o",
            path("s.csv")
        };
        Path input = folder.resolve("x.npy");
        byte[] bytes = Files.readAllBytes(input);
        Answer answer = run(
                done -> {
                    if (done > 0.3) {
                        assertThat(input.toFile().delete() || !Files.exists(input))
                                .isTrue();
                    }
                    return true;
                },
                arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains("x.npy", "no such file", " of 18 rows are kept");
        assertThat(Files.readAllLines(folder.resolve("s.csv.part")).size()).isGreaterThan(4);

        Files.write(input, bytes);
        List<String> again = new ArrayList<>(List.of(arguments));
        again.add("--resume");
        assertThat(run(again.toArray(String[]::new)).code()).isZero();
        again.set(again.size() - 2, path("whole.csv"));
        assertThat(run(again.toArray(String[]::new)).code()).isZero();
        assertThat(folder.resolve("s.csv")).hasSameBinaryContentAs(folder.resolve("whole.csv"));
    }

    @Test
    void aFileThatChangesDuringTheRunIsSaid() throws IOException {
        Path input = folder.resolve("x.npy");
        Answer answer = run(
                done -> {
                    try {
                        NpyFile.write(input, NpyArray.of(new short[50], 2, 5, 5));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return true;
                },
                "sweep",
                "--network",
                chain.toString(),
                "--threads=1",
                "--vary",
                "weightDensity=0.1..0.9+0.1",
                "-o",
                path("s.csv"));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("x.npy", "another content", "2 of 18 rows are kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void shardsMergeToTheSingleRun(String format) throws IOException {
        Path whole = done("whole." + format);
        List<String> merge = new ArrayList<>(List.of("sweep", "merge"));
        for (int shard = 5; shard >= 1; shard--) {
            merge.add(done(shard + "." + format, "--shard", shard + "/5").toString());
        }
        merge.addAll(List.of("-o", path("merged." + format)));

        Answer answer = run(merge.toArray(String[]::new));

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(folder.resolve("merged." + format)).hasSameBinaryContentAs(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void moreShardsThanPointsMergeToo(String format) throws IOException {
        List<String> merge = new ArrayList<>(List.of("sweep", "merge", "-o", path("merged." + format)));
        for (int shard = 1; shard <= 3; shard++) {
            String output = path(shard + "." + format);
            assertThat(run(("sweep --vary I=2,4 --shard " + shard + "/3 --network " + network + " -o " + output)
                                    .split(" "))
                            .code())
                    .isZero();
            merge.add(output);
        }
        run(("sweep --vary I=2,4 --network " + network + " -o " + path("whole." + format)).split(" "));

        assertThat(run(merge.toArray(String[]::new)).code()).isZero();
        assertThat(folder.resolve("merged." + format)).hasSameBinaryContentAs(folder.resolve("whole." + format));
    }

    @Test
    void mergingRefusesWhatDoesNotFitTogether() throws IOException {
        Path one = done("1.csv", "--shard", "1/2");
        Path two = done("2.csv", "--shard", "2/2");
        Path other = done("other.csv", "--shard", "2/2", "--set", "columns=3");
        Path longer = done("longer.csv", "--vary", "I=1,2", "--shard", "2/2");
        Path torn = Files.writeString(
                folder.resolve("torn.csv"), Files.readString(two).substring(0, 2000));
        Path cut = Files.write(
                folder.resolve("cut.csv"),
                Files.readAllLines(two).subList(0, Files.readAllLines(two).size() - 1));
        String all = path("all.csv");

        assertRefused(new String[] {"sweep", "merge", "-o", all, one.toString()}, "point 1", "missing");
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", one + ""}, "1.csv", "point 0", "in");
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", other + ""}, "other.csv", "another sweep");
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", longer + ""}, "longer.csv");
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", torn + ""}, "torn.csv", "line ");
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", cut + ""}, "point 11", "found 2 rows");
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", network + ""}, "format");
        assertRefused(new String[] {"sweep", "merge", "-o", all, path("no.csv")}, "no.csv", "no such file");
        assertRefused(new String[] {"sweep", "merge", "-o", one + "", one + "", two + ""}, "1.csv", "--force");
        assertThat(folder.resolve("all.csv")).doesNotExist();
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), "mine");

        assertRefused(sweep("s.csv"), "--output", "s.csv there already", "--force");
        assertRefused(sweep("t.csv", "--json", file.toString()), "--json", "s.csv there already");
        assertThat(file).hasContent("mine");
        done("s.csv", "--force");
        assertThat(file).content().startsWith("sweep,point");
    }

    @Test
    void aSweepThatRunsKeepsOthersFromItsJournal() {
        AtomicInteger depth = new AtomicInteger();
        List<Answer> second = new ArrayList<>();
        Answer first = run(
                done -> {
                    if (depth.getAndIncrement() == 0) {
                        second.add(run(sweep("s.csv", "--resume")));
                    }
                    return true;
                },
                sweep("s.csv", "--threads", "1"));

        assertThat(first.code()).isZero();
        assertThat(second.get(0).code()).isEqualTo(2);
        assertThat(second.get(0).err()).contains("s.csv.part", "still running");
    }

    static Stream<Arguments> badUsages() {
        return Stream.of(
                bad("required option: '--network", "-o", "F/s.csv", "--vary", "banks=1"),
                bad("required option: '--output", "--network", "F/drawn.json", "--vary", "banks=1"),
                bad("--vary: found none|NAME=VALUES"),
                bad("--vary: found \"banks\", expected NAME=VALUES", "--vary", "banks"),
                bad("\"colour\", which cannot be swept|weightDensity|columns, rows", "--vary", "colour=1"),
                bad("--vary generator: found \"blobs\", expected uniform or clustered", "--vary", "generator=blobs"),
                bad("--vary generator: found \"1..2\", expected uniform", "--vary", "generator=1..2"),
                bad("--vary seed: found \"0.5\", expected whole numbers", "--vary", "seed=0.5"),
                bad("--vary seed: found \"9223372036854775808\"", "--vary", "seed=9223372036854775808"),
                bad("--seed: found together with --vary seed, expected only one", "--seed", "3", "--vary", "seed=1,2"),
                bad("--weight-density: found together with|", "--weight-density=1", "--vary", "weightDensity=0.5"),
                bad(
                        "found no tensor that is drawn, expected a drawn one, since generator varies",
                        "--network",
                        "lenet-digits",
                        "--vary",
                        "generator=uniform,clustered"),
                bad("\"network\", which cannot be swept", "--vary", "network=a,b"),
                bad("--vary banks: found no values|1…1024", "--vary", "banks="),
                bad("--vary banks: found \"\"", "--vary", "banks=4,,8"),
                bad("--vary banks: found \"0\", expected 1…1024", "--vary", "banks=0,8"),
                bad("--vary banks: found \"8..2048*2\", expected 1…1024", "--vary", "banks=8..2048*2"),
                bad("--vary banks: found \"4.5\"", "--vary", "banks=4.5"),
                bad("--vary banks: found \"four\"", "--vary", "banks=four"),
                bad("--vary banks: found \"none\"", "--vary", "banks=none"),
                bad("--vary banks: found \"8..4\", expected a range that is not empty", "--vary", "banks=8..4"),
                bad("\"1..8+0\", expected a range with a step above 0", "--vary", "banks=1..8+0"),
                bad("\"1..8*1\", expected a range above 0 with a factor above 1", "--vary", "banks=1..8*1"),
                bad("--vary banks: found 8 a second time", "--vary", "banks=4,8,08"),
                bad("--vary banks: found a second time", "--vary", "banks=4", "--vary", "banks=8"),
                bad("expected queue, lockstep, none", "--vary", "contention=fast"),
                bad("found \"queue..none\", expected queue, lockstep, none", "--vary", "contention=queue..none"),
                bad("--vary linkWidth: found \"1..2000000000\"|at most 100000", "--vary", "linkWidth=1..2000000000"),
                bad("points|at most", "--vary", "columns=1..64", "--vary", "rows=1..64", "--vary", "banks=1..1024"),
                bad("--vary weightDensity: found \"1.5\"|0…1", "--vary", "weightDensity=0.5,1.5"),
                bad("--vary inputDensity: found \"-0.1\"|0…1", "--vary", "inputDensity=-0.1"),
                bad("\"0..1\", expected a range with its step", "--vary", "inputDensity=0..1"),
                bad("queueDepth: found 3|F·I", "--vary", "queueDepth=16,3"),
                bad("--set banks: found together with --vary banks", "--set", "banks=4", "--vary", "banks=8"),
                bad(
                        "--vary banks=8 bankEntries=1, layer conv1: |accumulators",
                        "--vary",
                        "banks=8,1",
                        "--vary=bankEntries=64,1"),
                bad("--layer: found \"conv9\"|conv1, fc", "--layer", "conv9", "--vary", "banks=8"),
                bad("--shard: found \"3/2\", expected i/n", "--shard", "3/2", "--vary", "banks=8"),
                bad("--shard: found \"0/2\"", "--shard", "0/2", "--vary", "banks=8"),
                bad("--threads: found 0, expected 1…1024", "--threads", "0", "--vary", "banks=8"),
                bad(
                        "chain.json: layers[0].input: found x.npy, expected a drawn tensor",
                        "--network",
                        "F/chain.json",
                        "--vary",
                        "inputDensity=0.5"),
                bad(
                        "layers[1].input: found output of conv1",
                        "--network",
                        "F/chain.json",
                        "--layer",
                        "conv2",
                        "--vary",
                        "inputDensity=0.5"),
                bad("--output|cannot be written: there is no ", "-o", "F/none/s.csv", "--vary", "banks=8"),
                bad("--output|no file", "-o", "F", "--vary", "banks=8"),
                bad("--output|ends in .csv or .json", "-o", "F/s.txt", "--vary", "banks=8"),
                bad("--json|cannot be written: there is no ", "--json", "F/none/s.json", "--vary", "banks=8"),
                bad("--json: found -, expected a file", "--json", "-", "--vary", "banks=8"),
                bad("--json: found the file of --output", "-o", "F/a.json", "--json", "F/a.json", "--vary", "banks=8"));
    }

    private static Arguments bad(String parts, String... arguments) {
        return Arguments.of(parts, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badUsages")
    void badUsageIsOneLineBeforeAnyWork(String parts, String[] given) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("sweep"));
        List.of(given).forEach(argument -> arguments.add(argument.replaceFirst("^F", folder.toString())));
        if (!arguments.contains("--network") && !parts.contains("'--network")) {
            arguments.addAll(List.of("--network", network.toString()));
        }
        if (!arguments.contains("-o") && !parts.contains("'--output")) {
            arguments.addAll(List.of("-o", path("s.csv")));
        }

        assertRefused(arguments.toArray(String[]::new), parts.split("\\|"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void theTimeLeftIsShownToAPerson() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        long[] clock = {0};
        ProgressLine line = new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), true, () -> clock[0]);
        Progress progress = line.timed("sweep");
        progress.report(0.5);
        clock[0] = 10_000_000_000L;
        progress.report(0.75);
        clock[0] = 20_000_000_000L;
        progress.report(0.76);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\rsweep: 75 %, 10 s left\rsweep: 76 %, 19 s left");
    }

    @Test
    void theBenchmarkSaysItsFigures() throws IOException {
        Answer answer = run("benchmark", "--warm-up", "0", "--repetitions", "1", "--json", "-");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        JsonNode root = new ObjectMapper().readTree(answer.out());
        // Non-zero products of an interior pixel, with the out-of-plane ones of the border taken off.
        double expected = 256.0 * 256 * 9 * 56 * 56 * .24 * .70 * Math.pow(1 - 2.0 / 3 / 56, 2);
        assertThat(root.get("products").asDouble()).isBetween(expected * .99, expected * 1.01);
        assertThat(root.at("/productsPerCpuSecond/median").asDouble())
                .isEqualTo(root.get("products").asDouble()
                        * 1e9
                        / root.at("/cpuNanos/0").asDouble());
        assertThat(root.at("/accelerator/contention").asText()).isEqualTo("queue");
        assertRefused(new String[] {"benchmark", "--repetitions", "0"}, "--repetitions: found 0");
        assertRefused(new String[] {"benchmark", "--json", path("none/b.json")}, "--json", "there is no ");
    }
}
