package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shards of a sweep, and merging them. */
class SweepShardsTest extends SweepTestCase {
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void shardsMergeToTheSingleRun(String format) throws IOException {
        Path whole = done("whole." + format);
        List<String> merge = new ArrayList<>(List.of("sweep", "merge"));
        for (int shard = 5; shard >= 1; shard--) {
            merge.add(done(shard + "." + format, "--shard", shard + "/5").toString());
        }
        merge.addAll(List.of("-o", path("merged." + format)));

        Answer answer = Answer.of(merge.toArray(String[]::new));

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
            assertThat(Answer.of(("sweep --vary I=2,4 --shard " + shard + "/3 --network " + network + " -o " + output)
                                    .split(" "))
                            .code())
                    .isZero();
            merge.add(output);
        }
        Answer.of(("sweep --vary I=2,4 --network " + network + " -o " + path("whole." + format)).split(" "));

        assertThat(Answer.of(merge.toArray(String[]::new)).code()).isZero();
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
}
