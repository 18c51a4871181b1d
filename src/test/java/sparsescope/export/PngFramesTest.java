package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.PePosition;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.raster.FrameFolderExporter;
import sparsescope.export.raster.PixelOptions;
import sparsescope.export.raster.PngExporter;
import sparsescope.export.raster.Raster;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.file.InputException;
import sparsescope.file.JsonObject;
import sparsescope.file.Progress;
import sparsescope.file.StrictJson;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.PageFurniture;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.StepUnit;

class PngFramesTest {
    private static final FigureOrigin TEACHING =
            new FigureOrigin(new FigureNetwork.Sample("teaching"), Optional.empty());

    @TempDir
    private Path folder;

    private static FrameLook look() {
        return FrameLook.of(StageView.at(1, 0, 1)).sized(640, 360);
    }

    static StageFrames frames(FrameLook look, Long... cycles) {
        return new StageFrames(
                SceneRuns.teaching(), FrameSteps.of(SceneRuns.teaching(), List.of(cycles)), look, TEACHING);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1,false", "DARK,2,false", "LIGHT,3,true"})
    void thePixelsAreThePaintersWhateverTheCompression(Theme theme, int scale, boolean transparent) throws IOException {
        PageFurniture sheet = new PageFurniture(true, true, transparent, "");
        ExportFrame frame = frames(look().in(theme).on(sheet, true), 20L).frame(0);
        PixelOptions options = new PixelOptions(scale, transparent);

        PngExporter.write(frame, options, folder.resolve("one.png"));

        BufferedImage read = ImageIO.read(folder.resolve("one.png").toFile());
        assertThat(read.getWidth()).isEqualTo(640 * scale);
        assertThat(pixels(read))
                .isEqualTo(pixels(Raster.of(frame, scale, transparent).image()));
        assertThat(read.getRGB(1, 1))
                .isEqualTo(transparent ? 0 : theme.background().argb());
    }

    @Test
    void aPictureInBandsIsThePictureAtOnce() throws IOException {
        ExportFrame frame = frames(look().sized(2000, 1200), 20L).frame(0);
        Raster raster = Raster.of(frame, 2, false);
        int[] whole = raster.pixels();
        int[] bands = new int[whole.length];
        int[] filled = new int[2];

        raster.bands((argb, rows) -> {
            System.arraycopy(argb, 0, bands, filled[0], rows * raster.pixelWidth());
            filled[0] += rows * raster.pixelWidth();
            filled[1]++;
        });

        assertThat(filled[1]).isGreaterThan(2);
        assertThat(filled[0]).isEqualTo(whole.length);
        assertThat(bands).isEqualTo(whole);
    }

    @Test
    void theWidestPictureIsNotCutOff() throws IOException {
        ExportFrame frame = frames(look().sized(4096, 64), 20L).frame(0);

        PngExporter.write(frame, new PixelOptions(4, false), folder.resolve("wide.png"));

        BufferedImage read = ImageIO.read(folder.resolve("wide.png").toFile());
        assertThat(read.getWidth()).isEqualTo(16_384);
        assertThat(pixels(read)).isEqualTo(pixels(Raster.of(frame, 4, false).image()));
        ExportFrame wider = frames(look().sized(4097, 64), 20L).frame(0);
        assertThatThrownBy(() -> PngExporter.write(wider, new PixelOptions(4, false), folder.resolve("wider.png")))
                .isInstanceOf(InputException.class)
                .hasMessage("picture width: found 16388, expected 16…16384 pixels");
        assertThat(folder.resolve("wider.png")).doesNotExist();
    }

    @Test
    void theScenarioIsInThePicture() throws IOException {
        StageFrames frames = frames(look(), 3L, 20L);
        PngExporter.write(frames.frame(1), PixelOptions.PLAIN, folder.resolve("one.png"));

        assertThat(ScenarioFile.read(folder.resolve("one.png"))).isEqualTo(frames.scenario(1));
        assertThat(ScenarioOpener.open(folder.resolve("one.png")).scenario().cycle())
                .isEqualTo(20);
    }

    @Test
    void theCodeInTheCornerCanBeTurnedOff() {
        StageFrames with = frames(look(), 20L);
        String code = ScenarioJson.code(ScenarioJson.read("frame", with.frame(0).scenario()));

        assertThat(with.frame(0).picture().texts()).anyMatch(text -> text.text().equals(code));
        StageFrames without = frames(look().on(PageFurniture.TITLED, false), 20L);
        assertThat(without.frame(0).picture().texts())
                .noneMatch(text -> text.text().equals(code));
    }

    @Test
    void titleAndCaptionAreChosenApart() {
        String sentence = frames(look(), 20L).frame(0).sentence();
        for (boolean title : new boolean[] {false, true}) {
            for (boolean caption : new boolean[] {false, true}) {
                var texts = frames(look().on(new PageFurniture(title, caption, false, ""), false), 20L)
                        .frame(0)
                        .picture()
                        .texts();
                assertThat(texts.stream().anyMatch(text -> text.text().equals("edges › ")))
                        .isEqualTo(title);
                assertThat(texts.stream()
                                .anyMatch(text -> text.text().endsWith(".") && sentence.startsWith(text.text())))
                        .isEqualTo(caption);
            }
        }
    }

    @Test
    void aLargerDiagramHasLargerType() {
        double fitted = smallest(frames(look().sized(1280, 720), 20L));
        double larger = smallest(frames(look().sized(1280, 720).diagram(1.5), 20L));

        assertThat(larger).isGreaterThan(1.2 * fitted);
    }

    private static double smallest(StageFrames frames) {
        return frames.frame(0).picture().texts().stream()
                .mapToDouble(text -> text.size())
                .min()
                .orElseThrow();
    }

    @Test
    void rangesGoByAnyUnit() {
        var run = SceneRuns.teaching();
        for (StepUnit unit : StepUnit.values()) {
            List<Long> cycles = FrameSteps.range(run, 0, run.cycles(), unit, new PePosition(0, 0))
                    .cycles();
            assertThat(cycles).startsWith(0L).endsWith(run.cycles()).isSorted().doesNotHaveDuplicates();
            for (int i = 1; i < cycles.size(); i++) {
                assertThat(run.next(cycles.get(i - 1), unit, new PePosition(0, 0)))
                        .isEqualTo(cycles.get(i));
            }
        }
        assertThat(FrameSteps.range(run, 5, 8, StepUnit.CYCLE, new PePosition(0, 0))
                        .cycles())
                .containsExactly(5L, 6L, 7L, 8L);
        assertThat(FrameSteps.range(run, 5, 5, StepUnit.GROUP, new PePosition(0, 0))
                        .cycles())
                .containsExactly(5L);
    }

    @Test
    void whatCannotBeShownIsSaid() {
        var run = SceneRuns.teaching();
        long end = run.cycles();
        assertThatThrownBy(() -> FrameSteps.of(run, List.of())).hasMessage("cycles: found none, expected at least one");
        assertThatThrownBy(() -> FrameSteps.of(run, List.of(end + 1)))
                .isInstanceOf(InputException.class)
                .hasMessage("cycle: found " + (end + 1) + ", expected 0…" + end);
        assertThatThrownBy(() -> FrameSteps.range(run, 9, 8, StepUnit.CYCLE, new PePosition(0, 0)))
                .hasMessage("to: found 8, expected 9…" + end);
        assertThatThrownBy(() -> FrameSteps.range(run, 0, end + 1, StepUnit.CYCLE, new PePosition(0, 0)))
                .hasMessage("to: found " + (end + 1) + ", expected 0…" + end);
        assertThatThrownBy(() -> FrameSteps.of(run, java.util.Collections.nCopies(FrameSteps.MOST + 1, 0L)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("steps: found more than 20000");
        assertThatThrownBy(() -> new PixelOptions(5, false)).hasMessage("scale: found 5, expected 1…4");
        assertThatThrownBy(() -> look().lasting(0)).hasMessageStartingWith("seconds per step: found 0.0, expected");
        assertThatThrownBy(() -> look().diagram(9)).hasMessageStartingWith("diagram scale: found 9.0, expected");
    }

    @Test
    void aFolderOfFramesSaysWhatIsInIt() throws IOException {
        StageFrames frames = frames(look(), 0L, 3L, 20L);
        Path target = folder.resolve("ein Ordner – 数 'x'");

        FrameFolderExporter.write(frames, PixelOptions.PLAIN, target, Progress.NONE);

        assertThat(names(folder)).containsExactly(target.getFileName().toString());
        assertThat(names(target))
                .containsExactly("frame-0001.png", "frame-0002.png", "frame-0003.png", "manifest.json");
        List<JsonObject> listed =
                StrictJson.read(target.resolve("manifest.json"), "a list").objects("frames");
        for (int i = 0; i < 3; i++) {
            Path file = target.resolve(listed.get(i).text("file"));
            assertThat(listed.get(i).longInteger("cycle"))
                    .isEqualTo(frames.scenario(i).cycle());
            assertThat(listed.get(i).text("sentence")).isEqualTo(frames.frame(i).sentence());
            assertThat(ScenarioFile.read(file)).isEqualTo(frames.scenario(i));
            assertThat(pixels(ImageIO.read(file.toFile())))
                    .isEqualTo(pixels(Raster.of(frames.frame(i), 1, false).image()));
        }
        assertThat(ScenarioFile.read(target)).isEqualTo(frames.scenario(0));
    }

    @Test
    void twoFoldersOfTheSameFramesAreTheSame() throws IOException {
        StageFrames frames = frames(look(), 0L, 3L, 20L, 21L, 22L);
        FrameFolderExporter.write(frames, PixelOptions.PLAIN, folder.resolve("a"), Progress.NONE);
        FrameFolderExporter.write(frames, PixelOptions.PLAIN, folder.resolve("b"), Progress.NONE);

        for (String name : names(folder.resolve("a"))) {
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        }
    }

    @Test
    void oneFolderOfFramesMayReplaceAnotherButNothingElse() throws IOException {
        Path target = folder.resolve("frames");
        FrameFolderExporter.write(frames(look(), 0L, 3L), PixelOptions.PLAIN, target, Progress.NONE);
        FrameFolderExporter.write(frames(look(), 5L), PixelOptions.PLAIN, target, Progress.NONE);
        assertThat(names(target)).containsExactly("frame-0001.png", "manifest.json");

        Files.writeString(target.resolve("thesis.tex"), "mine");
        assertThatThrownBy(
                        () -> FrameFolderExporter.write(frames(look(), 6L), PixelOptions.PLAIN, target, Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("frames: found \"thesis.tex\" in it", "expected a new folder");
        assertThat(target.resolve("thesis.tex")).hasContent("mine");
        assertThat(names(folder)).containsExactly("frames");
    }

    @Test
    void aCancelledExportLeavesTheOldFolderAndNoRubbish() throws IOException {
        Path target = folder.resolve("frames");
        FrameFolderExporter.write(frames(look(), 0L, 3L), PixelOptions.PLAIN, target, Progress.NONE);
        byte[] before = Files.readAllBytes(target.resolve("frame-0002.png"));

        assertThatThrownBy(() -> FrameFolderExporter.write(
                        frames(look(), 5L, 6L, 7L, 8L), PixelOptions.PLAIN, target, done -> done < 0.5))
                .isInstanceOf(CancellationException.class);

        assertThat(target.resolve("frame-0002.png")).hasBinaryContent(before);
        assertThat(names(folder)).containsExactly("frames");
    }

    @Test
    void aFailedExportLeavesTheOldFolderAndNoRubbish() throws IOException {
        Path target = folder.resolve("frames");
        FrameFolderExporter.write(frames(look(), 0L), PixelOptions.PLAIN, target, Progress.NONE);
        StageFrames good = frames(look(), 5L, 6L, 7L);
        FrameSequence broken = new FrameSequence() {
            @Override
            public int size() {
                return 3;
            }

            @Override
            public ExportFrame frame(int index) {
                if (index == 2) {
                    throw new IllegalStateException("no picture");
                }
                return good.frame(index);
            }
        };

        assertThatThrownBy(() -> FrameFolderExporter.write(broken, PixelOptions.PLAIN, target, Progress.NONE))
                .hasMessage("no picture");

        assertThat(names(target)).containsExactly("frame-0001.png", "manifest.json");
        assertThat(names(folder)).containsExactly("frames");
    }

    @Test
    void whereNoFolderCanBeMadeThatIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        for (Path target : List.of(file, file.resolve("frames"), folder.resolve("no/where"))) {
            assertThatThrownBy(() ->
                            FrameFolderExporter.write(frames(look(), 0L), PixelOptions.PLAIN, target, Progress.NONE))
                    .isInstanceOf(IOException.class);
        }
        assertThat(file).hasContent("mine");
        assertThat(names(folder)).containsExactly("file");
    }
}
