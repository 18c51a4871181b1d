package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.export.film.FilmCaptions;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.film.Mp4Boxes;
import sparsescope.export.film.Mp4Exporter;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.file.Progress;
import sparsescope.scene.view.StageView;

/** How MP4 files are laid out, what they say about themselves, and their captions. */
class Mp4FilmTest {
    private static final List<String> NESTS =
            List.of("moov", "trak", "mdia", "minf", "stbl", "udta", "ilst", "\u00a9cmt");

    @TempDir
    private Path folder;

    /** A box: its path of types, and where its content is. */
    private record Box(String path, int from, int to) {}

    private static List<Box> boxes(byte[] file) {
        List<Box> boxes = new ArrayList<>();
        collect(file, 0, file.length, "", boxes);
        return boxes;
    }

    private static void collect(byte[] file, int from, int to, String path, List<Box> boxes) {
        for (int at = from; at < to; ) {
            int size = ByteBuffer.wrap(file).getInt(at);
            int head = size == 1 ? 16 : 8;
            long whole = size == 1 ? ByteBuffer.wrap(file).getLong(at + 8) : size;
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            assertThat(whole).as(path + type).isBetween((long) head, (long) to - at);
            boxes.add(new Box(path + type, at + head, (int) (at + whole)));
            if (NESTS.contains(type)) {
                collect(file, at + head, (int) (at + whole), path + type + "/", boxes);
            } else if (type.equals("meta")) {
                collect(file, at + head + 4, (int) (at + whole), path + type + "/", boxes);
            }
            at += (int) whole;
        }
    }

    private static Box only(List<Box> boxes, String path) {
        List<Box> found = boxes.stream().filter(box -> box.path().equals(path)).toList();
        assertThat(found).as(path).hasSize(1);
        return found.get(0);
    }

    private static StageFrames frames() {
        return PngFramesTest.frames(
                FrameLook.of(StageView.at(2, 0, 1)).sized(480, 270).lasting(0.25), 3L, 4L, 4L, 20L, 21L);
    }

    private byte[] written(FilmOptions options) throws IOException {
        Path file = folder.resolve("film.mp4");
        Mp4Exporter.write(frames(), options, file, Progress.NONE);
        return Files.readAllBytes(file);
    }

    /** Every chunk of pictures begins with one, which says how long its first unit is. */
    private static void assertChunksLead(byte[] file, List<Box> boxes) {
        Box pictures = only(boxes, "mdat");
        Box offsets = only(boxes, "moov/trak/mdia/minf/stbl/co64");
        ByteBuffer data = ByteBuffer.wrap(file);
        int count = data.getInt(offsets.from() + 4);
        assertThat(count).isPositive();
        for (int i = 0; i < count; i++) {
            int offset = Math.toIntExact(data.getLong(offsets.from() + 8 + 8 * i));
            assertThat(offset).isBetween(pictures.from(), pictures.to() - 4);
            assertThat(offset + 4 + data.getInt(offset)).isBetween(offset + 5, pictures.to());
        }
    }

    @Test
    void aFilmBeginsWithItsIndexAndSaysItsScenarioTwice() throws IOException {
        byte[] file = written(FilmOptions.BUILT_IN);
        List<Box> boxes = boxes(file);

        assertThat(boxes.stream().map(Box::path).filter(path -> !path.contains("/")))
                .containsExactly("ftyp", "moov", "mdat", "uuid");
        assertChunksLead(file, boxes);
        Box data = only(boxes, "moov/udta/meta/ilst/\u00a9cmt/data");
        assertThat(ByteBuffer.wrap(file).getInt(data.from())).as("it is text").isEqualTo(1);
        assertThat(new String(file, data.from() + 8, data.to() - data.from() - 8, StandardCharsets.UTF_8))
                .isEqualTo(frames().frame(0).scenario());
        Box handler = only(boxes, "moov/udta/meta/hdlr");
        assertThat(new String(file, handler.from() + 8, 4, StandardCharsets.US_ASCII))
                .isEqualTo("mdir");
    }

    @Test
    void theCommentIsReadWhereTheOwnBoxIsGone() throws IOException {
        byte[] file = written(FilmOptions.BUILT_IN);
        Box own = only(boxes(file), "uuid");
        Path without = Files.write(folder.resolve("without.mp4"), Arrays.copyOf(file, own.from() - 8));

        assertThat(ScenarioFile.read(without)).isEqualTo(frames().scenario(0));
    }

    @Test
    void othersCommentsAreNoScenarios() throws IOException {
        byte[] file = written(FilmOptions.BUILT_IN);
        List<Box> boxes = boxes(file);
        byte[] other = Arrays.copyOf(file, only(boxes, "uuid").from() - 8);
        other[only(boxes, "moov/udta/meta/ilst/\u00a9cmt/data").from() + 8] = 'A';
        Path without = Files.write(folder.resolve("other.mp4"), other);

        assertThatThrownBy(() -> ScenarioFile.read(without)).hasMessageContaining("no scenario in it");
    }

    @Test
    void boxesInBoxesWithoutEndAreNotFollowed() throws IOException {
        int depth = 200_000;
        ByteBuffer nested = ByteBuffer.allocate(16 + 8 * depth);
        nested.putInt(nested.capacity()).put("moov".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i <= depth; i++) {
            nested.putInt(nested.remaining()).put("udta".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(Mp4Boxes.scenario(new DataInputStream(new ByteArrayInputStream(nested.array()))))
                .isEqualTo(Optional.empty());
    }

    @Test
    void captionsStandBesideTheFilmWithItsTimes() throws IOException {
        written(new FilmOptions(PixelOptions.PLAIN, true, false, true));
        StageFrames frames = frames();

        List<String> cues = Files.readString(folder.resolve("film.vtt")).lines().toList();

        assertThat(cues.get(0)).isEqualTo("WEBVTT");
        assertThat(cues.subList(1, cues.size()))
                .containsExactly(
                        "",
                        "00:00:00.000 --> 00:00:00.250",
                        frames.frame(0).sentence(),
                        "",
                        // Twice the same moment.
                        "00:00:00.250 --> 00:00:00.750",
                        frames.frame(1).sentence(),
                        "",
                        "00:00:00.750 --> 00:00:01.000",
                        frames.frame(3).sentence(),
                        "",
                        "00:00:01.000 --> 00:00:01.250",
                        frames.frame(4).sentence());
    }

    @Test
    void captionsKeepToTheirFormat() throws IOException {
        FrameSequence one = frames();
        ExportFrame frame = one.frame(0);
        Path file = folder.resolve("odd.name.mp4");
        Mp4Exporter.write(
                Exported.one(new ExportFrame(
                        frame.picture(), frame.width(), frame.height(), "t", "a < b & c --> d\n\nmore", 3600.5, "")),
                new FilmOptions(PixelOptions.PLAIN, true, false, true),
                file,
                Progress.NONE);

        assertThat(FilmCaptions.file(file)).isEqualTo(folder.resolve("odd.name.vtt"));
        assertThat(folder.resolve("odd.name.vtt"))
                .hasContent("WEBVTT\n\n00:00:00.000 --> 01:00:00.500\na &lt; b &amp; c --&gt; d\nmore\n");
        assertThat(Mp4Boxes.scenario(new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))))
                .isEmpty();
    }

    @Test
    void ffmpegKeepsTheScenarioWhenItWritesAFilmAnew() throws Exception {
        written(FilmOptions.BUILT_IN);
        Path anew = folder.resolve("anew.mp4");
        try {
            Process ffmpeg = new ProcessBuilder(
                            "ffmpeg", "-loglevel", "error", "-i", "film.mp4", "-c", "copy", anew.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile())
                    .start();
            assertThat(ffmpeg.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("said.txt")).isEmptyFile();
        } catch (IOException e) {
            assumeTrue(false, "ffmpeg is not installed");
        }
        assertThat(boxes(Files.readAllBytes(anew)).stream().map(Box::path)).doesNotContain("uuid");
        assertThat(ScenarioFile.read(anew)).isEqualTo(frames().scenario(0));
    }
}
