package sparsescope.export;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.file.InputException;
import sparsescope.scene.Colour;
import sparsescope.scene.DrawingList;
import sparsescope.scene.Pixels;
import sparsescope.scene.Shape;
import sparsescope.scene.Stroke;
import sparsescope.scene.TextStyle;
import sparsescope.scene.Theme;
import sparsescope.scene.Typeface;
import sparsescope.simulation.SlotCause;

class PngExporterTest {
    @TempDir
    Path folder;

    private static DrawingList drawing(Theme theme) {
        DrawingList list = new DrawingList();
        list.rect(0, 0, 320, 200, 0, theme.background(), null);
        int row = 0;
        for (SlotCause cause : SlotCause.values()) {
            list.rect(10, 10 + 18 * row++, 100, 14, 3, theme.cause(cause), Stroke.solid(theme.outline(), 1));
        }
        list.push(120, 20, 2, 0.8);
        list.text("PE (2,3)", 0, 20, TextStyle.of(Typeface.SANS_BOLD, 14, theme.text()));
        list.circle(20, 40, 10, theme.activation(), Stroke.dashed(theme.halo(), 2));
        list.path(new Shape().moveTo(0, 60).curveTo(20, 50, 40, 70, 60, 60), null, Stroke.solid(theme.weight(), 2));
        list.pop();
        list.pixels(new Pixels(2, 1, new int[] {0xffff0000, 0}), 300, 0, 20, 10);
        return list;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPictureHasItsSizeAndManyColours(Theme theme) throws IOException {
        Path file = folder.resolve("picture.png");
        PngExporter.write(drawing(theme), 320, 200, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(200);
        int[] argb = image.getRGB(0, 0, 320, 200, null, 0, 320);
        assertThat(Arrays.stream(argb).distinct().count()).isGreaterThan(30);
        assertThat(argb[199 * 320 + 319]).isEqualTo(theme.background().argb());
        assertThat(argb[5 * 320 + 305]).isEqualTo(0xffff0000);
        assertThat(argb[5 * 320 + 315])
                .as("a hole")
                .isEqualTo(theme.background().argb());
    }

    @Test
    void theSameDrawingGivesTheSameBytes() throws IOException {
        PngExporter.write(drawing(Theme.LIGHT), 320, 200, folder.resolve("a.png"));
        PngExporter.write(drawing(Theme.LIGHT), 320, 200, folder.resolve("b.png"));
        assertThat(folder.resolve("a.png")).hasSameBinaryContentAs(folder.resolve("b.png"));
        PngExporter.write(drawing(Theme.DARK), 320, 200, folder.resolve("b.png"));
        assertThat(Files.readAllBytes(folder.resolve("b.png")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("a.png")));
    }

    @ParameterizedTest
    @CsvSource({
        "15,100,picture width: found 15",
        "100,0,picture height: found 0",
        "16385,100,picture width: found 16385"
    })
    void aSizeOutOfRangeIsNamed(int width, int height, String message) {
        assertThatThrownBy(() -> PngExporter.write(drawing(Theme.LIGHT), width, height, folder.resolve("x.png")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("expected 16…16384 pixels");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> PngExporter.write(drawing(Theme.LIGHT), 320, 200, missing.resolve("x.png")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
        assertThatThrownBy(() -> PngExporter.write(drawing(Theme.LIGHT), 320, 200, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertThatThrownBy(() -> PngExporter.write(drawing(Theme.LIGHT), 320, 200, file.resolve("x.png")))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("text");
    }

    @Test
    void whatWasThereStaysWhenDrawingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "what was there");
        DrawingList broken = drawing(Theme.LIGHT);
        broken.pixels(new Pixels(4, 4, new int[1]), 0, 0, 8, 8);
        assertThatThrownBy(() -> PngExporter.write(broken, 320, 200, file)).isInstanceOf(RuntimeException.class);
        assertThat(file).hasContent("what was there");
        assertThatThrownBy(() -> PngExporter.write(drawing(Theme.LIGHT), 1, 1, file))
                .isInstanceOf(InputException.class);
        assertThat(file).hasContent("what was there");
        PngExporter.write(drawing(Theme.LIGHT), 320, 200, file);
        assertThat(ImageIO.read(file.toFile())).isNotNull();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void opacityFadesWhatIsDrawn() {
        DrawingList list = new DrawingList();
        list.rect(0, 0, 32, 32, 0, Colour.of(0xffffff), null);
        list.push(0, 0, 1, 0.5);
        list.rect(0, 0, 32, 32, 0, Colour.of(0), null);
        list.pop();
        int grey = PngExporter.image(list, 32, 32).getRGB(16, 16) & 0xff;
        assertThat(grey).isBetween(126, 129);
    }
}
