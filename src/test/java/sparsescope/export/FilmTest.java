package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import sparsescope.export.film.ApngExporter;
import sparsescope.export.film.FfmpegEncoder;
import sparsescope.export.film.FilmEncoder;
import sparsescope.export.film.FilmOptions;
import sparsescope.export.film.GifExporter;
import sparsescope.export.film.Mp4Exporter;
import sparsescope.export.film.Yuv;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.PngChunks;
import sparsescope.export.raster.Raster;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

class FilmTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    @TempDir
    private Path folder;

    private enum Format {
        GIF {
            @Override
            void write(FrameSequence frames, FilmOptions options, Path file, Progress progress) throws IOException {
                GifExporter.write(frames, options, file, progress);
            }
        },
        APNG {
            @Override
            void write(FrameSequence frames, FilmOptions options, Path file, Progress progress) throws IOException {
                ApngExporter.write(frames, options, file, progress);
            }
        },
        MP4 {
            @Override
            void write(FrameSequence frames, FilmOptions options, Path file, Progress progress) throws IOException {
                Mp4Exporter.write(frames, options, file, progress);
            }
        };

        abstract void write(FrameSequence frames, FilmOptions options, Path file, Progress progress) throws IOException;
    }

    private static FrameLook look() {
        return FrameLook.of(StageView.at(2, 0, 1)).sized(WIDTH, HEIGHT).lasting(0.25);
    }

    private static StageFrames frames() {
        return PngFramesTest.frames(look(), 3L, 4L, 4L, 20L, 21L);
    }

    private static int[] painted(StageFrames frames, int index) {
        BufferedImage image = Raster.of(frames.frame(index), 1, false).image();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The mean difference of two pictures' channels, 0…255. */
    private static double difference(int[] a, int[] b) {
        assertThat(b).hasSameSizeAs(a);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((a[i] >> shift & 0xff) - (b[i] >> shift & 0xff));
            }
        }
        return sum / (3.0 * a.length);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static IIOMetadataNode only(IIOMetadataNode root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        assertThat(nodes.getLength()).as(name).isEqualTo(1);
        return (IIOMetadataNode) nodes.item(0);
    }

    /** Puts a GIF's frames together as a player does. */
    private static List<int[]> played(Path gif, List<Integer> hundredths) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<int[]> shown = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                assertThat(root.getElementsByTagName("LocalColorTable").getLength())
                        .isZero();
                IIOMetadataNode place = only(root, "ImageDescriptor");
                hundredths.add(
                        Integer.parseInt(only(root, "GraphicControlExtension").getAttribute("delayTime")));
                Graphics2D graphics = screen.createGraphics();
                graphics.drawImage(
                        reader.read(i),
                        Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")),
                        null);
                graphics.dispose();
                shown.add(screen.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
                if (only(root, "GraphicControlExtension")
                        .getAttribute("disposalMethod")
                        .equals("restoreToBackgroundColor")) {
                    screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
                }
            }
        } finally {
            reader.dispose();
        }
        return shown;
    }

    @ParameterizedTest
    @EnumSource
    void aGifPlaysTheFramesAsLongAsAsked(Theme theme) throws IOException {
        StageFrames frames = PngFramesTest.frames(look().in(theme), 3L, 4L, 4L, 20L, 21L);
        Path file = folder.resolve("film.gif");
        List<Integer> hundredths = new ArrayList<>();

        GifExporter.write(frames, FilmOptions.LOOPING, file, Progress.NONE);

        List<int[]> shown = played(file, hundredths);
        assertThat(hundredths).containsExactly(25, 25, 25, 25, 25);
        for (int i = 0; i < frames.size(); i++) {
            assertThat(difference(shown.get(i), painted(frames, i)))
                    .as("frame %s", i)
                    .isLessThan(0.5);
            assertThat(Arrays.stream(shown.get(i)).distinct().count()).isGreaterThan(100);
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
    }

    @Test
    void laterGifFramesAreSmallAndTimesDoNotDrift() throws IOException {
        StageFrames frames = PngFramesTest.frames(look().lasting(1.0 / 3), 20L, 20L, 20L, 20L, 20L, 20L);
        Path still = folder.resolve("still.gif");
        Path one = folder.resolve("one.gif");
        List<Integer> hundredths = new ArrayList<>();

        GifExporter.write(frames, new FilmOptions(PixelOptions.PLAIN, false, false), still, Progress.NONE);
        GifExporter.write(PngFramesTest.frames(look(), 20L), FilmOptions.LOOPING, one, Progress.NONE);

        assertThat(Files.size(still)).isLessThan(Files.size(one) + 200);
        played(still, hundredths);
        assertThat(hundredths).containsExactly(33, 34, 33, 33, 34, 33);
        assertThat(Files.readString(still, StandardCharsets.ISO_8859_1)).doesNotContain("NETSCAPE");
    }

    @Test
    void aTransparentGifShowsWhatIsBehind() throws IOException {
        StageFrames frames =
                PngFramesTest.frames(look().on(new PageFurniture(true, true, true, ""), false), 3L, 20L, 0L);
        Path file = folder.resolve("film.gif");

        GifExporter.write(frames, new FilmOptions(new PixelOptions(1, true), true, false), file, Progress.NONE);

        for (int[] shown : played(file, new ArrayList<>())) {
            assertThat(shown[WIDTH + 1] >>> 24).isZero();
            assertThat(Arrays.stream(shown).filter(argb -> argb >>> 24 == 0xff).count())
                    .isGreaterThan(WIDTH * HEIGHT / 10);
        }
    }

    /** A chunk of a PNG file whose checksum is right. */
    private record Chunk(String type, ByteBuffer data) {}

    private static List<Chunk> chunks(Path png) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(png))) {
            assertThat(in.readNBytes(8)).isEqualTo(PngChunks.SIGNATURE);
            while (chunks.isEmpty() || !chunks.get(chunks.size() - 1).type().equals("IEND")) {
                int length = in.readInt();
                byte[] type = in.readNBytes(4);
                byte[] data = in.readNBytes(length);
                CRC32 crc = new CRC32();
                crc.update(type);
                crc.update(data);
                assertThat(in.readInt()).isEqualTo((int) crc.getValue());
                chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), ByteBuffer.wrap(data)));
            }
            assertThat(in.read()).isEqualTo(-1);
        }
        return chunks;
    }

    private static BufferedImage part(int width, int height, byte[] idat) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngChunks out = new PngChunks(png);
        out.header(width, height, true, "");
        out.write("IDAT", idat, idat.length);
        out.end();
        return ImageIO.read(new java.io.ByteArrayInputStream(png.toByteArray()));
    }

    @Test
    void anApngHasExactFramesAndRightChunks() throws IOException {
        StageFrames frames = frames();
        Path file = folder.resolve("film.apng");

        ApngExporter.write(frames, FilmOptions.LOOPING, file, Progress.NONE);

        List<Chunk> chunks = chunks(file);
        assertThat(chunks.get(0).type()).isEqualTo("IHDR");
        Chunk animation = chunks.stream()
                .filter(chunk -> chunk.type().equals("acTL"))
                .findFirst()
                .orElseThrow();
        assertThat(animation.data().getInt(0)).isEqualTo(frames.size());
        assertThat(animation.data().getInt(4)).isZero();
        assertThat(chunks.indexOf(animation))
                .isLessThan(chunks.stream().map(Chunk::type).toList().indexOf("IDAT"));
        assertThat(painted(frames, 0)).isEqualTo(opaque(ImageIO.read(file.toFile())));
        int number = 0;
        int frame = -1;
        BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        ByteBuffer control = null;
        for (Chunk chunk : chunks) {
            if (chunk.type().equals("fcTL")) {
                control = chunk.data();
                assertThat(control.getInt(0)).isEqualTo(number++);
                assertThat(control.getShort(20)).isEqualTo((short) 250);
                assertThat(control.getShort(22)).isEqualTo((short) 1000);
                frame++;
            } else if (chunk.type().equals("fdAT")) {
                assertThat(chunk.data().getInt(0)).isEqualTo(number++);
                byte[] data =
                        Arrays.copyOfRange(chunk.data().array(), 4, chunk.data().capacity());
                assertThat(control.get(25)).as("drawn over what is there").isEqualTo((byte) 1);
                Graphics2D graphics = screen.createGraphics();
                graphics.drawImage(
                        part(control.getInt(4), control.getInt(8), data), control.getInt(12), control.getInt(16), null);
                graphics.dispose();
                assertThat(opaque(screen)).as("frame %s", frame).isEqualTo(painted(frames, frame));
            } else if (chunk.type().equals("IDAT") && frame == 0) {
                screen.createGraphics().drawImage(ImageIO.read(file.toFile()), 0, 0, null);
            }
        }
        assertThat(frame).isEqualTo(frames.size() - 1);
    }

    private static int[] opaque(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void aTransparentApngReplacesItsAreas() throws IOException {
        FrameLook look = look().on(new PageFurniture(true, true, true, ""), false);
        Path file = folder.resolve("film.png");

        ApngExporter.write(
                PngFramesTest.frames(look, 3L, 20L),
                new FilmOptions(new PixelOptions(1, true), false, false),
                file,
                Progress.NONE);

        assertThat(ImageIO.read(file.toFile()).getRGB(1, 1)).isZero();
        assertThat(chunks(file).stream().filter(chunk -> chunk.type().equals("fcTL")))
                .hasSize(2)
                .allMatch(chunk -> chunk.data().get(25) == 0);
    }

    @ParameterizedTest
    @EnumSource
    void anMp4HasItsFramesTimesAndColours(Theme theme) throws Exception {
        StageFrames frames = PngFramesTest.frames(look().in(theme), 3L, 4L, 4L, 20L, 21L);
        Path file = folder.resolve("film.mp4");

        Mp4Exporter.write(frames, FilmOptions.BUILT_IN, file, Progress.NONE);

        try (FileChannelWrapper channel = NIOUtils.readableChannel(file.toFile())) {
            DemuxerTrack track = MP4Demuxer.createMP4Demuxer(channel).getVideoTrack();
            assertThat(track.getMeta().getTotalFrames()).isEqualTo(frames.size());
            assertThat(track.getMeta().getTotalDuration()).isCloseTo(1.25, within(1e-6));
            for (int i = 0; i < frames.size(); i++) {
                Packet packet = track.nextFrame();
                assertThat(packet.getPtsD()).isCloseTo(0.25 * i, within(1e-6));
                assertThat(packet.getDurationD()).isCloseTo(0.25, within(1e-6));
            }
        }
        Yuv wanted = Yuv.of(painted(frames, 3), WIDTH, HEIGHT);
        Picture decoded = FrameGrab.getFrameFromFile(file.toFile(), 3);
        assertThat(decoded.getCroppedWidth()).isEqualTo(WIDTH);
        assertThat(decoded.getCroppedHeight()).isEqualTo(HEIGHT);
        for (int plane = 0; plane < 3; plane++) {
            byte[] expected = plane == 0 ? wanted.y() : plane == 1 ? wanted.u() : wanted.v();
            byte[] found = decoded.getPlaneData(plane);
            int width = plane == 0 ? WIDTH : WIDTH / 2;
            long sum = 0;
            for (int i = 0; i < expected.length; i++) {
                int at = i / width * decoded.getPlaneWidth(plane) + i % width;
                sum += Math.abs((expected[i] & 0xff) - (found[at] + 128));
            }
            assertThat(sum / (double) expected.length).as("plane %s", plane).isLessThan(2);
        }
    }

    @Test
    void oddSizesBecomeEvenInAnMp4() throws Exception {
        StageFrames frames = PngFramesTest.frames(look().sized(331, 251), 20L);
        Path file = folder.resolve("film.mp4");

        Mp4Exporter.write(frames, FilmOptions.BUILT_IN, file, Progress.NONE);

        Picture decoded = FrameGrab.getFrameFromFile(file.toFile(), 0);
        assertThat(decoded.getCroppedWidth()).isEqualTo(332);
        assertThat(decoded.getCroppedHeight()).isEqualTo(252);
    }

    @Test
    void brightnessAndColoursAreThoseOfTelevision() {
        Yuv yuv = Yuv.of(new int[] {0xffffff, 0x000000, 0x000000, 0x000000}, 2, 2);
        assertThat(yuv.y()[0] & 0xff).isEqualTo(235);
        assertThat(yuv.y()[1] & 0xff).isEqualTo(16);
        Yuv red = Yuv.of(new int[] {0xff0000, 0xff0000, 0xff0000, 0xff0000}, 2, 2);
        assertThat(red.y()[0] & 0xff).isBetween(62, 64);
        assertThat(red.u()[0] & 0xff).isBetween(101, 103);
        assertThat(red.v()[0] & 0xff).isEqualTo(240);
    }

    @Test
    void ffmpegMakesTheSameFilmWhereItIsInstalled() throws Exception {
        Path file = folder.resolve("film.mp4");
        assumeTrue(FfmpegEncoder.of(folder.resolve("none.mp4"), 16, 16, 1)
                .map(FilmTest::closed)
                .orElse(false));

        Mp4Exporter.write(frames(), FilmOptions.LOOPING, file, Progress.NONE);

        try (FileChannelWrapper channel = NIOUtils.readableChannel(file.toFile())) {
            DemuxerTrack track = MP4Demuxer.createMP4Demuxer(channel).getVideoTrack();
            assertThat(track.getMeta().getTotalDuration()).isCloseTo(1.25, within(0.01));
        }
        assertThat(ScenarioFile.read(file)).isEqualTo(frames().scenario(0));
    }

    private static boolean closed(FilmEncoder encoder) {
        try {
            encoder.close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFilmCarriesTheScenarioOfItsFirstFrame(Format format) throws IOException {
        Path file = folder.resolve("film with a name: «ä».bin");
        format.write(frames(), FilmOptions.BUILT_IN, file, Progress.NONE);

        assertThat(ScenarioFile.read(file)).isEqualTo(frames().scenario(0));
        assertThat(files()).containsExactly(file);
    }

    @ParameterizedTest
    @EnumSource
    void theSameFilmIsTheSameBytes(Format format) throws IOException {
        format.write(frames(), FilmOptions.BUILT_IN, folder.resolve("a"), Progress.NONE);
        format.write(frames(), FilmOptions.BUILT_IN, folder.resolve("b"), Progress.NONE);

        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledOrFailedFilmLeavesWhatWasThere(Format format) throws IOException {
        Path file = Files.writeString(folder.resolve("film"), "mine");
        assertThatThrownBy(() -> format.write(frames(), FilmOptions.BUILT_IN, file, done -> done < 0.5))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("mine");
        FrameSequence broken = new FrameSequence() {
            @Override
            public int size() {
                return 30;
            }

            @Override
            public ExportFrame frame(int index) {
                if (index == 1) {
                    throw new IllegalStateException("no picture");
                }
                return frames().frame(0);
            }
        };
        assertThatThrownBy(() -> format.write(broken, FilmOptions.BUILT_IN, file, Progress.NONE))
                .hasMessage("no picture");
        assertThat(file).hasContent("mine");
        assertThat(files()).containsExactly(file);
    }

    @ParameterizedTest
    @EnumSource
    void sizesBeyondTheLimitAreRefused(Format format) throws IOException {
        StageFrames large = PngFramesTest.frames(look().sized(2000, 1000), 3L);
        assertThatThrownBy(() -> format.write(
                        large,
                        new FilmOptions(new PixelOptions(4, false), true, false),
                        folder.resolve("film"),
                        Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessage("film width: found 8000, expected at most 4096 pixels");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFilmThatIsCutOffIsSaidToBe(Format format) throws IOException {
        Path file = folder.resolve("film");
        format.write(frames(), FilmOptions.BUILT_IN, file, Progress.NONE);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 60));

        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": found");
    }

    @Test
    void motionShowsEachCycleFromBeatToBeatAndTakesAsLong() {
        // Large enough for values to be read: smaller pictures leave flying ones out.
        FrameLook look = FrameLook.of(StageView.at(2, 0, 0)).sized(2 * WIDTH, 2 * HEIGHT);
        StageFrames cuts = PngFramesTest.frames(look, 20L, 21L);
        StageFrames moving = PngFramesTest.frames(look.moving(), 20L, 21L);

        assertThat(moving.size()).isGreaterThan(10);
        assertThat(moving.steps()).isEqualTo(2);
        double seconds = 0;
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < moving.size(); i++) {
            ExportFrame frame = moving.frame(i);
            assertThat(frame.seconds()).isPositive();
            assertThat(frame.picture().texts())
                    .anyMatch(text ->
                            text.text().length() > 20 && frame.sentence().startsWith(text.text()));
            seconds += frame.seconds();
            if (!sentences.contains(frame.sentence())) {
                sentences.add(frame.sentence());
            }
        }
        assertThat(seconds).isCloseTo(2, within(1e-9));
        assertThat(sentences).hasSizeGreaterThan(6);
        assertThat(painted(moving, moving.size() - 1)).isEqualTo(painted(cuts, 1));
        assertThat(painted(moving, 3)).isNotEqualTo(painted(cuts, 0)).isNotEqualTo(painted(moving, 4));
        assertThat(moving.scenario(3).cycle()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 20, 24, 50})
    void whatMovesDoesSoAtTheRateAskedFor(int rate) {
        FrameLook look =
                FrameLook.of(StageView.at(2, 0, 0)).sized(WIDTH, HEIGHT).at(new FilmPace(3, true, rate));
        StageFrames frames = PngFramesTest.frames(look, 20L, 21L);

        int held = 0;
        for (int i = 0; i < frames.size(); i++) {
            assertThat(frames.seconds(i)).isEqualTo(frames.frame(i).seconds());
            if (Math.abs(frames.seconds(i) - 1.0 / rate) > 1e-9) {
                held++;
            }
        }
        assertThat(held).as("one picture a step is held").isEqualTo(2);
        assertThat(frames.shortest()).isCloseTo(1.0 / rate, within(1e-9));
        assertThat(frames.length()).isCloseTo(6, within(1e-9));
        assertThat(frames.size()).isGreaterThan(rate);
    }

    @Test
    void whatMovesTakesLongerUnlessSaidOtherwise() {
        assertThat(FilmPace.usualSeconds(false)).isEqualTo(0.5);
        assertThat(FilmPace.usualSeconds(true)).isEqualTo(3);
        assertThatThrownBy(() -> new FilmPace(1, true, 51))
                .isInstanceOf(InputException.class)
                .hasMessage("frame rate: found 51, expected 5…50");
    }

    @Test
    void theArrayMovesTooAndSaysEachBeat() {
        FrameLook look = FrameLook.of(StageView.at(1, 0, 0)).sized(WIDTH, HEIGHT);
        long end = SceneRuns.teaching().cycles();
        StageFrames moving = PngFramesTest.frames(look.moving(), 20L, end - 1, end);

        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < moving.size(); i++) {
            String sentence = moving.frame(i).sentence();
            if (!sentences.contains(sentence)) {
                sentences.add(sentence);
            }
        }
        assertThat(sentences)
                .anyMatch(sentence -> sentence.contains("a vector pair each"))
                .anyMatch(sentence -> sentence.contains("OARAM and IARAM swap roles"));
        assertThat(painted(moving, moving.size() - 1)).isEqualTo(painted(PngFramesTest.frames(look, end), 0));
        StageFrames between = PngFramesTest.frames(
                FrameLook.of(StageView.at(1.5, 0, 0)).sized(WIDTH, HEIGHT).moving(), 20L, 21L);
        assertThat(between.size())
                .as("between landings nothing moves within a cycle")
                .isEqualTo(2);
    }

    @Test
    void otherFilesHaveNoScenario() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "nothing of ours");
        assertThatThrownBy(() -> ScenarioFile.read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("found no scenario in it");
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        for (String format : List.of("png", "gif")) {
            Path file = folder.resolve("other." + format);
            ImageIO.write(image, format, file.toFile());
            assertThatThrownBy(() -> ScenarioFile.read(file)).hasMessageContaining("found no scenario in it");
        }
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("none"))).hasMessageContaining("found no such file");
        assertThatThrownBy(() -> ScenarioFile.read(folder)).hasMessageContaining("a folder without manifest.json");
    }
}
