package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", cut + ""}, "cut.csv", "no checksum");
        assertRefused(
                new String[] {"sweep", "merge", "-o", all, done("whole.csv") + ""},
                "whole.csv",
                "no checksum",
                "--shard");
        assertRefused(new String[] {"sweep", "merge", "-o", all, one + "", network + ""}, "format");
        assertRefused(new String[] {"sweep", "merge", "-o", all, path("no.csv")}, "no.csv", "no such file");
        assertRefused(new String[] {"sweep", "merge", "-o", one + "", one + "", two + ""}, "1.csv", "--force");
        assertThat(folder.resolve("all.csv")).doesNotExist();
    }

    /** Changes the lines of a shard. */
    private interface Change {
        void on(List<String> lines);
    }

    /** What may happen to a shard between its machine and the one that merges; rows are lines 1…n, of three a point. */
    private static Map<String, Change> changes() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a counter", lines -> lines.set(4, changed(lines.get(4))));
        changes.put("a counter of all layers", lines -> lines.set(3, changed(lines.get(3))));
        changes.put("a row less", lines -> lines.remove(5));
        changes.put("the last row less", lines -> lines.remove(lines.size() - 2));
        changes.put("no rows of all layers", lines -> lines.removeIf(line -> line.contains("total")));
        changes.put("a row twice", lines -> lines.add(2, lines.get(1)));
        changes.put("a point twice", lines -> lines.addAll(4, List.copyOf(lines.subList(1, 4))));
        changes.put("a point less", lines -> lines.subList(1, 4).clear());
        changes.put("rows exchanged", lines -> lines.add(1, lines.remove(2)));
        return changes;
    }

    /** Another layerCycles: it is a number that both formats write as they write no other. */
    private static String changed(String row) {
        String cycles = row.startsWith("{")
                ? row.replaceFirst("\"layerCycles\":(\\d+)", "\"layerCycles\":1$1")
                : row.replaceFirst("(,conv1,\\d+|,total,),?(\\d+)", "$1,1$2").replace(",,1", ",,1");
        assertThat(cycles).isNotEqualTo(row);
        return cycles;
    }

    private Path changed(Path shard, Change change, boolean summedUp) throws IOException {
        boolean json = shard.toString().endsWith(".json");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(shard)) {
            lines.add(json && line.endsWith("},") ? line.substring(0, line.length() - 1) : line);
        }
        change.on(lines);
        int rows = lines.size() - 2;
        for (int i = 1; json && i < rows; i++) {
            lines.set(i, lines.get(i) + ",");
        }
        if (summedUp) {
            String before = String.join("\n", lines.subList(0, rows + 1)) + "\n";
            String last = lines.get(rows + 1)
                    .replaceFirst("\\d+ rows", rows + " rows")
                    .replaceFirst("rowCount\":\\d+", "rowCount\":" + rows)
                    .replaceFirst("[0-9a-f]{64}", sha256(before));
            lines.set(rows + 1, last);
        }
        Path changed = folder.resolve("changed" + shard.getFileName());
        Files.writeString(changed, String.join("\n", lines) + "\n");
        return changed;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aShardThatChangedIsRefused(String format) throws IOException {
        Path one = done("1." + format, "--shard", "1/2");
        Path two = done("2." + format, "--shard", "2/2");
        String all = path("all." + format);
        changes().forEach((what, change) -> {
            try {
                assertRefused(
                        new String[] {"sweep", "merge", "-o", all, one + "", changed(two, change, false) + ""},
                        "changed2." + format,
                        "a checksum that is not that of its rows");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(folder.resolve("all." + format)).doesNotExist();
    }

    /** Whoever changed it may have mended the checksum, too: rows must still be those of header and layers. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void rowsAreHeldAgainstEachOther(String format) throws IOException {
        Path one = done("1." + format, "--shard", "1/2");
        Path two = done("2." + format, "--shard", "2/2");
        String all = path("all." + format);
        changes().forEach((what, change) -> {
            try {
                String found = Answer.of("sweep", "merge", "-o", all, one + "", changed(two, change, true) + "")
                        .err();
                assertThat(found).as(what).contains(": found ").doesNotContain("checksum");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(folder.resolve("all." + format)).doesNotExist();

        Path same = changed(two, lines -> {}, true);
        assertThat(Answer.of("sweep", "merge", "-o", all, one + "", same + "").code())
                .isZero();
        Path pretended = changed(
                two,
                lines -> lines.set(lines.size() - 1, lines.get(lines.size() - 1).replace("2/2", "1/2")),
                true);
        assertRefused(new String[] {"sweep", "merge", "--force", "-o", all, one + "", pretended + ""}, "in shard 1/2");
    }

    @Test
    void aCellTooManyIsFound() throws IOException {
        Path one = done("1.csv", "--shard", "1/2");
        Path two = done("2.csv", "--shard", "2/2");
        Path more = changed(two, lines -> lines.set(4, lines.get(4) + ",7"), true);

        assertRefused(
                new String[] {"sweep", "merge", "-o", path("all.csv"), one + "", more + ""}, "line 5", "cells under");
    }

    @Test
    void aSweepOfOneShardMergesToo() throws IOException {
        Path one = done("1.csv", "--shard", "1/1");
        assertThat(Answer.of("sweep", "merge", "-o", path("all.csv"), one + "").code())
                .isZero();
        assertThat(folder.resolve("all.csv")).hasSameBinaryContentAs(done("whole.csv"));
    }
}
