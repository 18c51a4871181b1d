package sparsescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture of the packages in the guide is that of the list which the house is held to. */
class HousePictureTest {
    private static final Path PICTURE = Path.of("assets", "pictures", "packages.svg");

    /** Draws the picture anew when it is out of date, and fails, so that it is looked at and committed. */
    @Test
    void thePictureShowsThePackages() throws IOException {
        String drawn = HousePicture.draw();
        String there = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        if (!there.equals(drawn)) {
            Files.writeString(PICTURE, drawn);
        }

        assertThat(there)
                .as("%s was out of date and is drawn anew: commit it", PICTURE)
                .isEqualTo(drawn);
    }
}
