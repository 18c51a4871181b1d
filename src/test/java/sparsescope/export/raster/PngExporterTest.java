package sparsescope.export.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Pixels;
import sparsescope.file.InputException;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

class PngExporterTest {
    @TempDir
    private Path folder;

    private static DrawingList drawing(double depth, Theme theme, int width, int height) {
        return StagePainter.paint(
                SceneRuns.digits("conv2").at(200), StageView.at(depth, 3, 3).withTitle(), theme, width, height);
    }

    @ParameterizedTest
    @EnumSource
    void aPictureHasItsSizeAndManyColoursInBothThemes(Theme theme) throws IOException {
        for (double depth = 0; depth <= 2; depth += 0.5) {
            Path file = folder.resolve(theme + "-" + depth + ".png");
            PngExporter.write(drawing(depth, theme, 1280, 720), 1280, 720, file);
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(image.getWidth()).isEqualTo(1280);
            assertThat(image.getHeight()).isEqualTo(720);
            assertThat(colours(image)).as("at depth %s", depth).isGreaterThan(100);
        }
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void theThemesGroundIsThatOfThePicture() {
        for (Theme theme : Theme.values()) {
            BufferedImage image = PngExporter.image(drawing(1, theme, 640, 360), 640, 360);
            assertThat(image.getRGB(1, 1)).isEqualTo(theme.background().argb());
        }
    }

    @Test
    void writtenTwiceItIsTheSameByteForByte() throws IOException {
        for (double depth = 0; depth <= 2; depth++) {
            Path first = folder.resolve("first.png");
            Path second = folder.resolve("second.png");
            PngExporter.write(drawing(depth, Theme.LIGHT, 960, 540), 960, 540, first);
            PngExporter.write(drawing(depth, Theme.LIGHT, 960, 540), 960, 540, second);
            assertThat(second).hasSameBinaryContentAs(first);
        }
    }

    @Test
    void sizesOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> PngExporter.checkSize(16_385, 100))
                .isInstanceOf(InputException.class)
                .hasMessage("picture width: found 16385, expected 16…16384 pixels");
        assertThatThrownBy(() -> PngExporter.checkSize(100, 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("picture height: found 0");
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaidAndNothingIsLeft() throws IOException {
        Path missing = folder.resolve("no/such/folder/picture.png");
        assertThatThrownBy(() -> PngExporter.write(drawing(1, Theme.LIGHT, 320, 200), 320, 200, missing))
                .isInstanceOfAny(InputException.class, IOException.class)
                .hasMessageContaining("no/such/folder");
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() ->
                        PngExporter.write(drawing(1, Theme.LIGHT, 320, 200), 320, 200, file.resolve("picture.png")))
                .isInstanceOfAny(InputException.class, IOException.class);
        assertThat(file).hasContent("mine");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aPictureThatIsThereIsReplacedAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "before");
        PngExporter.write(drawing(1, Theme.LIGHT, 320, 200), 320, 200, file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(320);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatWasThereStaysWhenDrawingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "before");
        DrawingList broken = drawing(1, Theme.LIGHT, 320, 200);
        broken.pixels(new Pixels(4, 4, new int[1]), 0, 0, 8, 8);
        assertThatThrownBy(() -> PngExporter.write(broken, 320, 200, file)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> PngExporter.write(drawing(1, Theme.LIGHT, 320, 200), 1, 1, file))
                .isInstanceOf(InputException.class);
        assertThat(file).hasContent("before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
