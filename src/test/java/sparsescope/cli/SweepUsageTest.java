package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be swept is refused before any work. */
class SweepUsageTest extends SweepTestCase {

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
}
