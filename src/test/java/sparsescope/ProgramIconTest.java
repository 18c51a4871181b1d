package sparsescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The icon's files are what the icon is drawn as; they are drawn anew when it changes. */
class ProgramIconTest {
    private static final Path FOLDER = Path.of("assets", "icons");

    @Test
    void theFilesShowTheIcon() throws IOException {
        boolean fresh =
                same(FOLDER.resolve("sparsescope.svg"), ProgramIcon.svg().getBytes());
        for (int size : ProgramIcon.SIZES) {
            fresh &= shows(FOLDER.resolve("sparsescope-" + size + ".png"), size);
        }
        if (!fresh) {
            Files.write(FOLDER.resolve("sparsescope.svg"), ProgramIcon.svg().getBytes());
            for (int size : ProgramIcon.SIZES) {
                Files.write(FOLDER.resolve("sparsescope-" + size + ".png"), ProgramIcon.png(size));
            }
            Files.write(FOLDER.resolve("sparsescope.ico"), ProgramIcon.windows());
            Files.write(FOLDER.resolve("sparsescope.icns"), ProgramIcon.apple());
        }

        assertThat(fresh)
                .as("the icon was out of date and is drawn anew: look at it and commit it")
                .isTrue();
    }

    private static boolean same(Path file, byte[] drawn) throws IOException {
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), drawn);
    }

    private static boolean shows(Path file, int size) throws IOException {
        return Files.exists(file)
                && Arrays.equals(pixels(ImageIO.read(file.toFile())), pixels(ProgramIcon.image(size)));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void everyCellIsCrispAtSixteenPixels() {
        BufferedImage small = ProgramIcon.image(16);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                Set<Integer> inside = new HashSet<>();
                for (int y = 2; y < 4; y++) {
                    for (int x = 2; x < 4; x++) {
                        inside.add(small.getRGB(5 * column + x, 5 * row + y));
                    }
                }
                assertThat(inside).as("cell %d, %d", column, row).hasSize(1);
            }
        }
    }

    @Test
    void windowsFindsEverySize() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("sparsescope.ico")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt(0)).isEqualTo(1 << 16);
        for (int entry = 0; entry < file.getShort(4); entry++) {
            int at = 6 + 16 * entry;
            byte[] picture = new byte[file.getInt(at + 8)];
            file.get(file.getInt(at + 12), picture);
            int side = file.get(at) & 0xff;
            assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth())
                    .isEqualTo(side == 0 ? 256 : side);
        }
    }

    @Test
    void appleFindsEverySize() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("sparsescope.icns")));
        assertThat(file.getInt(4)).isEqualTo(file.capacity());
        int found = 0;
        for (int at = 8; at < file.capacity(); at += file.getInt(at + 4)) {
            byte[] picture = new byte[file.getInt(at + 4) - 8];
            file.get(at + 8, picture);
            assertThat(ImageIO.read(new ByteArrayInputStream(picture))).isNotNull();
            found++;
        }
        assertThat(found).isEqualTo(5);
    }
}
