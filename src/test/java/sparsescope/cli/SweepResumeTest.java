package sparsescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyFile;

/** Sweeps that are interrupted, disturbed or refused by what lies there already, and go on. */
class SweepResumeTest extends SweepTestCase {
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void whatIsInterruptedGoesOnToTheSameFile(String format) throws IOException {
        Path whole = done("whole." + format);
        Path file = folder.resolve("part." + format);
        Path journal = folder.resolve("part." + format + ".part");
        AtomicInteger reports = new AtomicInteger();
        String[] arguments = sweep("part." + format, "--threads", "2");

        Answer stopped = Answer.of(done -> reports.incrementAndGet() < 20, arguments);

        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.err().strip().lines()).hasSize(1);
        assertThat(stopped.err()).contains("stopped", " of 24 rows", journal.toString(), "--resume");
        assertThat(file).doesNotExist();
        long kept = Files.readAllLines(journal).size() - 1;
        assertThat(kept).isBetween(1L, 23L);
        assertThat(stopped.err()).contains("stopped; " + kept + " of 24");

        Answer refused = Answer.of(arguments);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("unfinished sweep", "--resume", "--force");
        assertThat(Files.readAllLines(journal)).hasSize((int) kept + 1);

        AtomicInteger rest = new AtomicInteger();
        Answer resumed = Answer.of(
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
        Answer stopped = Answer.of(done -> false, sweep("s.csv"));

        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.err()).isEqualTo("sparsescope: stopped; nothing has been counted yet\n");
        assertThat(folder.resolve("s.csv.part")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenAtTheEndIsNotCountedAgain() throws IOException {
        Path whole = done("whole.csv");
        Path folderInTheWay = folder.resolve("s.csv");
        Answer failed = Answer.of(
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
        assertThat(Answer.of(reports::add, sweep("s.csv", "--resume")).code()).isZero();
        assertThat(reports).isEmpty();
        assertThat(folder.resolve("s.csv")).hasSameBinaryContentAs(whole);
    }

    private Path journalOf(String output, int reports) throws IOException {
        AtomicInteger count = new AtomicInteger();
        assertThat(Answer.of(done -> count.incrementAndGet() < reports, sweep(output, "--threads", "1"))
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
            assertThat(Answer.of(sweep("part.csv", "--resume", "--force")).code())
                    .isZero();
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

        assertThat(Answer.of(sweep("part.csv", "--resume")).code()).isZero();
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

        assertThat(Answer.of(sweep("part.csv", "--force")).code()).isZero();
    }

    @Test
    void aFileThatIsNoJournalIsLeftAlone() throws IOException {
        Path journal = Files.writeString(folder.resolve("part.csv.part"), "mine");

        assertRefused(sweep("part.csv", "--resume"), "part.csv.part", "something else");
        assertRefused(sweep("part.csv"), "part.csv.part", "something else");
        assertRefused(sweep("part.csv", "--force"), "part.csv.part", "something else");
        assertThat(journal).hasContent("mine");

        Files.writeString(journal, "sparsescope-sweep-journal/2 of a later version\n");
        assertRefused(sweep("part.csv", "--force"), "part.csv.part", "something else");
    }

    @ParameterizedTest
    // Links need a right there that not everybody has.
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(strings = {"mine", "sparsescope-sweep-journal/1 0123456789abcdef 1/1\n", ""})
    void aLinkInTheJournalsPlaceIsNotFollowed(String content) throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), content);
        Path link = Files.createSymbolicLink(folder.resolve("part.csv.part"), mine);
        for (String option : new String[] {"--threads=1", "--resume", "--force"}) {
            assertRefused(sweep("part.csv", option), "part.csv.part", "a link");
        }
        assertThat(link).isSymbolicLink();
        assertThat(mine).hasContent(content);

        Files.delete(mine);
        for (String option : new String[] {"--threads=1", "--resume", "--force"}) {
            assertRefused(sweep("part.csv", option), "part.csv.part", "a link");
        }
        assertThat(mine).doesNotExist();
    }

    @Test
    void theTornBeginningOfAJournalMayBeReplaced() throws IOException {
        Path whole = done("whole.csv");
        Files.writeString(folder.resolve("part.csv.part"), "sparsescope-sw");

        assertRefused(sweep("part.csv"), "unfinished sweep", "--force");
        assertThat(done("part.csv", "--force")).hasSameBinaryContentAs(whole);
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
        Answer answer = Answer.of(
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
        assertThat(Answer.of(again.toArray(String[]::new)).code()).isZero();
        again.set(again.size() - 2, path("whole.csv"));
        assertThat(Answer.of(again.toArray(String[]::new)).code()).isZero();
        assertThat(folder.resolve("s.csv")).hasSameBinaryContentAs(folder.resolve("whole.csv"));
    }

    @Test
    void aFileThatChangesDuringTheRunIsSaid() throws IOException {
        Path input = folder.resolve("x.npy");
        Answer answer = Answer.of(
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

    @Test
    void aSweepThatRunsKeepsOthersFromItsJournal() {
        AtomicInteger depth = new AtomicInteger();
        List<Answer> second = new ArrayList<>();
        Answer first = Answer.of(
                done -> {
                    if (depth.getAndIncrement() == 0) {
                        second.add(Answer.of(sweep("s.csv", "--resume")));
                    }
                    return true;
                },
                sweep("s.csv", "--threads", "1"));

        assertThat(first.code()).isZero();
        assertThat(second.get(0).code()).isEqualTo(2);
        assertThat(second.get(0).err()).contains("s.csv.part", "still running");
    }
}
