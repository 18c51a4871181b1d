package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sweeps as a person runs them: every row is what a run of its own says. */
class SweepTest extends SweepTestCase {
    private static final List<String> NOT_COUNTED = List.of("oaramReads", "oaramWrites", "dramWrites", "overflows");

    @Test
    void namesThatASpreadsheetWouldRunAreText() throws IOException {
        Path evil = Files.writeString(
                folder.resolve("evil.json"),
                DRAWN.replace("small, \\\"drawn\\\"", "=HYPERLINK(\\\"http://x\\\",A1)")
                        .replace("conv1", "@SUM(1,1)")
                        .replace("\"fc\"", "\"-2+3\""));
        List<String> merge = new ArrayList<>(List.of("sweep", "merge", "-o", path("merged.csv")));
        for (String shard : List.of("1/2", "2/2")) {
            merge.add(path(shard.charAt(0) + ".csv"));
            assertThat(Answer.of(("sweep --vary weightDensity=0.2,0.5 --shard " + shard + " --network " + evil + " -o "
                                            + path(shard.charAt(0) + ".csv"))
                                    .split(" "))
                            .code())
                    .isZero();
        }
        assertThat(Answer.of(merge.toArray(String[]::new)).code()).isZero();

        List<String> lines = Files.readAllLines(folder.resolve("merged.csv"));
        assertThat(lines).hasSize(1 + 2 * 3);
        String network = ",\"'=HYPERLINK(\"\"http://x\"\",A1)\",";
        assertThat(lines.get(1)).contains(",0,2,0.2" + network + "\"'@SUM(1,1)\",");
        assertThat(lines.get(2)).contains(",0,2,0.2" + network + "\"'-2+3\",");
        assertThat(lines.get(3)).contains(",0,2,0.2" + network + "total,,");
        assertThat(lines).noneMatch(line -> line.matches(".*(^|,)\"?[=+@-].*"));
    }

    @Test
    void everyRowIsWhatSimulateSays() throws IOException {
        Path json = folder.resolve("s.json");
        Answer answer = Answer.of(
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
                    .readTree(Answer.of("simulate --json - --set columns=2 --network %s --set banks=%s --set kc=%s"
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
        assertThat(Answer.of(
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
                .readTree(Answer.of("simulate", "--network", redrawn.toString(), "--json", "-")
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
        assertThat(Answer.of(
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
                        .readTree(Answer.of(
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
        assertThat(Answer.of(again).code()).isZero();
        String uniform = Files.readAllLines(folder.resolve("chain.csv")).get(1).split(",")[0];
        List<String> clustered = new ArrayList<>(List.of(again));
        clustered.add("--generator=clustered");
        assertThat(Answer.of(clustered.toArray(String[]::new)).code()).isZero();

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

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), "mine");

        assertRefused(sweep("s.csv"), "--output", "s.csv there already", "--force");
        assertRefused(sweep("t.csv", "--json", file.toString()), "--json", "s.csv there already");
        assertThat(file).hasContent("mine");
        done("s.csv", "--force");
        assertThat(file).content().startsWith("sweep,point");
    }
}
